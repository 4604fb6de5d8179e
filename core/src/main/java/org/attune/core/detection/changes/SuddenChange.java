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
import org.attune.core.detection.Verdict.Lack;
import org.attune.core.detection.changes.Windows.Critical;
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.detection.flags.Rounding;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.ReliableChange;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// Between two neighbouring sessions the score falls far, by a good share of itself, and stays down: a sudden gain turned over.
///
/// All three criteria of Tang and DeRubeis hold at the interval between sessions j - 1 and j, both scored:
/// 1. `x_(j-1) - x_j >= cut`, the cut in points: the form's reliable change unless one is given;
/// 2. `x_(j-1) - x_j >= share * x_(j-1)`, share .25;
/// 3. the mean of the up to three scores of sessions j - 3 to j - 1 exceeds that of sessions j to j + 2 by more than Student's t at .975
///    times their pooled SD, with two scores or more in each.
///
/// Scores are oriented, so that a fall of an alliance score takes the way of a gain, a fall of a symptom score, in the source, and
/// criterion 2 restricts. `as=suddengains-loss` instead repeats what R's `identify_sl` makes of the score turned over, `lowest +
/// highest - x`: there criterion 2 asks for a change of at most a share of the turned score, which every fall meets on a scale
/// that does not go below 0. Every interval is an event of its own: two in a row raise two flags, as there.
///
/// Smallest n: 4 scores. Source: T. Tang and R. DeRubeis, J. Consult. Clin. Psychol. 67 (1999) 894-904,
/// doi:10.1037/0022-006X.67.6.894; M. Wiedemann et al., PLoS ONE 15 (2020) e0230276, doi:10.1371/journal.pone.0230276, for missing
/// scores. docs/methods/sudden-change.md. Check: reference files suddengains.json and suddengains_sgdata.json.
public final class SuddenChange implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("sudden-change", 1);

    private static final int LEAST_SCORES = 4;
    private static final double USUAL_SHARE = 0.25;
    private static final String GAIN = "gain";
    private static final String LOSS = "suddengains-loss";

    private final boolean asLoss;
    private final double givenCutPoints;
    private final double share;
    private final Critical critical;
    private final String parameters;

    private SuddenChange(String as, double givenCutPoints, double share, Critical critical) {
        this.asLoss = as.equals(LOSS);
        this.givenCutPoints = givenCutPoints;
        this.share = share;
        this.critical = critical;
        String cut = givenCutPoints > 0 ? Wording.plain(givenCutPoints) + " points" : "the form's reliable change";
        this.parameters = "as " + as + ", cut " + cut + ", share " + Wording.plain(share) + ", " + critical.word()
                + " t";
    }

    /// The rule as the catalogue offers it.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "sudden change",
                "Looking back, the score falls from one session to the next by more than the cut and by a quarter of itself, and "
                        + "the three scores after lie below the three before by more than their spread. Well known from studies of "
                        + "sudden gains; it asks for neighbouring sessions and misses falls that come slowly or mend at once.",
                "Tang and DeRubeis 1999, doi:10.1037/0022-006X.67.6.894; as R package suddengains 0.7.2",
                List.of(new Setting.WordSetting("as",
                        "whose second criterion holds: that of gains, which restricts, or what suddengains asks of losses on "
                                + "the score turned over, which restricts nothing",
                        List.of(GAIN, LOSS)),
                        new Setting.NumberSetting("cut",
                                "how many points a fall must have at least; 0 takes the form's reliable change", 0, 0,
                                1e6),
                        new Setting.NumberSetting("share",
                                "which share of the score before a fall must have; 0 leaves criterion 2 out",
                                USUAL_SHARE,
                                0, 1),
                        new Setting.WordSetting("t",
                                "the critical value of criterion 3: Student's t for the scores that are there, or 2.776 always",
                                List.of(Critical.ADJUSTED.word(), Critical.FIXED.word()))),
                chosen -> new SuddenChange(chosen.word("as"), chosen.number("cut"), chosen.number("share"),
                        chosen.word("t").equals(Critical.FIXED.word()) ? Critical.FIXED : Critical.ADJUSTED));
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
        return LEAST_SCORES;
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.RETROSPECT;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Course course = c.course();
        if (givenCutPoints == 0 && !(course.scale().error() instanceof MeasurementError.Published)) {
            return new Verdict.Lacking(Lack.PUBLISHED_ERROR);
        }
        if (course.scores() < LEAST_SCORES) {
            return new Verdict.TooFew(course.scores(), LEAST_SCORES);
        }
        double cut = cutPoints(course.scale());
        for (int i = 1; i < course.scores(); i++) {
            if (isSudden(course, i, cut)) {
                raised.raise(course.sessionAt(i), new SuddenFall(this, new FlaggedScore(course, i)));
            }
        }
        return raised.verdict();
    }

    /// How far a score must fall, in points: more than any fall where the form's error would be needed and is not published.
    double cutPoints(Scale scale) {
        if (givenCutPoints > 0) {
            return givenCutPoints;
        }
        return scale.error() instanceof MeasurementError.Published error
                ? new ReliableChange(error.semPoints()).leastPoints(ReliableChange.USUAL_Z)
                : Double.POSITIVE_INFINITY;
    }

    Critical critical() {
        return critical;
    }

    /// Whether all three criteria hold between the score at `index` and the one before.
    boolean isSudden(Course course, int index, double cut) {
        double before = course.pointsAt(index - 1);
        double fall = before - course.pointsAt(index) + Rounding.points(course.scale());
        int session = course.sessionAt(index);
        return course.sessionAt(index - 1) == session - 1 && fall >= cut && isLargeEnough(course.scale(), before, fall)
                && Windows.around(course, session).fall(critical);
    }

    /// The second criterion.
    boolean isLargeEnough(Scale scale, double before, double fall) {
        return asLoss ? -fall <= share * (scale.lowest() + scale.highest() - before) : fall >= share * before;
    }
}
