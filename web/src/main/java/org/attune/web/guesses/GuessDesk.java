package org.attune.web.guesses;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.forms.Guesses.Met;
import org.attune.web.page.Reply;
import org.attune.web.reflection.Door;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A therapist's own guesses against what was answered. Nobody else comes here to see them, whatever their role.
///
/// Guesses whose answers were seen go into the reflection store whenever it is opened; those that came since are in their
/// forms until it is opened next.
@Controller
@Admits(Guest.THERAPIST)
public final class GuessDesk {

    private final Store store;
    private final Door door;

    public GuessDesk(Store store, Door door) {
        this.store = store;
        this.door = door;
    }

    /// The visitor's own: without a reflection store those in the forms, and else all of them, once it is open.
    @GetMapping("/guesses")
    public Reply show(HttpServletRequest request, Visitor visitor) {
        List<Met> inForms = store.guesses().list(visitor.asker());
        return store.privateStore().isThere(visitor.asker())
                ? door.through(request, visitor, own -> new GuessPage(Stream
                        .concat(store.guesses().listMoved(visitor.asker(), own).stream(), inForms.stream())
                        .sorted(Comparator.comparing(Met::heldOn)).toList(), true))
                : new GuessPage(inForms, false);
    }
}
