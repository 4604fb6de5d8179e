package org.attune.web.guesses;

import org.attune.store.Store;
import org.attune.web.page.Page;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A therapist's own guesses against what was answered. Nobody else comes here to see them, whatever their role.
@Controller
@Admits(Guest.THERAPIST)
public final class GuessDesk {

    private final Store store;

    public GuessDesk(Store store) {
        this.store = store;
    }

    /// The visitor's own, and nobody else's.
    @GetMapping("/guesses")
    public Page show(Visitor visitor) {
        return new GuessPage(store.guesses().list(visitor.asker()));
    }
}
