package org.attune.cli.results;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Scale;
import org.attune.figures.report.Provenance;
import org.attune.figures.report.Reading;
import org.attune.figures.report.RuleRun;

/// What holds for a whole run.
///
/// @param provenance which program, told to do what, with which numbers
/// @param respondent whose scores were looked at
/// @param rules the listed rules as they ran
/// @param scales the scales looked at, in order of name, with what was counted on each
/// @param reading what was read and what was left out
/// @param report where the report is, as printed; empty when there is none
public record Summary(Provenance provenance, Respondent respondent, List<RuleRun> rules, List<OnScale> scales,
        Reading reading, String report) {

    /// What every report, table and export says of its silence.
    public static final String NO_FLAG = "No flag does not mean no tension.";

    /// What was counted on one scale.
    public record OnScale(Scale scale, Totals totals) {
        public OnScale {
            requireNonNull(scale, "scale");
            requireNonNull(totals, "totals");
        }
    }

    public Summary {
        requireNonNull(provenance, "provenance");
        requireNonNull(respondent, "respondent");
        requireNonNull(reading, "reading");
        requireNonNull(report, "report");
        rules = List.copyOf(rules);
        scales = List.copyOf(scales);
    }
}
