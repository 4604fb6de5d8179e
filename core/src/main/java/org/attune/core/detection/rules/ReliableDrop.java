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
import org.attune.core.instrument.ReliableChange;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// The rule `reliable-change`: a score is lower than the one before by more than the form's own error explains.
///
/// It fires at the t-th score when `x_(t-1) - x_t > z * sqrt(2) * SEM`. The score before is the last one given, however many
/// sessions without a score lie between. Smallest n: 2 scores.
///
/// Source: Jacobson and Truax 1991, doi:10.1037/0022-006X.59.1.12; docs/methods/reliable-change.md.
/// Check: with SEM .25 a fall from 4 to 3.3 is flagged at the limit `4 - 1.96 * sqrt(2) * .25 = 3.307035`.
final class ReliableDrop implements Rule {

    /// The rule's name.
    static final RuleName NAME = new RuleName("reliable-change", 1);

    private static final int LEAST_SCORES = 2;

    private final double z;
    private final String parameters;

    /// @param z how many standard errors of a difference are too far
    ReliableDrop(double z) {
        this.z = z;
        this.parameters = "z " + Wording.plain(z);
    }

    static RuleEntry entry() {
        return new RuleEntry(NAME, "reliable change from the last score",
                "A score is lower than the one before by more than the form's own error of measurement explains in two "
                        + "scores. Well known, and blind to slow falls; it needs a form whose error is published.",
                "Jacobson and Truax 1991, doi:10.1037/0022-006X.59.1.12",
                List.of(new Setting.NumberSetting("z", "how many standard errors of a difference are too far",
                        ReliableChange.USUAL_Z, 0.5, 10)),
                chosen -> new ReliableDrop(chosen.number("z")));
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
        return sight == Sight.LIVE;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Course course = c.course();
        if (!(course.scale().error() instanceof MeasurementError.Published error)) {
            return new Verdict.Lacking(Verdict.Lack.PUBLISHED_ERROR);
        }
        if (course.scores() < LEAST_SCORES) {
            return new Verdict.TooFew(course.scores(), LEAST_SCORES);
        }
        double reliable = new ReliableChange(error.semPoints()).leastPoints(z);
        for (int i = 1; i < course.scores(); i++) {
            double limit = course.pointsAt(i - 1) - reliable;
            if (raised.begins(course.pointsAt(i) < limit)) {
                raised.raise(course.sessionAt(i), new Dropped(FlaggedScore.seen(course, i, sight), reliable));
            }
        }
        return raised.verdict();
    }

    /// A score below the one before.
    ///
    /// @param at the score
    /// @param reliablePoints the largest difference of two scores that the form's error explains, in points
    record Dropped(FlaggedScore at, double reliablePoints) implements Evidence {

        private double before() {
            return at.course().pointsAt(at.index() - 1);
        }

        private double limit() {
            return before() - reliablePoints;
        }

        @Override
        public int onsetSession() {
            return at.session();
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("score", at.points(), Unit.POINTS),
                    new Quantity("scoreBefore", before(), Unit.POINTS),
                    new Quantity("sessionBefore", at.course().sessionAt(at.index() - 1), Unit.SESSION),
                    new Quantity("fall", before() - at.points(), Unit.POINTS_APART),
                    new Quantity("reliableChange", reliablePoints, Unit.POINTS_APART),
                    new Quantity("limit", limit(), Unit.POINTS),
                    new Quantity("clearedAt", at.clearingOf(limit()).points(), Unit.POINTS));
        }

        @Override
        public String sentence(Scale scale) {
            return at.words(scale) + "is " + scale.sayApart(before() - at.points()) + " points " + scale.worse()
                    + " than the one before, " + scale.say(before()) + " at session "
                    + at.course().sessionAt(at.index() - 1) + "; the form's own error explains up to "
                    + scale.sayApart(reliablePoints) + ".";
        }

        @Override
        public String clearing(Scale scale) {
            return at.clearingOf(limit()).sentence(scale);
        }
    }
}
