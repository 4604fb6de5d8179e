package org.attune.core.internal.draws;

import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;

/// One simulated client: what would be scored at each scored session if scores were not rounded, and the client's own wobble.
public final class SteadyCourse {

    private final Course pattern;
    private final double[] unrounded;
    private final double wobblePoints;

    /// @param pattern whose sessions and gaps it has
    /// @param unrounded one value for each scored session of the pattern, in points, free to lie beyond the scale's ends
    /// @param wobblePoints the client's own wobble (SD)
    SteadyCourse(Course pattern, double[] unrounded, double wobblePoints) {
        this.pattern = pattern;
        this.unrounded = unrounded;
        this.wobblePoints = wobblePoints;
    }

    /// How many scores it has.
    public int scores() {
        return unrounded.length;
    }

    /// The session of a score, which counts from 0.
    public int sessionAt(int index) {
        return pattern.sessionAt(index);
    }

    /// The course as it is scored.
    public Course scored() {
        return scoredWithFall(1, 0, 0);
    }

    /// The course as it is scored when a fall lowers some sessions.
    ///
    /// @param from the first session of the fall
    /// @param to its last session
    /// @param depthWobbles how far it lowers them, in the client's own wobbles
    public Course scoredWithFall(int from, int to, double depthWobbles) {
        Scale scale = pattern.scale();
        double[] points = new double[unrounded.length];
        for (int i = 0; i < points.length; i++) {
            boolean fallen = pattern.sessionAt(i) >= from && pattern.sessionAt(i) <= to;
            points[i] = onGrid(scale, fallen ? unrounded[i] - depthWobbles * wobblePoints : unrounded[i]);
        }
        return Course.of(scale, pattern.sessions(), points, pattern.lastSession());
    }

    /// The nearest score that the scale allows.
    public static double onGrid(Scale scale, double points) {
        double steps = Math.rint((points - scale.lowest()) / scale.step());
        return Math.min(scale.highest(), Math.max(scale.lowest(), scale.lowest() + steps * scale.step()));
    }
}
