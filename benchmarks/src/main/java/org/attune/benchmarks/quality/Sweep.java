package org.attune.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;

/// A rule with one setting to turn, run over all cases: the more of the setting, the fewer flags.
///
/// @param name as the table prints it
/// @param least where to begin looking for the setting
/// @param most where to end
/// @param flags the flagged sessions of every case at a setting
record Sweep(String name, double least, double most, DoubleFunction<List<List<Integer>>> flags) {

    /// A rule of the catalogue, turned by one of its number settings.
    static Sweep of(String name, Sight sight, Spec spec, List<Case> cases) {
        return new Sweep(name, spec.least, spec.most, setting -> {
            Rule rule = ShippedRules.catalogue().make(spec.id, spec.with(setting));
            return cases.parallelStream().map(c -> sessions(rule.judge(c, sight).flagsFound())).toList();
        });
    }

    /// Which rule and which of its settings to turn, from where to where.
    record Spec(String id, Map<String, String> fixed, String key, double least, double most) {

        private Map<String, String> with(double setting) {
            Map<String, String> all = new HashMap<>(fixed);
            all.put(key, Double.toString(setting));
            return all;
        }
    }

    /// The default rule, turned by its threshold. Every course is filtered once.
    static Sweep ofChances(String name, FallModel model, List<Case> cases) {
        List<double[]> logits = cases.parallelStream().map(c -> logits(model, c.course())).toList();
        return new Sweep(name, -4, 8, threshold -> IntStream.range(0, cases.size())
                .mapToObj(i -> rising(cases.get(i).course(), logits.get(i), threshold)).toList());
    }

    private static double[] logits(FallModel model, Course course) {
        FallTrace trace = FallTrace.of(model, course);
        return IntStream.range(0, course.scores())
                .mapToDouble(i -> SteadyOrFallen.logit(trace.chance(course.sessionAt(i)))).toArray();
    }

    /// Below the own mean of the whole course by so many of its SDs: as the rule `own-spread`, which knows three settings only.
    static Sweep ofOwnSpread(String name, List<Case> cases) {
        List<double[]> below = cases.stream().map(c -> below(c.course())).toList();
        return new Sweep(name, 0, 8, setting -> IntStream.range(0, cases.size())
                .mapToObj(i -> rising(cases.get(i).course(), below.get(i), setting)).toList());
    }

    private static double[] below(Course course) {
        double[] points = course.points();
        double mean = IntStream.range(0, points.length).mapToDouble(i -> points[i]).sum() / points.length;
        double squares = IntStream.range(0, points.length).mapToDouble(i -> (points[i] - mean) * (points[i] - mean))
                .sum();
        double sd = Math.sqrt(squares / Math.max(1, points.length - 1));
        return IntStream.range(0, points.length)
                .mapToDouble(i -> points.length < 4 || sd < 1e-12 ? -1 : (mean - points[i]) / sd).toArray();
    }

    private static List<Integer> rising(Course course, double[] statistic, double threshold) {
        List<Integer> sessions = new ArrayList<>();
        for (int i = 0; i < statistic.length; i++) {
            if (statistic[i] > threshold && (i == 0 || statistic[i - 1] <= threshold)) {
                sessions.add(course.sessionAt(i));
            }
        }
        return sessions;
    }

    static List<Integer> sessions(List<Flag> flags) {
        return flags.stream().map(Flag::session).distinct().toList();
    }
}
