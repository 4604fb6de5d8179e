package org.attune.core.internal.draws;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallFilter;
import org.attune.core.detection.steady.SteadyOrFallen;

/// Runs the fall filter over a course for the chance of a fall alone, without the range, the tail or the look back that a trace keeps.
public final class FallRun {

    private FallRun() {}

    /// The logit of the chance of a fall after each scored session. While all scores so far are the same it is that of no chance, for
    /// then [SteadyOrFallen] sees no fall whatever its threshold. The filter starts over first.
    public static double[] logits(FallFilter filter, Course course) {
        filter.restart();
        double[] logits = new double[course.scores()];
        boolean varies = false;
        for (int i = 0; i < logits.length; i++) {
            score(filter, course, i);
            varies |= course.pointsAt(i) != course.pointsAt(0);
            logits[i] = SteadyOrFallen.logit(varies ? filter.chanceOfFall() : 0);
        }
        return logits;
    }

    /// How well the filter's model foretold the scores of a course. The filter starts over first.
    public static double logLikelihood(FallFilter filter, Course course) {
        filter.restart();
        for (int i = 0; i < course.scores(); i++) {
            score(filter, course, i);
        }
        return filter.logLikelihood();
    }

    private static void score(FallFilter filter, Course course, int index) {
        while (filter.session() < course.sessionAt(index)) {
            filter.attend();
        }
        filter.score(course.pointsAt(index));
    }
}
