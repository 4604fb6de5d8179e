package org.attune.core.simulation;

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
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Scale;

/// The simplest rule there can be, whose chance rate can be computed by hand: a score below a fixed one, on a form with a published error.
///
/// @param points the lowest score that is not flagged
/// @param leastScores how many scores it asks for
record FallsBelow(double points, int leastScores) implements Rule {

    @Override
    public RuleName name() {
        return new RuleName("falls-below", 1);
    }

    @Override
    public String parameters() {
        return "below " + points;
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
        if (course.scale().error() instanceof MeasurementError.Unpublished) {
            return new Verdict.Lacking(Verdict.Lack.PUBLISHED_ERROR);
        }
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < course.scores(); i++) {
            boolean before = i > 0 && course.pointsAt(i - 1) < points;
            if (course.pointsAt(i) < points && !before) {
                flags.add(new Flag(name(), parameters(), sight, course.sessionAt(i), new Low(course.sessionAt(i))));
            }
        }
        return new Verdict.Judged(flags);
    }

    private record Low(int onsetSession) implements Evidence {
        @Override
        public List<Quantity> quantities() {
            return List.of();
        }

        @Override
        public String sentence(Scale scale) {
            return "The score is low.";
        }

        @Override
        public String clearing(Scale scale) {
            return "A higher score would have cleared it.";
        }
    }
}
