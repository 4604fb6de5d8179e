package org.attune.web.sessions;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;
import org.attune.core.form.FormWalk;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.pairing.Sharing;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.forms.Halves.Filled;
import org.attune.store.forms.Whose;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The therapist's half of a form, and the guess of the client's answers: both before anything of the client's is shown.
@Controller
@Admits(Guest.THERAPIST)
public final class HalfDesk {

    private static final String OWN = "own.";
    private static final String GUESS = "guess.";
    private static final int LONGEST_WORDS = 2_000;

    private final Store store;
    private final Sessions sessions;

    public HalfDesk(Store store, Sessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /// The questions.
    @GetMapping("/cases/{id}/sessions/{number}/forms/{form}/half")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form) {
        return sessions.workOnForm(visitor, id, number, form,
                asked -> closed(asked).orElseGet(() -> page(asked, Map.of(), "")));
    }

    /// A half that is in, or that came after the client's answers were seen, takes nothing more.
    private static Optional<Reply> closed(Asked asked) {
        return asked.isTherapistIn() || asked.standing().isRevealed()
                ? Optional.of(Go.to(asked.path()).saying("Your half stays as it is."))
                : Optional.empty();
    }

    private static Reply page(Asked asked, Map<String, String> sent, String refusal) {
        Instrument instrument = asked.shown().instrument();
        return new HalfPage(asked,
                Field.of(asked.shown(), mirrored(asked), Respondent.THERAPIST, OWN, sent),
                Field.of(asked.shown(), guessed(instrument), Respondent.CLIENT, GUESS, sent),
                sent.getOrDefault("words", ""), refusal);
    }

    /// The items that the therapist answers as well; none of a form that is the client's alone.
    private static List<Item> mirrored(Asked asked) {
        return asked.shown().asksTherapist() ? asked.shown().instrument().items() : List.of();
    }

    /// The items of the chief scale; nobody guesses an answer about danger.
    private static List<Item> guessed(Instrument instrument) {
        return instrument.leadingScales().stream().limit(1)
                .flatMap(key -> key.items().stream())
                .flatMap(item -> instrument.findItem(item).stream())
                .filter(item -> item.feature() != Item.Feature.RISK)
                .toList();
    }

    /// Stores answers, line and guess, and hands them in.
    @PostMapping("/cases/{id}/sessions/{number}/forms/{form}/half")
    public Reply handIn(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form,
            @RequestParam Map<String, String> sent) {
        return sessions.workOnForm(visitor, id, number, form,
                asked -> closed(asked).orElseGet(() -> handIn(visitor, asked, sent)));
    }

    private Reply handIn(Visitor visitor, Asked asked, Map<String, String> sent) {
        Instrument instrument = asked.shown().instrument();
        Optional<Map<String, Integer>> own = Field.read(mirrored(asked), OWN, sent);
        Optional<Map<String, Integer>> guess = Field.read(guessed(instrument), GUESS, sent);
        String words = Written.clean(sent.getOrDefault("words", ""));
        if (own.isEmpty() || guess.isEmpty()) {
            return page(asked, sent, "one of the answers is none of those offered. Choose again.");
        }
        if (!asked.shown().asksTherapist() && guess.get().isEmpty()) {
            return page(asked, sent, "guess at least one of the answers.");
        }
        if (asked.shown().asksTherapist() && own.get().isEmpty()) {
            return page(asked, sent, "answer at least one of the questions for yourself.");
        }
        if (words.length() > LONGEST_WORDS) {
            return page(asked, sent, "the line takes " + LONGEST_WORDS + " letters at most. Shorten it.");
        }
        List<Item> walked = asked.shown().asksTherapist() ? FormWalk.of(instrument, own.get()).asked() : List.of();
        Map<Whose, Filled> halves = new EnumMap<>(Map.of(Whose.THERAPIST, filled(walked, own.get(), words)));
        if (!guessed(instrument).isEmpty()) {
            halves.put(Whose.GUESS, filled(guessed(instrument), guess.get(), ""));
        }
        return switch (store.halves().handInWhole(visitor.asker(), asked.formId(), halves, Sharing.NOW, "desk")) {
            case Outcome.Done<?> done -> Go.to(asked.path()).saying("Your half is in.");
            case Outcome.Refused<?> refused -> Go.to(asked.path()).saying(refused.why());
        };
    }

    /// The answers to what is asked; a tick at a question that an earlier answer took out does not count.
    private static Filled filled(List<Item> asked, Map<String, Integer> points, String words) {
        Set<String> skipped = asked.stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> given = new HashMap<>(points);
        given.keySet().retainAll(skipped);
        skipped.removeAll(given.keySet());
        return new Filled(given, skipped, words);
    }
}
