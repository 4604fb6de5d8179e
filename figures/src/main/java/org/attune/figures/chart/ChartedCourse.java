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
public record ChartedCourse(Case watched, FallTrace trace, List<Rupture> tensions, List<FlagRow> rows, Voices voices) {

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
        tensions = List.copyOf(tensions);
        rows = List.copyOf(rows);
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
    int sessions() {
        return Math.max(1, Math.max(course().lastSession(), counterpart().lastSession()));
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
