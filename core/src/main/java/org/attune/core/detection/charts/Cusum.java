package org.attune.core.detection.charts;

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
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// What the scores lack to the centre has added up to more than a decision interval.
///
/// The lower sum is `s_t = max(0, s_(t-1) + (centre - x_t) / sigma - k)`, beginning at 0; it fires when `s_t > h`. The fall is taken to
/// have begun at the first score after the sum was last 0. Live, centre and sigma rest on earlier scores alone, and the sum is
/// added up anew with them at every score. While sigma is 0 there is nothing to measure a fall by, and no flag. Smallest n as for `xmr`.
///
/// Source: E. S. Page, Continuous inspection schemes, Biometrika 41 (1954) 100-115, doi:10.1093/biomet/41.1-2.100; as R package qcc 2.7.
/// k 0.5 and h 5, in sigmas of a single score, are our choice. docs/methods/cusum.md.
/// Check: reference file qcc.json.
public final class Cusum implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("cusum", 1);

    /// A sum this small is the rounding of decimals, and nothing has begun: our choice.
    private static final double ROUNDING = 1e-9;

    private final ChartBasis basis;
    private final double allowance;
    private final double interval;
    private final String parameters;

    /// @param allowance k, how far below the centre a score may lie without adding to the sum, in sigmas
    /// @param interval h, the sum beyond which it fires, in sigmas
    Cusum(ChartBasis basis, double allowance, double interval) {
        this.basis = basis;
        this.allowance = allowance;
        this.interval = interval;
        this.parameters = "k " + Wording.plain(allowance) + ", h " + Wording.plain(interval) + ", " + basis.words();
    }

    /// The rule as the catalogue offers it.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "cumulative sum",
                "What the scores lack to the client's mean is added up; a flag is raised when the sum grows too large. It "
                        + "sees small falls that last and says since when, and is late on short deep ones.",
                "Page 1954, doi:10.1093/biomet/41.1-2.100; as R package qcc 2.7",
                List.of(ChartBasis.setting(),
                        new Setting.NumberSetting("k", "how far below the centre a score may lie without adding to the "
                                + "sum, in sigmas", 0.5, 0, 5),
                        new Setting.NumberSetting("h", "the sum beyond which a flag is raised, in sigmas", 5, 0.5, 50),
                        ChartConstant.setting()),
                chosen -> new Cusum(ChartBasis.chosen(chosen), chosen.number("k"), chosen.number("h")));
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
        return basis.judge(this, c.course(), sight, this::isOut, (at, line) -> new AddedUp(this, sight, at, line));
    }

    private boolean isOut(Course course, int index, ChartLine line) {
        double sigma = line.sigma();
        return sigma > 0 && sum(course, index, line.centre(), sigma) > interval + ROUNDING;
    }

    /// The lower sum at `index`, in sigmas.
    double sum(Course course, int index, double centre, double sigma) {
        double sum = 0;
        for (int i = 0; i <= index; i++) {
            sum = grown(sum, course.pointsAt(i), centre, sigma);
        }
        return sum;
    }

    private double grown(double sum, double points, double centre, double sigma) {
        double grown = sum + (centre - points) / sigma - allowance;
        return grown > ROUNDING ? grown : 0;
    }

    /// The index of the first score after the sum was last 0.
    private int beginning(Course course, int index, ChartLine.Values line) {
        double sum = 0;
        int beginning = 0;
        for (int i = 0; i <= index; i++) {
            sum = grown(sum, course.pointsAt(i), line.centre(), line.sigma());
            if (sum == 0) {
                beginning = i + 1;
            }
        }
        return beginning;
    }

    /// A sum that has grown too large.
    ///
    /// @param rule the rule as set
    /// @param sight what it looked at
    /// @param at the newest score in the sum
    /// @param line the line that the scores were held against
    record AddedUp(Cusum rule, Sight sight, FlaggedScore at, ChartLine.Values line) implements Evidence {

        private double sum() {
            return rule.sum(at.course(), at.index(), line.centre(), line.sigma());
        }

        private Clearing cleared() {
            return rule.basis.cleared(at, sight, rule::isOut);
        }

        @Override
        public int onsetSession() {
            return at.course().sessionAt(rule.beginning(at.course(), at.index(), line));
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("score", at.points(), Unit.POINTS),
                    new Quantity("centre", line.centre(), Unit.POINTS),
                    new Quantity("sigma", line.sigma(), Unit.POINTS_APART),
                    new Quantity("limitsFromScores", line.scores(), Unit.COUNT),
                    new Quantity("sum", sum(), Unit.RATIO),
                    new Quantity("decisionInterval", rule.interval, Unit.RATIO),
                    new Quantity("onset", onsetSession(), Unit.SESSION),
                    new Quantity("clearedAt", cleared().points(), Unit.POINTS));
        }

        @Override
        public String sentence(Scale scale) {
            return "With the score at session " + at.session() + ", " + scale.say(at.points())
                    + ", what the scores since session " + onsetSession() + " lie " + scale.worse()
                    + " than the mean, " + scale.say(line.centre()) + ", adds up to " + Wording.rounded(sum(), 1)
                    + " of their usual spread; more than " + Wording.plain(rule.interval) + " is flagged ("
                    + line.words()
                    + ").";
        }

        @Override
        public String clearing(Scale scale) {
            return cleared().sentence(scale);
        }
    }
}
