package org.attune.web.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.study.causes.Event;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.TherapyCase;

/// What happened in cases that could come before a tension, as far as the practice knows it: what their therapist noted on a day. It
/// belongs to the first session on that day or after it.
final class CameBefore {

    /// A word that was noted in fewer cases stands with the others: our choice.
    private static final int LEAST_CASES_OF_WORD = 3;
    private static final String SOMETHING_ELSE = "something else noted";

    private CameBefore() {}

    /// What happened, by case; only what came before a session.
    static Map<String, List<Event>> of(Store store, Asker asker, List<TherapyCase> own) {
        Map<String, List<Meetings.Event>> noted = new HashMap<>();
        own.forEach(one -> noted.put(one.id(), store.meetings().listEvents(asker, one.id())));
        Set<String> usual = usual(noted.values());
        Map<String, List<Event>> events = new HashMap<>();
        noted.forEach((id, list) -> events.put(id,
                list.isEmpty() ? List.of() : of(store.meetings().list(asker, id), list, usual)));
        return events;
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
