package org.attune.web.demo;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Group;
import org.attune.store.room.Packet;
import org.attune.store.room.Packet.Draft;
import org.attune.store.room.piece.Piece;
import org.attune.store.tension.Tension;
import org.attune.web.consent.ConsentTexts;
import org.attune.web.words.Language;

/// A group of the demo's therapist and two invented colleagues, who meet tomorrow evening about a piece of an invented case.
///
/// @param store the practice
/// @param therapist who is to sign in
/// @param clock what day it is
record DemoGroup(Store store, Asker.Member therapist, Clock clock) {

    private static final Asker.Program ASKER = new Asker.Program("demo");
    private static final List<String> COLLEAGUES = List.of("Tess", "Rosa");
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int MINUTES = 90;
    private static final int MINUTES_OF_PIECE = 45;
    private static final int DAYS_OF_PIECE = 30;

    /// The colleagues, who are made where they are not there yet.
    List<Person> colleagues() {
        return COLLEAGUES.stream().map(name -> store.people().findBySignInName(ASKER, name)
                .orElseGet(() -> DemoCases.done(store.people().add(ASKER, new Names(name, name),
                        EnumSet.of(Role.THERAPIST)))))
                .toList();
    }

    /// Makes the group and plans its meeting, where there is no group yet.
    void meet() {
        if (!store.groups().list(therapist).isEmpty()) {
            return;
        }
        List<Person> colleagues = colleagues();
        Group group = DemoCases.done(store.groups().make(therapist, "Evening group", """
                What is said here stays here. We speak of clients by what we want to learn.
                Whoever presents says what they need. We offer; we do not judge.
                Playing a role is a choice, each time anew.""", colleagues.stream().map(Person::id).toList()));
        for (Person one : colleagues) {
            DemoCases.done(store.groups().accept(one.asking(), group.id(), group.edition()));
            DemoCases.done(store.groups().choosePlaying(one.asking(), group.id(), true));
        }
        ZoneId zone = ZoneId.systemDefault();
        Gathering meeting = DemoCases.done(store.gatherings().plan(therapist, group.id(),
                new Plan(LocalDateTime.of(clock.instant().atZone(zone).toLocalDate().plusDays(1), EVENING), zone,
                        MINUTES, "The room with the round table")));
        findTension().ifPresent(tension -> bring(tension, group, meeting));
    }

    private Optional<Tension> findTension() {
        return store.cases().list(therapist).stream().map(TherapyCase::id)
                .flatMap(id -> store.tensions().list(therapist, id).stream()).findFirst();
    }

    private void bring(Tension tension, Group group, Gathering meeting) {
        store.consents().give(therapist, tension.caseId(), new Matter(Purpose.PEER_GROUP, Material.NOTES, ""),
                ConsentTexts.version(Language.ENGLISH));
        Packet packet = DemoCases.done(store.packets().draft(therapist, tension.caseId(), group.id(),
                new Draft("When I propose something it falls flat, and I notice only afterwards. What do I not see?",
                        new Piece.OfTension(tension.id()), DAYS_OF_PIECE)));
        DemoCases.done(store.packets().queue(therapist, packet.id(), meeting.id(), MINUTES_OF_PIECE));
    }
}
