package org.attune.formats.instruments;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.formats.Decimals;

/// A scale that a user defines by hand, as typed after `--scale`.
///
/// @param name the name in the user's files
/// @param lowest the smallest score, in points
/// @param highest the largest score, in points
/// @param step the distance between two neighbouring scores
/// @param orientation which end is good
/// @param error the standard error of measurement, if the user knows one
/// @param measures what it measures
public record ScaleDefinition(String name, double lowest, double highest, Step step, Orientation orientation,
        MeasurementError error, Measures measures) {

    /// How a scale's definition is written, for messages.
    public static final String SYNTAX = "name=X,min=1,max=5,step=0.25,higher=better";

    private static final List<String> KEYS = List.of("name", "min", "max", "step", "higher", "sem", "measures");

    /// The distance between two neighbouring scores.
    public sealed interface Step {

        /// It is known.
        record Points(double points) implements Step {}

        /// It is the smallest gap between two scores of the scale seen in the data, its ends included.
        record SmallestGapSeen() implements Step {}
    }

    public ScaleDefinition {
        requireNonNull(name, "name");
        requireNonNull(step, "step");
        requireNonNull(orientation, "orientation");
        requireNonNull(error, "error");
        requireNonNull(measures, "measures");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scale needs a name, as in " + SYNTAX);
        }
        if (!Double.isFinite(lowest) || !Double.isFinite(highest) || !(lowest < highest)) {
            throw new IllegalArgumentException("scale " + name + ": min must be below max, as in " + SYNTAX);
        }
        if (step instanceof Step.Points points && !(points.points > 0 && points.points <= highest - lowest)) {
            throw new IllegalArgumentException(
                    "scale " + name + ": step must be above 0 and at most max - min; leave it out to take "
                            + "the smallest gap seen");
        }
    }

    /// Reads
    /// `name=X,min=1,max=5[,step=0.25][,higher=better|worse][,sem=0.3][,measures=alliance|session|symptoms|strain]`.
    ///
    /// Higher is better unless said otherwise. A scale whose high end is bad measures symptoms, any other the alliance,
    /// unless said otherwise: our choice, because it only decides which scales are looked at when nobody names one.
    ///
    /// @throws IllegalArgumentException with a message that says what is wrong, what is allowed, and an example
    public static ScaleDefinition parse(String text) {
        Map<String, String> settings = settings(text);
        String name = settings.getOrDefault("name", "").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a scale needs a name, as in " + SYNTAX);
        }
        double lowest = number(settings, "min").orElseThrow(() -> missing(name, "min"));
        double highest = number(settings, "max").orElseThrow(() -> missing(name, "max"));
        OptionalDouble step = number(settings, "step");
        Orientation orientation = orientation(name, settings.getOrDefault("higher", "better"));
        OptionalDouble sem = number(settings, "sem");
        if (sem.isPresent() && !(sem.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "scale " + name + ": sem must be above 0 points; leave it out when nobody published one");
        }
        return new ScaleDefinition(name, lowest, highest,
                step.isPresent() ? new Step.Points(step.getAsDouble()) : new Step.SmallestGapSeen(), orientation,
                sem.isPresent() ? new MeasurementError.Published(sem.getAsDouble(), "set by hand")
                        : new MeasurementError.Unpublished(),
                measures(name, orientation, settings.getOrDefault("measures", "")));
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || !KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "in a scale's definition \"" + part.strip() + "\" is not understood; allowed are "
                                + String.join(", ", KEYS) + ", as in " + SYNTAX);
            }
            if (settings.put(key, part.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(
                        "a scale's definition names " + key + " twice; write it as " + SYNTAX);
            }
        }
        return settings;
    }

    private static OptionalDouble number(Map<String, String> settings, String key) {
        String text = settings.get(key);
        if (text == null) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = Decimals.find(text);
        if (number.isEmpty()) {
            throw new IllegalArgumentException(
                    "in a scale's definition " + key + " must be a number, but was \"" + text + "\"; write it as "
                            + SYNTAX);
        }
        return number;
    }

    private static IllegalArgumentException missing(String name, String key) {
        return new IllegalArgumentException("scale " + name + " needs " + key + ", as in " + SYNTAX);
    }

    private static Orientation orientation(String name, String word) {
        return switch (word) {
            case "better" -> Orientation.HIGHER_IS_BETTER;
            case "worse" -> Orientation.LOWER_IS_BETTER;
            default -> throw new IllegalArgumentException(
                    "scale " + name + ": higher must be better or worse, as in " + SYNTAX);
        };
    }

    private static Measures measures(String name, Orientation orientation, String word) {
        if (word.isEmpty()) {
            return orientation == Orientation.HIGHER_IS_BETTER ? Measures.ALLIANCE : Measures.SYMPTOMS;
        }
        for (Measures each : Measures.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "scale " + name + ": measures must be alliance, session, symptoms or strain");
    }

    /// The scale itself.
    ///
    /// @param smallestGapPoints the smallest gap seen, for a scale without a step; otherwise it is not looked at
    public Scale scale(double smallestGapPoints) {
        double points = switch (step) {
            case Step.Points known -> known.points;
            case Step.SmallestGapSeen seen -> smallestGapPoints;
        };
        return new Scale(name, lowest, highest, points, orientation, error);
    }
}
