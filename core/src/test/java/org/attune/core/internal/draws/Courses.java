package org.attune.core.internal.draws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;

/// Courses for the tests of simulations.
public final class Courses {

    public static final Scale ALLIANCE = new Scale("alliance", 1, 5, 0.25, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Published(0.25, "this test"));
    public static final Scale WITHOUT_ERROR = ALLIANCE.withError(new MeasurementError.Unpublished());

    private Courses() {}

    /// A course of so many sessions, every seventh of them attended without a score.
    public static Course pattern(Scale scale, int sessions) {
        int[] scored = IntStream.rangeClosed(1, sessions).filter(s -> s % 7 != 0).toArray();
        double[] points = new double[scored.length];
        Arrays.fill(points, scale.highest() - scale.span() / 4);
        return Course.of(scale, scored, points, sessions);
    }

    /// Cases without any fall, drawn from a model.
    public static List<Case> steady(FallModel model, Scale scale, int cases, int sessions, long seed) {
        SteadyCourses steady = new SteadyCourses(model, List.of(pattern(scale, sessions)),
                SteadyCourses.Surprises.NORMAL);
        List<Case> drawn = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            drawn.add(Case.of("case-" + i, steady.draw(Streams.stream(seed, i)).scored()));
        }
        return drawn;
    }
}
