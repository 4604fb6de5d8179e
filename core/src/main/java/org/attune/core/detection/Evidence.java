package org.attune.core.detection;

import java.util.List;
import java.util.Optional;

import org.attune.core.instrument.Scale;

/// The numbers behind a flag, and the words for them. Points are oriented (higher is better) until [Scale#say(double)] turns them back.
public interface Evidence {

    /// The session at which the fall most probably began: the flagged one unless the rule knows better.
    int onsetSession();

    /// How probable each session is as the onset, where the rule knows; empty where it only names one.
    default Optional<OnsetChances> onsetChances() {
        return Optional.empty();
    }

    /// Every number the flag rests on, in a fixed order and with fixed names for each rule.
    List<Quantity> quantities();

    /// One plain sentence: what is lower than what, by how much. It describes; it never advises.
    String sentence(Scale scale);

    /// What would have cleared it, as a sentence.
    String clearing(Scale scale);

    /// A named number.
    ///
    /// @param name as in the JSON that `attune detect --json` writes: lower camel case, fixed for each rule
    /// @param value the number
    /// @param unit what it counts or measures
    record Quantity(String name, double value, Unit unit) {}

    /// What a quantity counts or measures.
    enum Unit {
        /// Oriented points of the scale.
        POINTS,
        /// A difference of points, which has no orientation.
        POINTS_APART,
        /// Between 0 and 1.
        PROBABILITY,
        /// Whole sessions or scores.
        COUNT,
        /// A session's number.
        SESSION,
        /// Without unit, such as a test statistic.
        RATIO
    }
}
