package org.attune.web.coding.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attune.core.sequence.LagAnalysis;
import org.attune.store.Store;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Reveal.Column;
import org.attune.store.coding.Round;
import org.attune.web.coding.CodebookShelf;
import org.attune.web.coding.OwnRounds;
import org.attune.web.coding.together.RoundSequences.Moves;
import org.attune.web.coding.together.SequencesPage.Chosen;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What follows what in the sessions of a round that are revealed, and what comes before repair.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class SequencesDesk {

    private final Store store;
    private final OwnRounds rounds;
    private final CodebookShelf shelf;

    public SequencesDesk(Store store, OwnRounds rounds, CodebookShelf shelf) {
        this.store = store;
        this.rounds = rounds;
        this.shelf = shelf;
    }

    /// Tables of one coding.
    ///
    /// @param coder whose, by the label; otherwise the visitor's own, or the first
    /// @param by how finely moves are told apart
    /// @param lag how many places later
    @GetMapping("/coding/{round}/sequences")
    public Reply show(Visitor visitor, @PathVariable String round, @RequestParam(defaultValue = "") String coder,
            @RequestParam(defaultValue = "kind") String by, @RequestParam(defaultValue = "1") String lag) {
        return find(visitor, round, coder, moves(by)).<Reply>map(found -> {
            int places = lag.matches("[1-9]") ? Math.min(Integer.parseInt(lag), LagAnalysis.MOST_LAGS) : 1;
            RoundSequences sequences = found.sequences;
            return new SequencesPage(found.round,
                    new Chosen(found.labels, sequences.coder(), sequences.moves(), places), sequences.sessions(),
                    sequences.tables(places), sequences.repairs());
        }).orElse(OwnRounds.NOT_THERE);
    }

    /// The codes in order, from which `attune sequences` computes the same.
    @GetMapping("/coding/{round}/sequences/csv")
    public Reply hand(Visitor visitor, @PathVariable String round, @RequestParam(defaultValue = "") String coder,
            @RequestParam(defaultValue = "kind") String by) {
        return find(visitor, round, coder, moves(by))
                .<Reply>map(found -> HandedFile.ofText("codes-in-order.csv", "text/csv", found.sequences.csv()))
                .orElse(OwnRounds.NOT_THERE);
    }

    /// A coding of a round.
    ///
    /// @param labels whose there are
    private record Found(Round round, List<String> labels, RoundSequences sequences) {}

    private Optional<Found> find(Visitor visitor, String roundId, String coder, Moves moves) {
        List<Reveal> reveals = store.coding().reveals().list(visitor.asker(), roundId);
        List<String> labels = new ArrayList<>(RoundAgreement.labels(reveals));
        return rounds.find(visitor, roundId).filter(round -> !labels.isEmpty()).map(round -> new Found(round, labels,
                new RoundSequences(shelf.of(visitor, round.plan()), reveals,
                        labels.contains(coder) ? coder : usual(reveals, labels), moves)));
    }

    private static String usual(List<Reveal> reveals, List<String> labels) {
        return reveals.stream().flatMap(reveal -> reveal.columns().stream()).filter(Column::isOwn).map(Column::label)
                .findFirst().orElse(labels.getFirst());
    }

    private static Moves moves(String by) {
        return Written.word(by.toUpperCase(Locale.ROOT), Moves.class).orElse(Moves.KIND);
    }
}
