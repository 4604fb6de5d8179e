package org.attune.core.simulation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.internal.draws.SteadyCourses;

/// How far a practice's real scores lay from what was expected, in SDs, each with a weight: noise of the shape that this practice has.
///
/// Taken from each client's third score on, and only from scores inside the scale, because one at an end is a bound.
/// Source: docs/methods/fit.md. Check: reference file steady_or_fallen.json, `practice.residuals_about` and `practice.residuals_at_most`.
///
/// @param all in order of case and session
record Residuals(List<Residual> all) {

    private static final int FIRST_SCORE = 3;
    private static final double AT_END_POINTS = 1e-9;
    /// Under this sum of weights the shape of the noise is not known well enough to draw from: our choice.
    private static final double LEAST_WEIGHT = 100;

    /// One score's distance from what was expected, and how much it counts.
    record Residual(double z, double weight) {}

    /// Which scores count as noise.
    enum Counting {
        /// Each as much as it probably lies outside a fall.
        BY_CHANCE_OF_STEADY,
        /// All alike.
        ALL
    }

    Residuals {
        all = List.copyOf(all);
    }

    static Residuals of(FallModel widened, List<Course> courses, Counting counting) {
        List<Residual> all = new ArrayList<>();
        for (Course course : courses) {
            add(all, FallTrace.of(widened, course), counting);
        }
        return new Residuals(all);
    }

    private static void add(List<Residual> all, FallTrace trace, Counting counting) {
        Course course = trace.course();
        FallTrace.Smoothed back = trace.smoothed();
        for (int i = FIRST_SCORE - 1; i < course.scores(); i++) {
            int session = course.sessionAt(i);
            double y = course.pointsAt(i);
            if (y > course.scale().lowest() + AT_END_POINTS && y < course.scale().highest() - AT_END_POINTS) {
                double weight = switch (counting) {
                    case BY_CHANCE_OF_STEADY -> 1 - back.fallen(session);
                    case ALL -> 1;
                };
                all.add(new Residual((y - trace.expectedPoints(session)) / trace.expectedSd(session), weight));
            }
        }
    }

    /// Noise drawn from these residuals, moved and stretched to mean 0 and SD 1; empty when they are too few or all alike.
    Optional<SteadyCourses.Surprises> surprises() {
        double[] z = all.stream().mapToDouble(Residual::z).toArray();
        double[] upTo = all.stream().mapToDouble(Residual::weight).toArray();
        double total = 0;
        double mean = 0;
        for (int i = 0; i < z.length; i++) {
            total += upTo[i];
            mean += upTo[i] * z[i];
        }
        if (total < LEAST_WEIGHT) {
            return Optional.empty();
        }
        mean /= total;
        double variance = 0;
        for (int i = 0; i < z.length; i++) {
            variance += upTo[i] / total * (z[i] - mean) * (z[i] - mean);
        }
        double sd = Math.sqrt(variance);
        if (!(sd > 0)) {
            return Optional.empty();
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += upTo[i] / total;
            upTo[i] = sum;
            z[i] = (z[i] - mean) / sd;
        }
        return Optional.of(random -> z[firstAtLeast(upTo, random.nextDouble())]);
    }

    private static int firstAtLeast(double[] ascending, double share) {
        int found = Arrays.binarySearch(ascending, share);
        return Math.min(ascending.length - 1, found >= 0 ? found : -found - 1);
    }
}
