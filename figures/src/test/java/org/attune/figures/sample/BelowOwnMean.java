package org.attune.figures.sample;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.Scale;

/// A second rule for charts and pages to show: flags a score well below the mean of the earlier ones.
///
/// @param id its id, so that one page can hold several
/// @param sharePoints how far below the mean, as a share of the scale's span
/// @param leastScores how many scores it wants in all
public record BelowOwnMean(String id, double sharePoints, int leastScores) implements Rule {

    @Override
    public RuleName name() {
        return new RuleName(id, 1);
    }

    @Override
    public String parameters() {
        return Math.round(100 * sharePoints) + " % of the scale below the mean of earlier scores";
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.LIVE;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        Course course = c.course();
        if (course.scores() < leastScores) {
            return new Verdict.TooFew(course.scores(), leastScores);
        }
        List<Flag> flags = new ArrayList<>();
        double sum = 0;
        boolean before = false;
        for (int i = 0; i < course.scores(); i++) {
            double limit = i == 0 ? 0 : sum / i - sharePoints * course.scale().span();
            boolean below = i > 0 && course.pointsAt(i) < limit;
            if (below && !before) {
                flags.add(new Flag(name(), parameters(), sight, course.sessionAt(i),
                        new Below(course.sessionAt(i), course.pointsAt(i), limit)));
            }
            before = below;
            sum += course.pointsAt(i);
        }
        return new Verdict.Judged(flags);
    }

    private record Below(int session, double points, double limit) implements Evidence {

        @Override
        public int onsetSession() {
            return session;
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("score", points, Unit.POINTS), new Quantity("lowerLimit", limit, Unit.POINTS));
        }

        @Override
        public String sentence(Scale scale) {
            return "The score at session " + session + ", " + scale.say(points) + ", lies beyond " + scale.say(limit)
                    + ".";
        }

        @Override
        public String clearing(Scale scale) {
            return "It would have cleared at " + scale.say(limit) + ".";
        }
    }
}
