package org.attune.core.detection.charts;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.Clearing;
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.detection.flags.Rounding;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// A score lies below the lower limit of an individuals chart (XmR).
///
/// It fires at session t when `x_t < mean - sigmas * MR / d2`, MR the mean moving range, `d2 = 2 / sqrt(pi)`. With the panel `both`
/// it fires as well when the fall from the score before exceeds `3.267 * MR`, the only test that a moving-range chart bears. Live
/// limits rest on earlier scores alone. Where the earlier scores were all the same MR is 0, and any lower score is below its limit; a
/// course that never varies is never flagged. Smallest n: 4 scores in retrospect, 4 earlier ones live, the whole baseline with one.
///
/// Source: Shewhart's chart for single values, as in R package qcc 2.7 (`xbar.one`); docs/methods/xmr.md.
/// Check: reference file qcc.json.
public final class Xmr implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("xmr", 1);
    /// The upper limit of a moving-range chart in mean ranges, `1 + 3 d3 / d2` rounded. Source: control-chart tables, D4 for n = 2.
    static final double RANGE_LIMIT = 3.267;

    private static final String BOTH = "both";
    private static final double USUAL_SIGMAS = 3;

    private final ChartBasis basis;
    private final double sigmas;
    private final boolean watchesRanges;
    private final String parameters;

    private Xmr(ChartBasis basis, double sigmas, String panel) {
        this.basis = basis;
        this.sigmas = sigmas;
        this.watchesRanges = panel.equals(BOTH);
        this.parameters = Wording.plain(sigmas) + " sigma, " + basis.words()
                + (watchesRanges ? ", moving ranges too" : "");
    }

    /// The rule as the catalogue offers it.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "individuals chart",
                "A score lies below the lower limit of a control chart for single scores: the mean less three times what "
                        + "neighbouring scores usually differ by. It needs no published error, knows each client's own "
                        + "wobble, and is slow: limits from fewer than twelve scores are provisional.",
                "Shewhart individuals chart, moving-range limit D4 = 3.267; as R package qcc 2.7",
                List.of(ChartBasis.setting(),
                        new Setting.NumberSetting("sigmas", "how many sigma below the mean the limit lies",
                                USUAL_SIGMAS,
                                1, 6),
                        ChartConstant.setting(),
                        new Setting.WordSetting("panel",
                                "which chart raises flags: of single scores alone, or of moving "
                                        + "ranges too",
                                List.of("individuals", BOTH))),
                chosen -> new Xmr(ChartBasis.chosen(chosen), chosen.number("sigmas"), chosen.word("panel")));
    }

    @Override
    public RuleName name() {
        return NAME;
    }

    @Override
    public String parameters() {
        return parameters;
    }

    @Override
    public int leastScores() {
        return basis.leastScores(Sight.RETROSPECT);
    }

    @Override
    public boolean looks(Sight sight) {
        return true;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        return basis.judge(this, c.course(), sight, this::isOut, (at, line) -> new Out(this, sight, at, line));
    }

    private boolean isOut(Course course, int index, ChartLine line) {
        double points = course.pointsAt(index) + Rounding.points(course.scale());
        if (points < limit(line.centre(), line.sigma())) {
            return true;
        }
        return watchesRanges && index > 0 && course.pointsAt(index - 1) - points > RANGE_LIMIT * line.meanRange();
    }

    private double limit(double centre, double sigma) {
        return centre - sigmas * sigma;
    }

    /// A score out of its limits.
    ///
    /// @param rule the rule as set
    /// @param sight what it looked at
    /// @param at the score
    /// @param line the line it was held against
    record Out(Xmr rule, Sight sight, FlaggedScore at, ChartLine.Values line) implements Evidence {

        private double limit() {
            return rule.limit(line.centre(), line.sigma());
        }

        private double rangeLimit() {
            return RANGE_LIMIT * line.meanRange();
        }

        private Clearing cleared() {
            return rule.basis.cleared(at, sight, rule::isOut);
        }

        @Override
        public int onsetSession() {
            return at.session();
        }

        @Override
        public List<Quantity> quantities() {
            List<Quantity> all = new ArrayList<>(List.of(new Quantity("score", at.points(), Unit.POINTS),
                    new Quantity("centre", line.centre(), Unit.POINTS),
                    new Quantity("meanMovingRange", line.meanRange(), Unit.POINTS_APART),
                    new Quantity("sigma", line.sigma(), Unit.POINTS_APART),
                    new Quantity("limitsFromScores", line.scores(), Unit.COUNT),
                    new Quantity("limit", limit(), Unit.POINTS),
                    new Quantity("movingRangeLimit", rangeLimit(), Unit.POINTS_APART)));
            if (at.index() > 0) {
                all.add(new Quantity("movingRange", Math.abs(at.fallFromBefore()), Unit.POINTS_APART));
            }
            all.add(new Quantity("clearedAt", cleared().points(), Unit.POINTS));
            return all;
        }

        @Override
        public String sentence(Scale scale) {
            if (at.points() < limit()) {
                return at.words(scale) + "is " + scale.worse() + " than the limit of the chart, " + scale.say(limit())
                        + " (mean " + scale.say(line.centre()) + ", mean step from score to score "
                        + scale.sayApart(line.meanRange()) + "; " + line.words() + ").";
            }
            return at.words(scale) + "is " + scale.sayApart(at.fallFromBefore()) + " points " + scale.worse()
                    + " than the one before; a step up to " + scale.sayApart(rangeLimit()) + " is usual (mean step "
                    + scale.sayApart(line.meanRange()) + "; " + line.words() + ").";
        }

        @Override
        public String clearing(Scale scale) {
            return cleared().sentence(scale);
        }
    }
}
