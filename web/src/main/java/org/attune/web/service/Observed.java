package org.attune.web.service;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.attune.web.coding.CodedMeeting;

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

    /// @param coded the sessions of one case
    static Observed of(List<CodedMeeting> coded) {
        Map<Integer, Said> said = new TreeMap<>();
        List<Event> moves = new ArrayList<>();
        for (CodedMeeting one : coded) {
            List<Sheet> sheets = one.sheets();
            said(sheets).ifPresent(word -> said.merge(one.session(), word,
                    (earlier, later) -> earlier == Said.STRAIN ? earlier : later));
            one.codebook().codes().stream().filter(code -> code.mover() == Mover.THERAPIST)
                    .filter(code -> sheets.stream().anyMatch(sheet -> isGiven(sheet, code)))
                    .forEach(code -> moves.add(new Event(one.session(), say(code.family()))));
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
}
