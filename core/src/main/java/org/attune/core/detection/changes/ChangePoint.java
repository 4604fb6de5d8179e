package org.attune.core.detection.changes;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.internal.segments.OptimalPartition;

/// The course falls into stretches with a level each, and one of them lies lower than the one before.
///
/// The stretches are those for which squared distances from the stretches' means, plus a penalty for every change, are least.
/// Wobble is taken from neighbouring scores: `sigma = mean |difference| / d2`. The penalty of a change is `2 ln n sigma^2`
/// (`bic`), or `3 ln n sigma^2` and `sigma^2` times the logarithm of each stretch's length (`mbic`). A course that never varies has no
/// sigma and is never flagged. Sessions without a score change nothing: only scores are counted.
///
/// Smallest n: 6 scores, 4 when asked. Source: R. Killick et al., JASA 107 (2012) 1590-1598, doi:10.1080/01621459.2012.737745,
/// for the penalised cost; the exact minimum as in [OptimalPartition]. docs/methods/change-point.md.
/// Check: reference file pelt_mean.json.
public final class ChangePoint implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("change-point", 1);

    /// Mean absolute difference of two Normal values of SD 1.
    private static final double D2 = 2 / Math.sqrt(Math.PI);
    private static final String BIC = "bic";
    private static final String MBIC = "mbic";

    private final int least;
    private final int shortest;
    private final boolean chargesLengths;
    private final String parameters;

    private ChangePoint(int least, int shortest, String penalty) {
        this.least = least;
        this.shortest = shortest;
        this.chargesLengths = penalty.equals(MBIC);
        this.parameters = penalty + " penalty" + (shortest > 1 ? ", stretches of " + shortest + " scores or more" : "");
    }

    /// The rule as the catalogue offers it.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "change of level",
                "Looking back, the course is best described by stretches with a level each, and one lies lower than the one "
                        + "before. It finds lasting falls and says how sure their place is; a single low score seldom pays for "
                        + "two changes.",
                "Killick et al. 2012, doi:10.1080/01621459.2012.737745; Fearnhead 2006, doi:10.1007/s11222-006-8450-8",
                List.of(new Setting.CountSetting("least", "how many scores a case needs", 6, 4, 1000),
                        new Setting.CountSetting("shortest", "how many scores a stretch has at least", 1, 1, 100),
                        new Setting.WordSetting("penalty",
                                "what a change costs: 2 ln n, or 3 ln n and the logarithm of each length",
                                List.of(BIC, MBIC))),
                chosen -> new ChangePoint(chosen.count("least"), chosen.count("shortest"), chosen.word("penalty")));
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
        return least;
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.RETROSPECT;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Course course = c.course();
        int n = course.scores();
        if (n < least) {
            return new Verdict.TooFew(n, least);
        }
        double sigma = sigma(course);
        if (sigma == 0) {
            return Verdict.Judged.NONE;
        }
        double[] charge = charge(n, sigma);
        int[] starts = OptimalPartition.starts(course.points(), charge, perChange(n, sigma));
        MeanDrop.forEach(course, starts, drop -> raised.raise(drop.session(), evidence(drop, sigma, charge)));
        return raised.verdict();
    }

    /// The wobble of neighbouring scores, in points; exactly 0 when they never vary.
    private static double sigma(Course course) {
        double sum = 0;
        for (int i = 1; i < course.scores(); i++) {
            sum += Math.abs(course.pointsAt(i) - course.pointsAt(i - 1));
        }
        return sum / (course.scores() - 1) / D2;
    }

    private double perChange(int n, double sigma) {
        return (chargesLengths ? 3 : 2) * Math.log(n) * sigma * sigma;
    }

    private double[] charge(int n, double sigma) {
        double perChange = perChange(n, sigma);
        return chargesLengths ? OptimalPartition.withLengths(n, perChange, sigma * sigma, shortest)
                : OptimalPartition.sameForAll(n, perChange, shortest);
    }

    private static ChangeEvidence evidence(MeanDrop drop, double sigma, double[] charge) {
        int before = drop.scoresBefore();
        int after = drop.scoresAfter();
        double cost = charge[before] + charge[after] - charge[before + after];
        double apart = Math.sqrt(cost * (1.0 / before + 1.0 / after));
        return new ChangeEvidence(drop, sigma, apart);
    }
}
