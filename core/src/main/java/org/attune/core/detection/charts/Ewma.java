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
import org.attune.core.detection.flags.Rounding;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// The smoothed score lies below the lower limit of an EWMA chart.
///
/// `z_t = lambda x_t + (1 - lambda) z_(t-1)`, beginning at the centre; it fires when
/// `z_t < centre - L * sigma * sqrt(lambda / (2 - lambda) * (1 - (1 - lambda)^(2t)))`, t counting scores. Live, centre and sigma rest on
/// earlier scores alone, and the chart is drawn anew with them at every score. While sigma is 0 there is nothing to measure a
/// fall by, and no flag. Smallest n as for `xmr`.
///
/// Source: S. W. Roberts, Control chart tests based on geometric moving averages, Technometrics 1 (1959) 239-250,
/// doi:10.1080/00401706.1959.10489860; limits as R package qcc 2.7. Lambda 0.2 and L 3 are our choice. docs/methods/ewma.md.
/// Check: reference file qcc.json.
public final class Ewma implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("ewma", 1);

    private final ChartBasis basis;
    private final double lambda;
    private final double sigmas;
    private final String parameters;

    /// @param lambda the weight of the newest score, above 0 and at most 1
    /// @param sigmas how many standard errors below the centre the limit lies
    Ewma(ChartBasis basis, double lambda, double sigmas) {
        this.basis = basis;
        this.lambda = lambda;
        this.sigmas = sigmas;
        this.parameters = "lambda " + Wording.plain(lambda) + ", " + Wording.plain(sigmas) + " sigma, "
                + basis.words();
    }

    /// The rule as the catalogue offers it.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "exponentially weighted average",
                "An average in which newer scores weigh more lies below its limit. It sees small falls that last where the "
                        + "individuals chart does not, and is late on short deep ones.",
                "Roberts 1959, doi:10.1080/00401706.1959.10489860; as R package qcc 2.7",
                List.of(ChartBasis.setting(),
                        new Setting.NumberSetting("lambda", "the weight of the newest score", 0.2, 0.01, 1),
                        new Setting.NumberSetting("sigmas", "how many standard errors below the centre the limit lies",
                                3,
                                1, 6),
                        ChartConstant.setting()),
                chosen -> new Ewma(ChartBasis.chosen(chosen), chosen.number("lambda"), chosen.number("sigmas")));
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
        return basis.judge(this, c.course(), sight, this::isOut, (at, line) -> new Smoothed(this, sight, at, line));
    }

    private boolean isOut(Course course, int index, ChartLine line) {
        double sigma = line.sigma();
        double centre = line.centre();
        return sigma > 0
                && smoothed(course, index, centre) + Rounding.points(course.scale()) < limit(index, centre, sigma);
    }

    /// The smoothed score at `index`, beginning at the centre.
    double smoothed(Course course, int index, double centre) {
        double z = centre;
        for (int i = 0; i <= index; i++) {
            z = lambda * course.pointsAt(i) + (1 - lambda) * z;
        }
        return z;
    }

    /// The lower limit at `index`.
    double limit(int index, double centre, double sigma) {
        double grown = 1 - Math.pow(1 - lambda, 2.0 * (index + 1));
        return centre - sigmas * sigma * Math.sqrt(lambda / (2 - lambda) * grown);
    }

    /// A smoothed score below its limit.
    ///
    /// @param rule the rule as set
    /// @param sight what it looked at
    /// @param at the newest score in the average
    /// @param line the line it was held against
    record Smoothed(Ewma rule, Sight sight, FlaggedScore at, ChartLine.Values line) implements Evidence {

        private double average() {
            return rule.smoothed(at.course(), at.index(), line.centre());
        }

        private double limit() {
            return rule.limit(at.index(), line.centre(), line.sigma());
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
            return List.of(new Quantity("score", at.points(), Unit.POINTS),
                    new Quantity("average", average(), Unit.POINTS), new Quantity("centre", line.centre(), Unit.POINTS),
                    new Quantity("sigma", line.sigma(), Unit.POINTS_APART),
                    new Quantity("limitsFromScores", line.scores(), Unit.COUNT),
                    new Quantity("limit", limit(), Unit.POINTS),
                    new Quantity("clearedAt", cleared().points(), Unit.POINTS));
        }

        @Override
        public String sentence(Scale scale) {
            return "With the score at session " + at.session() + ", " + scale.say(at.points())
                    + ", the average in which newer scores weigh more is " + scale.say(average()) + ", " + scale.worse()
                    + " than its limit, " + scale.say(limit()) + " (mean " + scale.say(line.centre()) + "; "
                    + line.words()
                    + ").";
        }

        @Override
        public String clearing(Scale scale) {
            return cleared().sentence(scale);
        }
    }
}
