package org.attune.web.service;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.codebook.Code;
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
/// against in any segment of a sheet handed in blind, and calm where coders looked for every such move in every segment and found
/// none. A session in which one stayed open, or that nobody coded, is neither.
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
        Map<Integer, Said> said = new TreeMap<>();
        List<Event> moves = new ArrayList<>();
        for (Reveals.OfCase one : found) {
            int session = requireNonNull(numbers.get(one.meetingId()), "a session of the case");
            List<Sheet> sheets = sheets(store, asker, one);
            said(sheets).ifPresent(word -> said.merge(session, word,
                    (earlier, later) -> earlier == Said.STRAIN ? earlier : later));
            sheets.stream().flatMap(sheet -> sheet.codebook().codes().stream().filter(code -> isGiven(sheet, code)))
                    .distinct().filter(code -> code.mover() == Mover.THERAPIST)
                    .forEach(code -> moves.add(new Event(session, say(code.family()))));
        }
        return new Observed(new StrainReports(said.entrySet().stream()
                .map(session -> new Report(session.getKey(), Respondent.OBSERVER, session.getValue())).toList()),
                moves);
    }

    /// What coders said of a session; empty where they gave no move and left one open.
    private static Optional<Said> said(List<Sheet> sheets) {
        List<Mark> marks = sheets.stream().flatMap(sheet -> sheet.codebook().codes().stream()
                .filter(code -> code.family() != Family.REPAIR).flatMap(code -> marks(sheet, code))).toList();
        if (marks.stream().anyMatch(Mark.Given.class::isInstance)) {
            return Optional.of(Said.STRAIN);
        }
        return !marks.isEmpty() && marks.stream().allMatch(Mark.ABSENT::equals) ? Optional.of(Said.NO_STRAIN)
                : Optional.empty();
    }

    private static Stream<Mark> marks(Sheet sheet, Code code) {
        return IntStream.rangeClosed(1, sheet.segmentCount()).mapToObj(segment -> sheet.mark(segment, code.id()));
    }

    private static boolean isGiven(Sheet sheet, Code code) {
        return marks(sheet, code).anyMatch(Mark.Given.class::isInstance);
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

    /// The sheets that coders handed in; none where the codebook cannot be read by this program.
    private static List<Sheet> sheets(Store store, Asker asker, Reveals.OfCase one) {
        return store.coding().codebooks().find(asker, one.codebook()).flatMap(CodebookShelf::read)
                .map(codebook -> one.reveal().columns().stream()
                        .map(column -> Sheet.of(codebook, one.reveal().segments(), column.blind())).toList())
                .orElse(List.of());
    }
}
