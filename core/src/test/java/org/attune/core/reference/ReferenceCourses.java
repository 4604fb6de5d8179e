package org.attune.core.reference;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import tools.jackson.databind.JsonNode;

/// Courses and models of the reference file for `steady-or-fallen`.
public final class ReferenceCourses {

    /// The file prints 12 digits: a step of 1/12 of a point is put back to its full length.
    private static final double TWELFTH = 1.0 / 12;

    private ReferenceCourses() {}

    /// The parameters of a case of `steady_or_fallen.json`, there in points, as shares of the span.
    public static FallModel model(JsonNode c) {
        JsonNode p = c.get("params");
        double lowest = c.get("lo").asDouble();
        double span = c.get("hi").asDouble() - lowest;
        return new FallModel(
                new FallModel.Level((p.get("mu").asDouble() - lowest) / span, p.get("omega").asDouble() / span,
                        p.get("rho").asDouble() / span, p.get("tau").asDouble() / span, p.get("kappa").asDouble()),
                new FallModel.Noise(p.get("phi").asDouble(), p.get("q").asDouble(), p.get("s0").asDouble() / span,
                        p.get("v").asDouble()),
                new FallModel.Fall(p.get("h").asDouble(), p.get("hr").asDouble(), p.get("d0").asDouble(),
                        p.get("ds").asDouble(), p.get("qd").asDouble()));
    }

    /// The course of a case of `steady_or_fallen.json`; a score of null was attended without one.
    public static Course course(JsonNode c) {
        double step = c.get("step").asDouble();
        step = Math.abs(step - TWELFTH) < 1e-12 ? TWELFTH : step;
        Scale scale = new Scale("reference", c.get("lo").asDouble(), c.get("hi").asDouble(), step,
                Orientation.HIGHER_IS_BETTER, new MeasurementError.Unpublished());
        List<Integer> sessions = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        JsonNode scores = c.get("scores");
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i).isNumber()) {
                sessions.add(i + 1);
                points.add(onGrid(scores.get(i).asDouble(), scale));
            }
        }
        return Course.of(scale, sessions.stream().mapToInt(Integer::intValue).toArray(),
                points.stream().mapToDouble(Double::doubleValue).toArray(), scores.size());
    }

    /// Puts back the digits that printing cut off a score.
    private static double onGrid(double printed, Scale scale) {
        double steps = Math.rint((printed - scale.lowest()) / scale.step());
        return scale.lowest() + steps * scale.step();
    }
}
