package org.attune.web;

import java.util.Map;
import java.util.Set;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.people.Names;
import org.attune.store.people.Person;

/// Those who come to a practice in tests.
enum Cast {
    /// Nobody knows who it is.
    STRANGER,
    /// Gave the password and owes the second step.
    HALF,
    /// Was silent for too long.
    LOCKED,
    THERAPIST(Role.THERAPIST),
    /// Another therapist, who must see nothing of the first one's cases.
    COLLEAGUE(Role.THERAPIST),
    SUPERVISOR(Role.SUPERVISOR),
    CODER(Role.CODER),
    CLINIC_LEAD(Role.CLINIC_LEAD),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    static final String PASSWORD = "four words kept in mind";

    private static final Asker.Program PROGRAM = new Asker.Program("test");

    private final Set<Role> roles;

    Cast(Role... roles) {
        this.roles = roles.length == 0 ? Set.of(Role.THERAPIST) : Set.of(roles);
    }

    /// Adds them to a practice, with the password of all tests.
    Person joins(Store store) {
        Person person = store.people().add(PROGRAM, new Names(name(), "Known as " + name()), roles).done()
                .orElseThrow();
        store.passwords().set(PROGRAM, person.id(), PASSWORD);
        return person;
    }

    /// Signs them in as far as they come, in a new browser.
    Browser enters(House house) {
        Browser browser = new Browser(house.origin());
        if (this == STRANGER) {
            return browser;
        }
        house.person(this);
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("name", name(), "password", PASSWORD));
        if (this != HALF) {
            house.takeSecondStep(this, browser);
        }
        if (this == LOCKED) {
            browser.get("/account");
            browser.post("/lock", Map.of());
        }
        return browser;
    }
}
