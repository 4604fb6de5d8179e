package org.attune.benchmarks.server;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Role;
import org.attune.store.people.Person;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Group;

/// A group of six whose members all accepted its terms, with a meeting that was not begun.
///
/// @param path of the meeting
/// @param signIns the members, each by their own password and authenticator
record RoomOfSix(String path, List<SignIn> signIns) {

    static final int MEMBERS = 6;

    RoomOfSix {
        requireNonNull(path, "path");
        signIns = List.copyOf(signIns);
    }

    /// Makes one, and closes the practice so that a server can open it.
    static RoomOfSix in(StorePlace place) {
        try (Store store = AskedPractice.open(place)) {
            List<Person> people = new ArrayList<>();
            List<SignIn> signIns = new ArrayList<>();
            for (int i = 0; i < MEMBERS; i++) {
                Person person = AskedPractice.add(store, "t" + i, Role.THERAPIST);
                signIns.add(SignIn.of(store, person));
                people.add(person);
            }
            Person first = people.getFirst();
            Group group = store.groups().make(first.asking(), "Group", "Terms",
                    people.stream().skip(1).map(Person::id).toList()).done().orElseThrow();
            people.stream().skip(1).forEach(one -> store.groups().accept(one.asking(), group.id(), 1));
            String id = store.gatherings().plan(first.asking(), group.id(),
                    new Plan(LocalDateTime.now(ZoneId.systemDefault()), ZoneId.systemDefault(), 480, "")).done()
                    .orElseThrow().id();
            return new RoomOfSix("/meetings/" + id, signIns);
        }
    }
}
