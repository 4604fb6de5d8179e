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
import org.attune.core.detection.flags.Clearing;
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.detection.flags.Rounding;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// A score lies further below the course's own mean than so many of its own standard deviations.
///
/// It fires at session t when `x_t < mean - c * SD`, both over the whole course, SD with `n - 1`. It sees the future, and the fall
/// itself widens the SD, so one deep fall hides a second. A course that never varies has no spread and raises no flag. Smallest n: 4
/// scores.
///
/// Source: common practice, not one paper; kept because it is used, and shown with its chance rate. docs/methods/own-spread.md.
/// Check: 4, 4, 4, 4, 2 has mean 3.6 and SD .894427; at c = 1.5 the limit is 2.258359.
final class OwnSpread implements Rule {

    /// The rule's name.
    static final RuleName NAME = new RuleName("own-spread", 1);

    private static final int LEAST_SCORES = 4;

    private final double c;
    private final String parameters;

    /// @param c how many standard deviations are too far
    OwnSpread(double c) {
        this.c = c;
        this.parameters = Wording.plain(c) + " SD of the whole course";
    }

    static RuleEntry entry() {
        return new RuleEntry(NAME, "own spread",
                "A score lies below the mean of the whole course by more than one, one and a half or two of its own "
                        + "standard deviations. In use, and naive: at one SD it raises about one flag or more in twelve "
                        + "sessions in which nothing happened, and it can only look back.",
                "common practice; kept because it is used",
                List.of(new Setting.WordSetting("c", "how many standard deviations are too far",
                        List.of("1", "1.5", "2"))),
                chosen -> new OwnSpread(Double.parseDouble(chosen.word("c"))));
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
    public Verdict judge(Case client, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Course course = client.course();
        int n = course.scores();
        if (n < LEAST_SCORES) {
            return new Verdict.TooFew(n, LEAST_SCORES);
        }
        double mean = mean(course);
        double sd = sd(course, mean);
        double limit = limit(course.scale(), mean, sd, c);
        for (int i = 0; i < n; i++) {
            if (raised.begins(course.pointsAt(i) < limit)) {
                raised.raise(course.sessionAt(i), new BelowMean(FlaggedScore.seen(course, i, sight), mean, sd, c));
            }
        }
        return raised.verdict();
    }

    private static double limit(Scale scale, double mean, double sd, double c) {
        return mean - c * sd - Rounding.points(scale);
    }

    /// The mean, counted from the first score so that equal scores have exactly that mean.
    private static double mean(Course course) {
        double first = course.pointsAt(0);
        double sum = 0;
        for (int i = 1; i < course.scores(); i++) {
            sum += course.pointsAt(i) - first;
        }
        return first + sum / course.scores();
    }

    private static double sd(Course course, double mean) {
        double squares = 0;
        for (int i = 0; i < course.scores(); i++) {
            double apart = course.pointsAt(i) - mean;
            squares += apart * apart;
        }
        return Math.sqrt(squares / (course.scores() - 1));
    }

    /// A score below the course's mean.
    ///
    /// @param at the score
    /// @param mean the mean of the whole course, in oriented points
    /// @param sd its standard deviation, in points
    /// @param c how many standard deviations are too far
    record BelowMean(FlaggedScore at, double mean, double sd, double c) implements Evidence {

        @Override
        public int onsetSession() {
            return at.session();
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("score", at.points(), Unit.POINTS), new Quantity("mean", mean, Unit.POINTS),
                    new Quantity("sd", sd, Unit.POINTS_APART),
                    new Quantity("scores", at.course().scores(), Unit.COUNT),
                    new Quantity("sdBelow", (mean - at.points()) / sd, Unit.RATIO),
                    new Quantity("limit", mean - c * sd, Unit.POINTS),
                    new Quantity("clearedAt", cleared().points(), Unit.POINTS));
        }

        /// Another score there would move mean and SD as well.
        private Clearing cleared() {
            return at.clearing(points -> {
                Course other = at.courseHad(points);
                double otherMean = OwnSpread.mean(other);
                return points < OwnSpread.limit(other.scale(), otherMean, OwnSpread.sd(other, otherMean), c);
            });
        }

        @Override
        public String sentence(Scale scale) {
            return at.words(scale) + "is " + Wording.rounded((mean - at.points()) / sd, 1)
                    + " of the course's own standard deviations " + scale.worse() + " than its mean, " + scale.say(mean)
                    + "; more than " + Wording.plain(c) + " is flagged.";
        }

        @Override
        public String clearing(Scale scale) {
            return cleared().sentence(scale);
        }
    }
}
