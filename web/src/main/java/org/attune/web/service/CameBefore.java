package org.attune.web.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.study.causes.Breaks;
import org.attune.core.study.causes.Event;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.TherapyCase;

/// What happened in a case that could come before a tension, as far as the practice knows it.
///
/// @param noted what the therapist noted on a day; it belongs to the first session on that day or after it
/// @param hasUsualGap whether the days of its sessions tell breaks
/// @param breaks the breaks that they tell
record CameBefore(List<Event> noted, boolean hasUsualGap, List<Event> breaks) {

    /// Nothing is known.
    static final CameBefore NOTHING = new CameBefore(List.of(), false, List.of());

    /// A word that was noted in fewer cases stands with the others: our choice.
    private static final int LEAST_CASES_OF_WORD = 3;
    private static final String SOMETHING_ELSE = "something else noted";

    CameBefore {
        noted = List.copyOf(noted);
        breaks = List.copyOf(breaks);
    }

    /// What happened, by case; all cases are read at once.
    static Map<String, CameBefore> of(Store store, Asker asker, List<TherapyCase> own) {
        Map<String, List<Meetings.Event>> noted = store.meetings().listEventsByCase(asker);
        Map<String, List<Meeting>> held = store.meetings().listByCase(asker);
        Set<String> usual = usual(own.stream().map(one -> noted.getOrDefault(one.id(), List.of())).toList());
        Map<String, CameBefore> happened = new HashMap<>();
        own.forEach(one -> {
            List<Meeting> meetings = held.getOrDefault(one.id(), List.of());
            Optional<List<Event>> breaks = breaks(meetings);
            happened.put(one.id(), new CameBefore(of(meetings, noted.getOrDefault(one.id(), List.of()), usual),
                    breaks.isPresent(), breaks.orElse(List.of())));
        });
        return happened;
    }

    private static Optional<List<Event>> breaks(List<Meeting> meetings) {
        return Breaks.of(meetings.stream().mapToInt(Meeting::number).toArray(),
                meetings.stream().mapToLong(meeting -> meeting.heldOn().toEpochDay()).toArray());
    }

    /// Words that were noted in several cases.
    private static Set<String> usual(Collection<List<Meetings.Event>> noted) {
        return noted.stream().flatMap(list -> list.stream().map(CameBefore::word).distinct())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting())).entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_CASES_OF_WORD).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String word(Meetings.Event event) {
        return event.word().strip().toLowerCase(Locale.ROOT);
    }

    private static List<Event> of(List<Meeting> meetings, List<Meetings.Event> noted, Set<String> usual) {
        List<Event> events = new ArrayList<>();
        for (Meetings.Event one : noted) {
            String word = word(one);
            meetings.stream().filter(meeting -> !meeting.heldOn().isBefore(one.on())).findFirst()
                    .ifPresent(next -> events
                            .add(new Event(next.number(), usual.contains(word) ? word : SOMETHING_ELSE)));
        }
        return events;
    }
}
