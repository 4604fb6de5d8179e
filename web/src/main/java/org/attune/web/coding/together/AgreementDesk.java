package org.attune.web.coding.together;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attune.store.Store;
import org.attune.store.coding.Plan.Kind;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Reveal.Column;
import org.attune.store.coding.Round;
import org.attune.web.coding.CodebookShelf;
import org.attune.web.coding.OwnRounds;
import org.attune.web.coding.together.RoundAgreementPage.CodeLine;
import org.attune.web.forms.Days;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How far the coders of a round agree, and what habits one has. Coders see their own habits; whoever trains them sees all.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class AgreementDesk {

    private final Store store;
    private final OwnRounds rounds;
    private final CodebookShelf shelf;
    private final Days days;

    public AgreementDesk(Store store, OwnRounds rounds, CodebookShelf shelf, Days days) {
        this.store = store;
        this.rounds = rounds;
        this.shelf = shelf;
        this.days = days;
    }

    /// All codes that somebody gave.
    @GetMapping("/coding/{round}/agreement")
    public Reply show(Visitor visitor, @PathVariable String round) {
        return work(visitor, round, (found, reveals, agreement) -> Optional.of(new RoundAgreementPage(found,
                agreement.says(), agreement.forest(), agreement.codes(), List.of(),
                agreement.habits(shown(found, reveals), against(found, reveals)))));
    }

    /// One code, by session, by pair and by month.
    @GetMapping("/coding/{round}/agreement/{code}")
    public Reply showCode(Visitor visitor, @PathVariable String round, @PathVariable String code) {
        return work(visitor, round, (found, reveals, agreement) -> {
            Optional<CodeLine> line = agreement.findCode(code);
            return line.map(one -> new RoundAgreementPage(found, agreement.says(), out -> out.writeContent(""),
                    List.of(one), agreement.parted(code), List.of()));
        });
    }

    private interface Made {
        Optional<RoundAgreementPage> of(Round round, List<Reveal> reveals, RoundAgreement agreement);
    }

    private Reply work(Visitor visitor, String roundId, Made made) {
        List<Reveal> reveals = store.coding().reveals().list(visitor.asker(), roundId);
        return rounds.show(visitor, roundId, round -> {
            if (reveals.isEmpty()) {
                return OwnRounds.NOT_THERE;
            }
            try (RoundAgreement agreement = new RoundAgreement(shelf.of(visitor, round.plan()), reveals, days)) {
                return made.of(round, reveals, agreement).<Reply>map(page -> page).orElse(OwnRounds.NOT_THERE);
            }
        });
    }

    /// Whose habits the visitor may see: their own, and everybody's where they train.
    private static Set<String> shown(Round round, List<Reveal> reveals) {
        boolean isTrainer = round.isLed() && round.plan().kind() == Kind.TRAINING;
        return reveals.stream().flatMap(reveal -> reveal.columns().stream())
                .filter(column -> !column.label().equals(Column.GOLD) && (isTrainer || column.isOwn()))
                .map(Column::label).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> against(Round round, List<Reveal> reveals) {
        return round.plan().kind() == Kind.TRAINING ? Set.of(Column.GOLD) : RoundAgreement.labels(reveals);
    }
}
