package org.attune.web.notes;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.own.Leaf;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.reflection.Door;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A therapist's own: what they wrote, and the lock before it. Nobody else comes here to see it, whatever their role.
@Controller
@Admits(Guest.THERAPIST)
public final class ReflectionDesk {

    static final String NO_CASE = "none";

    private final Store store;
    private final Door door;
    private final Days days;

    public ReflectionDesk(Store store, Door door, Days days) {
        this.store = store;
        this.door = door;
        this.days = days;
    }

    /// What they wrote; all of it about a case, where one is asked for.
    @GetMapping("/reflection")
    public Reply show(HttpServletRequest request, Visitor visitor,
            @RequestParam(name = "case", defaultValue = "") String caseId) {
        return door.through(request, visitor, own -> {
            Shelves shelves = new Shelves(days, new OwnCaseNames(store).of(visitor));
            List<Leaf> leaves = own.list();
            boolean hasCode = store.privateStore().hasCode(visitor.asker());
            return caseId.isEmpty()
                    ? new NotesPage(shelves.few(leaves), false, hasCode, own.listUnreadable())
                    : new NotesPage(shelves.all(leaves, caseId.equals(NO_CASE) ? "" : caseId), true, hasCode,
                            List.of());
        });
    }

    /// Opens the store, and leads to what was asked for.
    @PostMapping("/reflection/open")
    public Reply open(HttpServletRequest request, Visitor visitor, @RequestParam(defaultValue = "") String to) {
        return door.through(request, visitor, own -> Door.leadTo(to));
    }

    /// Locks it.
    @PostMapping("/reflection/lock")
    public Reply lock(HttpServletRequest request, Visitor visitor) {
        door.lock(request);
        return Go.to("/").saying("Your reflection store is locked.");
    }
}
