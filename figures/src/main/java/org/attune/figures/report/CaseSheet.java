package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.rupture.Rupture;

/// What the report says about one case.
///
/// @param watched the case
/// @param trace the range to expect at each session and the chance of a fall, for the band of the chart
/// @param said what each rule said, in the order of [ReportHead#rules()]
/// @param tensions the tensions put together from the flags, in order of onset
/// @param remarks what else is to be said, each a full sentence, such as a permutation p-value
public record CaseSheet(Case watched, FallTrace trace, List<RuleSaid> said, List<Rupture> tensions,
        List<String> remarks) {

    /// What one rule said of the case.
    ///
    /// @param run the rule, as it stands in the report's head
    /// @param verdict its flags, or why it could not say
    public record RuleSaid(RuleRun run, Verdict verdict) {

        public RuleSaid {
            requireNonNull(run, "run");
            requireNonNull(verdict, "verdict");
        }
    }

    public CaseSheet {
        requireNonNull(watched, "watched");
        requireNonNull(trace, "trace");
        said = List.copyOf(said);
        tensions = List.copyOf(tensions);
        remarks = List.copyOf(remarks);
    }

    /// Whether any rule that was asked for raised a flag.
    public boolean isFlagged() {
        return said.stream().anyMatch(one -> one.run().isAsked() && !one.verdict().flagsFound().isEmpty());
    }

    /// Whether no rule that was asked for could say anything about the case.
    public boolean isSilent() {
        return said.stream().noneMatch(one -> one.run().isAsked() && one.verdict() instanceof Verdict.Judged);
    }

    /// How many different rules could say something of the case.
    public int rulesThatSpoke() {
        return (int) said.stream().filter(one -> one.verdict() instanceof Verdict.Judged).map(one -> one.run().name())
                .distinct().count();
    }

    /// Whether a tension has not been repaired so far, or ended too recently to say.
    public boolean isOpen() {
        return tensions.stream().anyMatch(CaseSheet::standsOpen);
    }

    /// Whether one tension has not been repaired so far, or ended too recently to say.
    public static boolean standsOpen(Rupture tension) {
        return switch (tension.state()) {
            case UNRESOLVED, TOO_FEW_AFTER -> true;
            case REPAIRED, PARTLY -> false;
        };
    }

    /// The depth of the deepest tension in the client's own wobble, where that is known; 0 without a tension.
    double deepestInOwnNoise() {
        return tensions.stream()
                .map(Rupture::depth)
                .filter(depth -> depth.ownNoisePoints() > 0)
                .mapToDouble(depth -> depth.points() / depth.ownNoisePoints())
                .max()
                .orElse(0);
    }
}
