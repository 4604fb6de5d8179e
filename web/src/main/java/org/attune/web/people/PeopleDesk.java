package org.attune.web.people;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.web.account.Passkeys;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.people.PeoplePage.Link;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an administrator adds people, changes what they do, and lets them go.
@Controller
@Admits(Guest.ADMINISTRATOR)
public final class PeopleDesk {

    private static final int NOT_FOUND = 404;
    /// Our choice: long enough for somebody who is away for some days.
    private static final Duration LINK_LASTS = Duration.ofDays(7);

    private final Store store;
    private final Settings settings;
    private final Passkeys passkeys;

    public PeopleDesk(Store store, Settings settings, Passkeys passkeys) {
        this.store = store;
        this.settings = settings;
        this.passkeys = passkeys;
    }

    /// Everybody.
    @GetMapping("/people")
    public Page list(Visitor visitor) {
        return page(visitor, Link.NONE, "");
    }

    private PeoplePage page(Visitor visitor, Link link, String refusal) {
        return new PeoplePage(store.people().list(visitor.asker()), link, refusal);
    }

    /// Adds somebody, and shows the link by which they choose their password.
    @PostMapping("/people")
    public Page add(Visitor visitor, @RequestParam String shown, @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Role> roles) {
        if (roles.isEmpty()) {
            return page(visitor, Link.NONE, "Tick at least one role.");
        }
        Names names;
        try {
            names = new Names(name, shown);
        } catch (IllegalArgumentException e) {
            return page(visitor, Link.NONE, "Both names have 1 to 200 letters, and no line breaks in them.");
        }
        return switch (store.people().add(visitor.asker(), names, roles)) {
            case Outcome.Done<Person> done -> page(visitor, link(visitor, done.value()), "");
            case Outcome.Refused<Person> refused -> page(visitor, Link.NONE, refused.why());
        };
    }

    private Link link(Visitor visitor, Person person) {
        String token = store.setupLinks().issue(visitor.asker(), person.id(), LINK_LASTS);
        return new Link(person.names().shown(), settings.origin() + "/set-up/" + token);
    }

    /// One person.
    @GetMapping("/people/{id}")
    public Page show(Visitor visitor, @PathVariable String id) {
        return find(visitor, id).<Page>map(person -> page(visitor, person, "")).orElse(ErrorPage.of(NOT_FOUND));
    }

    private Optional<Person> find(Visitor visitor, String id) {
        return store.people().find(visitor.asker(), id).filter(person -> !person.hasLeft());
    }

    private static PersonPage page(Visitor visitor, Person person, String refusal) {
        return new PersonPage(person, person.id().equals(visitor.person().id()), refusal);
    }

    /// Changes what somebody does.
    @PostMapping("/people/{id}/roles")
    public Reply changeRoles(Visitor visitor, @PathVariable String id,
            @RequestParam(defaultValue = "") Set<Role> roles) {
        Optional<Person> person = find(visitor, id);
        if (person.isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        if (roles.isEmpty()) {
            return page(visitor, person.get(), "Tick at least one role.");
        }
        return switch (store.people().changeRoles(visitor.asker(), id, roles)) {
            case Outcome.Done<Person> done -> Go.to("/people").saying("Saved. It counts from now on.");
            case Outcome.Refused<Person> refused -> page(visitor, person.get(), refused.why());
        };
    }

    /// Gives a new link for somebody who lost password or second step; what they signed in with counts no more. Nobody gives one to
    /// themselves: who closed the page that shows it could be out of the practice for good.
    @PostMapping("/people/{id}/link")
    public Page renewLink(Visitor visitor, @PathVariable String id) {
        Optional<Person> person = find(visitor, id);
        if (person.isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        if (id.equals(visitor.person().id())) {
            return page(visitor, person.get(), "your own password and authenticator you change under Account.");
        }
        store.secondSteps().end(visitor.asker(), id);
        if (passkeys.removeAll(person.get())) {
            store.people().passkeyRemoved(visitor.asker(), id);
        }
        return page(visitor, link(visitor, person.get()), "");
    }

    /// Lets somebody go.
    @PostMapping("/people/{id}/leave")
    public Reply leave(Visitor visitor, @PathVariable String id) {
        Optional<Person> person = find(visitor, id);
        if (person.isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        return switch (store.people().leave(visitor.asker(), id)) {
            case Outcome.Done<Person> done -> store.trust().listOf(visitor.asker(), id).isEmpty()
                    ? Go.to("/people").saying("They can sign in no more. What they wrote stays.")
                    : Go.to("/people/" + id + "/cases")
                            .saying("They can sign in no more. What they wrote stays. Hand their cases over now.");
            case Outcome.Refused<Person> refused -> page(visitor, person.get(), refused.why());
        };
    }
}
