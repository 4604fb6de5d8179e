package org.attune.store.room;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.room.Gathering.Plan;
import org.junit.jupiter.api.BeforeEach;

/// What contracts of the room begin with: a group of three who accepted its terms, and one who has not.
abstract class RoomContract extends StoreContract {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDateTime EVENING = LocalDateTime.of(2026, 3, 3, 18, 0);

    Asker.Member newcomer;
    Group group;

    @BeforeEach
    void meet() {
        newcomer = add("Nia", Role.CODER).asking();
        group = store.groups().make(therapist, "Tuesday", "What is said here stays here.",
                List.of(supervisor.personId(), colleague.personId(), newcomer.personId())).done().orElseThrow();
        store.groups().accept(supervisor, group.id(), 1);
        group = store.groups().accept(colleague, group.id(), 1).done().orElseThrow();
    }

    Gathering plan(LocalDateTime start) {
        return store.gatherings().plan(therapist, group.id(), at(start)).done().orElseThrow();
    }

    static Plan at(LocalDateTime start) {
        return new Plan(start, BERLIN, 90, "the small room");
    }

    Gathering now(Gathering gathering) {
        return store.gatherings().find(therapist, gathering.id()).orElseThrow();
    }

    static String refused(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }
}
