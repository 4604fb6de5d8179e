package org.attune.core.detection.rules;

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
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// A score falls further below the mean of all earlier ones than the form's own error explains.
///
/// It fires at the t-th score when `mean(x_1 .. x_(t-1)) - x_t > z * SEM * sqrt(1 + 1/(t-1))`, the prediction interval of
/// a new score around a mean of `t - 1`, all with the same error. Sessions without a score change nothing: only scores are
/// counted. Smallest n: 2 scores, or as many as `from` says.
///
/// Source: docs/methods/reliable-fall.md; the interval is the usual one for a further observation of a Normal variable
/// with known variance.
/// Check: scores 4, 4, 3 with SEM .4: limit `4 - 1.96 * .4 * sqrt(1.5) = 3.0398`.
final class ReliableFall implements Rule {

    /// The rule's name.
    static final RuleName NAME = new RuleName("reliable-fall", 1);

    private final double z;
    private final int from;
    private final String parameters;

    /// @param z how many standard errors are too far
    /// @param from the first score that may be flagged, 2 or more
    ReliableFall(double z, int from) {
        this.z = z;
        this.from = from;
        this.parameters = "z " + Wording.plain(z) + ", from " + Wording.counted(from - 1, "earlier score");
    }

    static RuleEntry entry() {
        return new RuleEntry(NAME, "reliable fall",
                "A score lies further below the mean of all earlier scores than the form's own error of measurement "
                        + "explains. Simple, and from the second score on nearly as good as the default on very short "
                        + "courses; it needs a form whose error is published, and takes every client to wobble alike.",
                "prediction interval of a new score; our use",
                List.of(new Setting.NumberSetting("z", "how many standard errors are too far", 1.96, 0.5, 10),
                        new Setting.CountSetting("from",
                                "the first score that may be flagged: 2 asks for one earlier score, 5 is the strict "
                                        + "form with four",
                                2, 2, 1000)),
                chosen -> new ReliableFall(chosen.number("z"), chosen.count("from")));
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
        return from;
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.LIVE;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Course course = c.course();
        if (!(course.scale().error() instanceof MeasurementError.Published error)) {
            return new Verdict.Lacking(Verdict.Lack.PUBLISHED_ERROR);
        }
        if (course.scores() < from) {
            return new Verdict.TooFew(course.scores(), from);
        }
        double sum = 0;
        for (int t = 1; t <= course.scores(); t++) {
            double points = course.pointsAt(t - 1);
            if (t >= from) {
                double mean = sum / (t - 1);
                double limit = limit(error.semPoints(), mean, t - 1);
                if (raised.begins(points < limit)) {
                    raised.raise(course.sessionAt(t - 1),
                            new Below(FlaggedScore.seen(course, t - 1, sight), mean, error.semPoints(), limit));
                }
            }
            sum += points;
        }
        return raised.verdict();
    }

    /// Whether a score is a reliable fall; none is where the form has no published error, nor the first of a course.
    boolean isFall(Course course, int index) {
        return index > 0 && course.scale().error() instanceof MeasurementError.Published error
                && course.pointsAt(index) < limit(error.semPoints(), meanBefore(course, index), index);
    }

    /// The mean of the scores before one, of which there must be any, in oriented points.
    static double meanBefore(Course course, int index) {
        double sum = 0;
        for (int i = 0; i < index; i++) {
            sum += course.pointsAt(i);
        }
        return sum / index;
    }

    /// The score below which a fall is reliable.
    ///
    /// @param semPoints standard error of measurement, in points
    /// @param mean the mean of the earlier scores
    /// @param earlier how many there are, at least 1
    double limit(double semPoints, double mean, int earlier) {
        return mean - z * semPoints * Math.sqrt(1 + 1.0 / earlier);
    }

    /// A score below its limit.
    ///
    /// @param at the score
    /// @param mean the mean of the earlier ones, in oriented points
    /// @param semPoints the form's standard error of measurement, in points
    /// @param limit the lowest score that is not flagged, in oriented points
    record Below(FlaggedScore at, double mean, double semPoints, double limit) implements Evidence {

        @Override
        public int onsetSession() {
            return at.session();
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("score", at.points(), Unit.POINTS), new Quantity("mean", mean, Unit.POINTS),
                    new Quantity("earlierScores", at.index(), Unit.COUNT),
                    new Quantity("fall", mean - at.points(), Unit.POINTS_APART),
                    new Quantity("sem", semPoints, Unit.POINTS_APART), new Quantity("limit", limit, Unit.POINTS),
                    new Quantity("clearedAt", at.clearingOf(limit).points(), Unit.POINTS));
        }

        @Override
        public String sentence(Scale scale) {
            return at.words(scale) + "is " + scale.sayApart(mean - at.points()) + " points " + scale.worse() + " than "
                    + before() + ", " + scale.say(mean) + "; the form's own error explains up to "
                    + scale.sayApart(mean - limit) + ".";
        }

        private String before() {
            return at.index() == 1 ? "the one before" : "the mean of the " + at.index() + " before";
        }

        @Override
        public String clearing(Scale scale) {
            return at.clearingOf(limit).sentence(scale);
        }
    }
}
