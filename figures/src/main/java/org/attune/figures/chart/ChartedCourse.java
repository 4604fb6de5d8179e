package org.attune.figures.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;

/// What is drawn of one case.
///
/// @param watched the case
/// @param trace the range to expect at each session
/// @param tensions the tensions, in order of onset
/// @param rows the flags, one row for each rule that raised any
/// @param voices who gave the two lines
/// @param calendar the days behind the sessions, where they are known
public record ChartedCourse(Case watched, FallTrace trace, List<Rupture> tensions, List<FlagRow> rows, Voices voices,
        Calendar calendar) {

    /// A range from fewer scores is called provisional: our choice, as control-chart guides advise about a dozen.
    static final int FIRM_SCORES = 12;

    /// Who gave the two lines, in a word each.
    ///
    /// @param watched the respondent under watch, such as `client`
    /// @param counterpart the other one, such as `therapist`
    public record Voices(String watched, String counterpart) {

        public Voices {
            requireNonNull(watched, "watched");
            requireNonNull(counterpart, "counterpart");
        }
    }

    public ChartedCourse {
        requireNonNull(watched, "watched");
        requireNonNull(trace, "trace");
        requireNonNull(voices, "voices");
        requireNonNull(calendar, "calendar");
        tensions = List.copyOf(tensions);
        rows = List.copyOf(rows);
    }

    /// What is drawn where no days are known.
    public ChartedCourse(Case watched, FallTrace trace, List<Rupture> tensions, List<FlagRow> rows, Voices voices) {
        this(watched, trace, tensions, rows, voices, Calendar.NONE);
    }

    /// The line under watch.
    public Course course() {
        return watched.course();
    }

    /// The other person's line.
    public Course counterpart() {
        return watched.counterpart();
    }

    /// The scale of both.
    public Scale scale() {
        return watched.course().scale();
    }

    /// How many sessions either person knows of.
    public int sessions() {
        return Math.max(1, Math.max(course().lastSession(), counterpart().lastSession()));
    }

    /// Whether the usual range after the latest score is provisional.
    boolean isProvisional() {
        return course().scores() > 0 && course().scores() < FIRM_SCORES;
    }

    /// The first session whose usual range rests on enough earlier scores; beyond every session when there is none.
    int firstFirmSession() {
        return course().scores() < FIRM_SCORES ? Integer.MAX_VALUE : course().sessionAt(FIRM_SCORES - 1) + 1;
    }

    /// Whether any rule that the reader asked for raised a flag.
    boolean isFlagged() {
        return rows.stream().anyMatch(FlagRow::isStrong);
    }

    /// Which rules marked a session, by letter, such as `A, C`; empty when none did.
    public String lettersAt(int session) {
        return rows.stream()
                .filter(row -> row.flags().stream().anyMatch(flag -> flag.session() == session))
                .map(row -> row.mark().letter())
                .collect(Collectors.joining(", "));
    }
}
