package org.attune.web.guesses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.pairing.GuessRecord;
import org.attune.core.pairing.GuessRecord.Guess;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.forms.Guesses;
import org.attune.store.own.OwnItems;
import org.attune.web.guesses.GuessPage.Place;
import org.attune.web.page.Page;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A therapist's own guesses against what was answered. Nobody else comes here to see them, whatever their role.
@Controller
@Admits(Guest.THERAPIST)
public final class GuessDesk {

    private final Store store;

    public GuessDesk(Store store) {
        this.store = store;
    }

    /// The visitor's own, as far as they are not locked away.
    @GetMapping("/guesses")
    public Page show(Visitor visitor) {
        return page(visitor, "");
    }

    private GuessPage page(Visitor visitor, String refusal) {
        return new GuessPage(store.guesses().list(visitor.asker()),
                store.privateStore().isThere(visitor.asker()) ? Place.CLOSED : Place.FORMS, refusal);
    }

    /// Moves all guesses whose answers were seen into the private store, and shows what it holds, on this page alone: the
    /// secret is not kept.
    ///
    /// @param secret what opens the private store; the first one that is given is the one it has from then on
    /// @param again the same again, where there is no private store yet
    @PostMapping("/guesses")
    public Page open(Visitor visitor, @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String again) {
        if (!store.privateStore().isThere(visitor.asker()) && !secret.equals(again)) {
            return page(visitor, "the two secrets are not the same. Type both again.");
        }
        return switch (store.privateStore().open(visitor.asker(), secret)) {
            case Outcome.Done<OwnItems> done -> move(visitor, done.value());
            case Outcome.Refused<OwnItems> refused -> page(visitor, refused.why());
        };
    }

    private GuessPage move(Visitor visitor, OwnItems own) {
        store.guesses().listToMove(visitor.asker())
                .forEach(form -> store.guesses().moveToPrivateStore(visitor.asker(), form, own));
        List<Guess> compared = new ArrayList<>();
        Guesses.listMoved(own).forEach((form, guessed) -> store.forms().find(visitor.asker(), form)
                .map(seen -> seen.client().content().points())
                .ifPresent(answered -> compared.addAll(compare(guessed, answered))));
        return new GuessPage(new GuessRecord(compared), Place.PRIVATE, "");
    }

    private static List<Guess> compare(Map<String, Integer> guessed, Map<String, Integer> answered) {
        List<Guess> compared = new ArrayList<>();
        guessed.forEach((item, guess) -> {
            Integer answer = answered.get(item);
            if (answer != null) {
                compared.add(new Guess(item, guess, answer));
            }
        });
        return compared;
    }
}
