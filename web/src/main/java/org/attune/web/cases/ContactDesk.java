package org.attune.web.cases;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How a client can be reached. It is shown on demand only, and the audit keeps who asked for it.
@Controller
@Admits(Guest.THERAPIST)
public final class ContactDesk {

    private final Store store;
    private final OwnCases cases;

    public ContactDesk(Store store, OwnCases cases) {
        this.store = store;
        this.cases = cases;
    }

    /// Whether anything is written down; not what.
    @GetMapping("/cases/{id}/contact")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> store.contacts().isThere(visitor.asker(), found.id())
                ? new ContactPage(found, ContactPage.View.COVERED, "", "")
                : new ContactPage(found, ContactPage.View.NOTHING, "", ""));
    }

    /// Opens the envelope.
    @PostMapping("/cases/{id}/contact/show")
    public Reply open(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> store.contacts().show(visitor.asker(), found.id())
                .map(text -> new ContactPage(found, ContactPage.View.OPEN, text, ""))
                .orElseGet(() -> new ContactPage(found, ContactPage.View.NOTHING, "", "")));
    }

    /// Writes it down, or something else in its place.
    @PostMapping("/cases/{id}/contact")
    public Reply write(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String text) {
        return cases.work(visitor, id, found -> {
            ContactPage.View view = store.contacts().isThere(visitor.asker(), found.id()) ? ContactPage.View.OPEN
                    : ContactPage.View.NOTHING;
            if (text.isBlank()) {
                return new ContactPage(found, view, "", "write something, or remove what is there.");
            }
            return switch (store.contacts().write(visitor.asker(), found.id(), text)) {
                case Outcome.Done<String> done ->
                    Go.to(OwnCases.agreements(found)).saying("Written down, in an envelope.");
                case Outcome.Refused<String> refused -> new ContactPage(found, view, text, refused.why());
            };
        });
    }

    /// Removes it.
    @PostMapping("/cases/{id}/contact/remove")
    public Reply remove(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> {
            store.contacts().write(visitor.asker(), found.id(), "");
            return Go.to(OwnCases.agreements(found)).saying("Nothing is written down any more.");
        });
    }
}
