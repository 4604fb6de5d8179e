package org.attune.core.detection.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.detection.OnsetChances;

/// What `steady-or-fallen` knew at each attended session of one course: the range to expect, how rare the score was, the chance of a fall.
///
/// Sessions count from 1 to [#sessions()]; all values are live, resting on nothing later than their session, except those of [#smoothed()].
public final class FallTrace {

    private static final int STRIDE = 2 * NoiseSizes.COUNT;
    /// The usual range spans this many SD either way, so that nine of ten steady scores lie inside: the Normal quantile of .95.
    private static final double USUAL_RANGE_SD = 1.645;

    /// Sessions less likely to be the onset than this are left out: our choice.
    private static final double LEAST_ONSET_CHANCE = 0.01;

    private final Course course;
    private final FallModel.Fall fall;
    private final double[] expected;
    private final double[] sd;
    private final double[] tail;
    private final double[] chanceBefore;
    private final double[] chance;
    private final double[] depth;
    private final double[] ownNoise;
    private final double[] weights;
    private double logLikelihood;

    private FallTrace(Course course, FallModel.Fall fall) {
        this.course = course;
        this.fall = fall;
        int sessions = course.lastSession();
        expected = new double[sessions];
        sd = new double[sessions];
        tail = new double[sessions];
        chanceBefore = new double[sessions];
        chance = new double[sessions];
        depth = new double[sessions];
        ownNoise = new double[sessions];
        weights = new double[sessions * STRIDE];
    }

    /// Runs the filter over a course.
    public static FallTrace of(FallModel model, Course course) {
        FallTrace trace = new FallTrace(course, model.fall());
        FallFilter filter = new FallFilter(model, course.scale());
        int next = 0;
        for (int session = 1; session <= course.lastSession(); session++) {
            filter.attend();
            boolean scored = next < course.scores() && course.sessionAt(next) == session;
            if (scored) {
                double y = course.pointsAt(next++);
                trace.tail[session - 1] = filter.tail(y);
                filter.score(y);
            }
            trace.keep(filter, session - 1);
        }
        trace.logLikelihood = filter.logLikelihood();
        return trace;
    }

    private void keep(FallFilter filter, int at) {
        expected[at] = filter.expectedPoints();
        sd[at] = filter.expectedSd(expected[at]);
        chanceBefore[at] = filter.chanceBefore();
        chance[at] = filter.chanceOfFall();
        depth[at] = filter.depthPoints();
        ownNoise[at] = filter.ownNoisePoints();
        filter.copyWeights(weights, at * STRIDE);
    }

    /// The course that was looked at.
    public Course course() {
        return course;
    }

    /// How many sessions were attended.
    public int sessions() {
        return expected.length;
    }

    /// The score to expect at a session if no fall is under way, in oriented points; it may lie beyond the scale's ends.
    public double expectedPoints(int session) {
        return expected[session - 1];
    }

    /// The SD of the score to expect, in points.
    public double expectedSd(int session) {
        return sd[session - 1];
    }

    /// The lower end of the usual range at a session, cut to the scale.
    public double usualLow(int session) {
        return onScale(expected[session - 1] - USUAL_RANGE_SD * sd[session - 1]);
    }

    /// The upper end of the usual range at a session, cut to the scale.
    public double usualHigh(int session) {
        return onScale(expected[session - 1] + USUAL_RANGE_SD * sd[session - 1]);
    }

    private double onScale(double points) {
        return Math.min(course.scale().highest(), Math.max(course.scale().lowest(), points));
    }

    /// How rare so low a score would be at a scored session if nothing had changed; good to a factor of about two.
    ///
    /// @throws IllegalArgumentException when the session has no score
    public double tail(int session) {
        if (course.indexOf(session) < 0) {
            throw new IllegalArgumentException("session " + session + " has no score, so nothing can be called rare");
        }
        return tail[session - 1];
    }

    /// The chance that a fall was under way before the session's score was known.
    public double chanceBefore(int session) {
        return chanceBefore[session - 1];
    }

    /// The chance that a fall is under way, with all scores up to this session.
    public double chance(int session) {
        return chance[session - 1];
    }

    /// The depth of the fall if one is under way, in points.
    public double depthPoints(int session) {
        return depth[session - 1];
    }

    /// The client's own wobble (SD) as known by this session, in points.
    public double ownNoisePoints(int session) {
        return ownNoise[session - 1];
    }

    /// The sum over scores of the logarithm of how well each was foretold.
    public double logLikelihood() {
        return logLikelihood;
    }

    /// Looks back over the whole course.
    public Smoothed smoothed() {
        return smoothedAt(sessions());
    }

    /// Looks back from a session, with nothing later: when did what is known by now begin?
    ///
    /// Kim's smoother run over the stored weights; both arrays have one entry for each session up to `last`.
    /// Source: C.-J. Kim, Dynamic linear models with Markov-switching, J. Econometrics 60 (1994) 1-22, doi:10.1016/0304-4076(94)90036-1.
    public Smoothed smoothedAt(int last) {
        double[] began = new double[last];
        double[] fallen = new double[last];
        if (last == 0) {
            return new Smoothed(began, fallen);
        }
        double[] later = Arrays.copyOfRange(weights, (last - 1) * STRIDE, last * STRIDE);
        fallen[last - 1] = fallenPart(later);
        for (int session = last; session >= 2; session--) {
            began[session - 1] = stepBack(later, (session - 2) * STRIDE);
            fallen[session - 2] = fallenPart(later);
        }
        return new Smoothed(began, fallen);
    }

    /// Turns the weights of a session into those of the session before; returns the chance that a fall began between the two.
    private double stepBack(double[] later, int before) {
        double began = 0;
        for (int i = 0; i < STRIDE; i += 2) {
            double steady = weights[before + i];
            double fallen = weights[before + i + 1];
            double toSteady = steady * (1 - fall.begins()) + fallen * fall.mends();
            double toFallen = steady * fall.begins() + fallen * (1 - fall.mends());
            double r0 = toSteady > 0 ? later[i] / toSteady : 0;
            double r1 = toFallen > 0 ? later[i + 1] / toFallen : 0;
            began += steady * fall.begins() * r1;
            later[i] = steady * ((1 - fall.begins()) * r0 + fall.begins() * r1);
            later[i + 1] = fallen * (fall.mends() * r0 + (1 - fall.mends()) * r1);
        }
        return began;
    }

    private static double fallenPart(double[] weights) {
        double sum = 0;
        for (int i = 1; i < weights.length; i += 2) {
            sum += weights[i];
        }
        return sum;
    }

    /// What is known looking back: for each session the chance that a fall began there, and that one was under way.
    public static final class Smoothed {

        private final double[] began;
        private final double[] fallen;

        private Smoothed(double[] began, double[] fallen) {
            this.began = began;
            this.fallen = fallen;
        }

        /// How many sessions this looks back over.
        public int sessions() {
            return began.length;
        }

        /// The chance that a fall began at the session.
        public double began(int session) {
            return began[session - 1];
        }

        /// The chance that a fall was under way at the session.
        public double fallen(int session) {
            return fallen[session - 1];
        }

        /// When a fall that is seen at the last session began: the chances of the sessions after the last closed fall.
        ///
        /// When all of them vanish, as for a flag at the very first session, the last session itself stands for the onset.
        OnsetChances onsetAfter(int lastClosed) {
            double total = 0;
            for (int session = lastClosed + 1; session <= sessions(); session++) {
                total += began(session);
            }
            List<OnsetChances.Session> kept = new ArrayList<>();
            for (int session = lastClosed + 1; total > 0 && session <= sessions(); session++) {
                double chance = began(session) / total;
                if (chance >= LEAST_ONSET_CHANCE) {
                    kept.add(new OnsetChances.Session(session, chance));
                }
            }
            return new OnsetChances(kept.isEmpty() ? List.of(new OnsetChances.Session(sessions(), 1)) : kept);
        }
    }
}
