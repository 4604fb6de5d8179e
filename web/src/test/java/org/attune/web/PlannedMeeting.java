package org.attune.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.attune.store.access.Asker;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Group;

/// A group of the therapist, the coder and others, and a meeting of it in an hour; all of them accepted the terms.
///
/// @param group the group's id
/// @param id the meeting's id
record PlannedMeeting(String group, String id) {

    static final int MINUTES = 90;

    static PlannedMeeting in(House house, Cast... others) {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        List<Cast> members = others.length == 0 ? List.of(Cast.CODER) : List.of(others);
        Group group = house.store().groups().make(therapist, "Monday group", "What is said here stays here.",
                members.stream().map(one -> house.person(one).id()).toList()).done().orElseThrow();
        members.forEach(one -> house.store().groups().accept(house.person(one).asking(), group.id(), 1).done()
                .orElseThrow());
        Gathering meeting = house.store().gatherings().plan(therapist, group.id(),
                new Plan(LocalDateTime.ofInstant(house.clock().instant(), ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.MINUTES).plusHours(1), ZoneId.systemDefault(), MINUTES, "Room 2"))
                .done().orElseThrow();
        return new PlannedMeeting(group.id(), meeting.id());
    }

    /// Where the meeting is.
    String path() {
        return "/meetings/" + id;
    }

    /// Where the group is.
    String groupPath() {
        return "/groups/" + group;
    }
}
