package org.attune.web.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.people.Person;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an administrator gives a therapist's cases to another one. Pseudonyms are all that is seen of them.
@Controller
@Admits(Guest.ADMINISTRATOR)
public final class HandOverDesk {

    private static final int NOT_FOUND = 404;

    private final Store store;

    public HandOverDesk(Store store) {
        this.store = store;
    }

    /// The cases of a person, who may have left.
    @GetMapping("/people/{id}/cases")
    public Page show(Visitor visitor, @PathVariable String id) {
        return store.people().find(visitor.asker(), id)
                .<Page>map(person -> page(visitor, person, ""))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private HandOverPage page(Visitor visitor, Person from, String refusal) {
        List<Person> therapists = store.people().list(visitor.asker()).stream()
                .filter(person -> !person.hasLeft() && person.roles().contains(Role.THERAPIST)
                        && !person.id().equals(from.id()) && !person.id().equals(visitor.person().id()))
                .toList();
        return new HandOverPage(from, store.trust().listOf(visitor.asker(), from.id()), therapists, refusal);
    }

    /// Hands over those that are ticked: all of them, or none.
    @PostMapping("/people/{id}/cases")
    public Reply handOver(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") Set<String> cases,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String reason) {
        Optional<Person> from = store.people().find(visitor.asker(), id);
        if (from.isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        if (cases.isEmpty() || reason.isBlank()) {
            return page(visitor, from.get(), "tick the cases, choose a therapist, and say why in a sentence.");
        }
        return switch (store.trust().handOverAll(visitor.asker(), id, cases, to, reason)) {
            case Outcome.Done<Integer> done -> Go.to("/people/" + id + "/cases")
                    .saying(done.value() == 1 ? "One case is handed over." : done.value() + " cases are handed over.");
            case Outcome.Refused<Integer> refused -> page(visitor, from.get(), refused.why());
        };
    }
}
