package org.attune.web.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.coding.OwnSheet;
import org.attune.store.coding.Plan.Kind;
import org.attune.store.coding.Round;
import org.attune.store.people.Person;
import org.attune.web.coding.RoundPage.CoderLine;
import org.attune.web.coding.RoundPage.SessionLine;
import org.attune.web.coding.RoundsPage.Coded;
import org.attune.web.coding.RoundsPage.OwnLine;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Rounds of coding: those one codes in, those one leads.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class RoundsDesk {

    private final Store store;
    private final OwnRounds rounds;
    private final CodebookShelf shelf;

    public RoundsDesk(Store store, OwnRounds rounds, CodebookShelf shelf) {
        this.store = store;
        this.rounds = rounds;
        this.shelf = shelf;
    }

    /// What there is to code, and the rounds that the visitor leads.
    @GetMapping("/coding")
    public RoundsPage list(Visitor visitor) {
        List<Coded> toCode = store.coding().rounds().listOf(visitor.asker()).stream()
                .map(round -> new Coded(round, own(visitor, round))).toList();
        return new RoundsPage(toCode, store.coding().rounds().listLed(visitor.asker()), shelf.list(visitor),
                visitor.isOneOf(Guest.THERAPIST));
    }

    private List<OwnLine> own(Visitor visitor, Round round) {
        List<OwnSheet> sheets = store.coding().sheets().list(visitor.asker(), round.id());
        return round.sessions().stream()
                .flatMap(session -> sheet(sheets, session)
                        .map(own -> new OwnLine(session.label(), OwnRounds.path(round, session) + "/own",
                                own.isHandedIn()))
                        .stream())
                .toList();
    }

    private static Optional<OwnSheet> sheet(List<OwnSheet> sheets, Round.Part session) {
        return sheets.stream().filter(own -> own.sessionId().equals(session.id())).findFirst();
    }

    /// A round.
    @GetMapping("/coding/{round}")
    public Reply show(Visitor visitor, @PathVariable String round) {
        return rounds.show(visitor, round, found -> new RoundPage(found, shelf.of(visitor, found.plan()),
                sessions(visitor, found), coders(visitor, found)));
    }

    private List<SessionLine> sessions(Visitor visitor, Round round) {
        List<OwnSheet> sheets = store.coding().sheets().list(visitor.asker(), round.id());
        List<String> revealed = store.coding().reveals().listRevealed(visitor.asker(), round.id());
        boolean hasGold = round.isLed() && round.plan().kind() == Kind.TRAINING
                && round.coders().stream().noneMatch(coder -> coder.personId().equals(visitor.person().id()));
        return round.sessions().stream().map(session -> {
            String path = OwnRounds.path(round, session);
            Optional<OwnSheet> own = sheet(sheets, session);
            return new SessionLine(session.label(), own.isPresent() ? path + "/own" : "", hasGold ? path + "/gold" : "",
                    revealed.contains(session.id()) ? path + "/together" : "",
                    own.map(sheet -> sheet.isHandedIn() ? "you handed it in" : "yours to code").orElse(""));
        }).toList();
    }

    private List<CoderLine> coders(Visitor visitor, Round round) {
        Map<String, String> names = round.isLed() ? store.people().list(visitor.asker()).stream()
                .collect(Collectors.toMap(Person::id, person -> person.names().shown())) : Map.of();
        return round.coders().stream().sorted(Comparator.comparing(Round.Coder::label))
                .map(coder -> new CoderLine(coder.label(), names.getOrDefault(coder.personId(), ""), coder.personId(),
                        coder.isDismissed()))
                .toList();
    }

    /// Lets a coder go.
    @PostMapping("/coding/{round}/dismiss")
    @Admits(Guest.THERAPIST)
    public Reply dismiss(Visitor visitor, @PathVariable String round, @RequestParam(defaultValue = "") String person) {
        return rounds.lead(visitor, round, found -> told(found,
                store.coding().rounds().dismiss(visitor.asker(), round, person),
                "Nobody waits for this coder any more. What they handed in stays."));
    }

    /// Ends a round.
    @PostMapping("/coding/{round}/close")
    @Admits(Guest.THERAPIST)
    public Reply close(Visitor visitor, @PathVariable String round) {
        return rounds.lead(visitor, round,
                found -> told(found, store.coding().rounds().close(visitor.asker(), round), "The round has ended."));
    }

    private static Reply told(Round round, Outcome<Round> outcome, String saying) {
        return Go.to(OwnRounds.path(round))
                .saying(outcome instanceof Outcome.Refused<Round> refused ? refused.why() : saying);
    }
}
