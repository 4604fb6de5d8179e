package org.attune.web.erasing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.erasure.Tombstone;
import org.attune.store.people.Person;
import org.attune.web.forms.Days;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Erases cases, for their therapists, and names of people who left, for administrators; and shows the tombstones.
@Controller
@Admits(Guest.THERAPIST)
public final class EraseDesk {

    private static final int NOT_FOUND = 404;

    private final Store store;
    private final Days days;

    /// @param store where cases are kept
    /// @param days days in the practice's own time
    public EraseDesk(Store store, Days days) {
        this.store = store;
        this.days = days;
    }

    /// What it means for a case.
    @GetMapping("/cases/{id}/erase")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return page(visitor, id, "");
    }

    private Reply page(Visitor visitor, String id, String refusal) {
        return own(visitor, id)
                .<Reply>map(about -> new ErasePage(about, store.meetings().list(visitor.asker(), id).size(), refusal))
                .orElse(ErrorPage.of(NOT_FOUND));
    }

    /// Erases a case.
    @PostMapping("/cases/{id}/erase")
    public Reply erase(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String pseudonym) {
        if (own(visitor, id).isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        return switch (store.erasure().eraseCase(visitor.asker(), id, pseudonym)) {
            case Outcome.Done<Tombstone> done -> Go.to("/erased").saying("The case is erased.");
            case Outcome.Refused<Tombstone> refused -> page(visitor, id, refused.why());
        };
    }

    private Optional<TherapyCase> own(Visitor visitor, String id) {
        return store.cases().find(visitor.asker(), id)
                .filter(found -> found.therapistId().equals(visitor.asker().personId()));
    }

    /// What it means for a person who left.
    @GetMapping("/people/{id}/erase")
    @Admits(Guest.ADMINISTRATOR)
    public Reply showPerson(Visitor visitor, @PathVariable String id) {
        return personPage(visitor, id, "");
    }

    private Reply personPage(Visitor visitor, String id, String refusal) {
        return store.people().list(visitor.asker()).stream().filter(person -> person.id().equals(id)).findFirst()
                .<Reply>map(person -> new ErasePersonPage(person, refusal))
                .orElse(ErrorPage.of(NOT_FOUND));
    }

    /// Erases the name of a person who left.
    @PostMapping("/people/{id}/erase")
    @Admits(Guest.ADMINISTRATOR)
    public Reply erasePerson(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String name) {
        Optional<Person> person = store.people().list(visitor.asker()).stream().filter(one -> one.id().equals(id))
                .findFirst();
        if (person.isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        if (!person.get().names().shown().equalsIgnoreCase(name.strip())) {
            return personPage(visitor, id, "This is not the name. Nothing was erased. "
                    + "Type it as it stands above to erase it.");
        }
        return switch (store.erasure().erasePerson(visitor.asker(), id)) {
            case Outcome.Done<Tombstone> done -> Go.to("/erased").saying("The name is erased.");
            case Outcome.Refused<Tombstone> refused -> personPage(visitor, id, refused.why());
        };
    }

    /// The tombstones.
    @GetMapping("/erased")
    @Admits({Guest.THERAPIST, Guest.ADMINISTRATOR})
    public Page list(Visitor visitor) {
        Asker.Member asker = visitor.asker();
        Map<String, String> names = store.people().list(asker).stream()
                .collect(Collectors.toMap(Person::id, person -> person.names().shown()));
        List<ErasedPage.Stone> stones = store.erasure().list(asker).stream()
                .map(stone -> new ErasedPage.Stone(Language.ENGLISH.say(days.of(stone.at())), what(stone.kind()),
                        names.getOrDefault(stone.byId(), "somebody who left")))
                .toList();
        return new ErasedPage(stones);
    }

    private static String what(Tombstone.Kind kind) {
        return switch (kind) {
            case CASE -> "a case";
            case PERSON -> "the name of somebody who left";
        };
    }
}
