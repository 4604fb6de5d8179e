package org.attune.core.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;

/// Courses written down as a person would: scores in order of session, a dash for a session without one.
public final class Courses {

    /// An alliance form from 1 to 5 in steps of a twentieth, with a published error of .4 points.
    public static final Scale ALLIANCE = new Scale("alliance", 1, 5, 0.05, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Published(0.4, "made up for tests"));

    /// A symptom form from 0 to 27, where more is worse, without a published error.
    public static final Scale SYMPTOMS = new Scale("symptoms", 0, 27, 1, Orientation.LOWER_IS_BETTER,
            new MeasurementError.Unpublished());

    private Courses() {}

    /// A client's scores on the alliance form.
    public static Case alliance(String scores) {
        return Case.of("heron", course(ALLIANCE, scores));
    }

    /// A client's scores on the symptom form, as ticked.
    public static Case symptoms(String scores) {
        return Case.of("heron", course(SYMPTOMS, scores));
    }

    /// A course from raw scores.
    public static Course course(Scale scale, String scores) {
        List<Integer> sessions = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        String[] written = scores.trim().split("\\s+");
        for (int i = 0; i < written.length; i++) {
            if (!written[i].equals("-")) {
                sessions.add(i + 1);
                points.add(scale.turn(Double.parseDouble(written[i])));
            }
        }
        return Course.of(scale, sessions.stream().mapToInt(Integer::intValue).toArray(),
                points.stream().mapToDouble(Double::doubleValue).toArray(), written.length);
    }

    /// A shipped rule with some settings, given as `key=value`.
    public static Rule rule(String id, String... settings) {
        return ShippedRules.catalogue()
                .make(id, List.of(settings)
                        .stream()
                        .map(setting -> setting.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /// The sessions at which a rule raised flags.
    public static List<Integer> flagged(Rule rule, Case c, Sight sight) {
        return rule.judge(c, sight).flagsFound().stream().map(Flag::session).toList();
    }

    /// The evidence of the only flag.
    public static Evidence evidence(Rule rule, Case c, Sight sight) {
        List<Flag> flags = rule.judge(c, sight).flagsFound();
        if (flags.size() != 1) {
            throw new AssertionError("one flag expected, but there were " + flags.size());
        }
        return flags.getFirst().evidence();
    }

    /// The quantities by name.
    public static Map<String, Double> numbers(Evidence evidence) {
        return evidence.quantities()
                .stream()
                .collect(Collectors.toMap(Evidence.Quantity::name, Evidence.Quantity::value));
    }
}
