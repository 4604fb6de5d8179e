package org.attune.web.service;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.coding.Mark;
import org.attune.core.coding.Sheet;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.study.causes.Event;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.coding.Reveals;
import org.attune.web.coding.CodebookShelf;

/// What observers saw in the sessions of a case, from rounds that were revealed: a session is tense where a coder gave a move away or
/// against in any segment of a sheet handed in blind, and calm where it was coded and none did. A session that nobody coded is
/// neither.
///
/// @param strain which sessions were tense
/// @param moves in which sessions the therapist was seen to move away, against, or to mend
record Observed(StrainReports strain, List<Event> moves) {

    /// Nobody coded anything.
    static final Observed NOTHING = new Observed(StrainReports.NONE, List.of());

    Observed {
        requireNonNull(strain, "strain");
        moves = List.copyOf(moves);
    }

    static Observed of(Store store, Asker asker, String caseId) {
        List<Reveals.OfCase> found = store.coding().reveals().listForCase(asker, caseId);
        if (found.isEmpty()) {
            return NOTHING;
        }
        Map<String, Integer> numbers = store.meetings().list(asker, caseId).stream()
                .collect(Collectors.toMap(Meeting::id, Meeting::number));
        Map<Integer, Boolean> tense = new TreeMap<>();
        List<Event> moves = new ArrayList<>();
        for (Reveals.OfCase one : found) {
            int session = numbers.getOrDefault(one.meetingId(), 1);
            List<Code> given = given(store, asker, one);
            tense.merge(session, given.stream().anyMatch(code -> code.family() != Family.REPAIR), Boolean::logicalOr);
            given.stream().filter(code -> code.mover() == Mover.THERAPIST)
                    .forEach(code -> moves.add(new Event(session, say(code.family()))));
        }
        return new Observed(new StrainReports(tense.entrySet().stream().map(session -> new Report(session.getKey(),
                Respondent.OBSERVER, session.getValue() ? Said.STRAIN : Said.NO_STRAIN)).toList()), moves);
    }

    /// What a move of the therapist's is called among events.
    private static String say(Family family) {
        return switch (family) {
            case WITHDRAWAL -> "you moved away (coded)";
            case CONFRONTATION -> "you moved against (coded)";
            case REPAIR -> "you tried to mend (coded)";
        };
    }

    /// Whether an event is a move that was coded.
    static boolean isMove(String event) {
        return IntStream.range(0, Family.values().length).anyMatch(i -> say(Family.values()[i]).equals(event));
    }

    /// The codes that any coder gave in any segment.
    private static List<Code> given(Store store, Asker asker, Reveals.OfCase one) {
        return store.coding().codebooks().find(asker, one.codebook()).flatMap(CodebookShelf::read)
                .map(codebook -> codebook.codes().stream().filter(isGiven(codebook, one)).toList()).orElse(List.of());
    }

    private static Predicate<Code> isGiven(Codebook codebook, Reveals.OfCase one) {
        List<Sheet> sheets = one.reveal().columns().stream()
                .map(column -> Sheet.of(codebook, one.reveal().segments(), column.blind())).toList();
        return code -> sheets.stream().anyMatch(sheet -> IntStream.rangeClosed(1, sheet.segmentCount())
                .anyMatch(segment -> sheet.mark(segment, code.id()) instanceof Mark.Given));
    }
}
