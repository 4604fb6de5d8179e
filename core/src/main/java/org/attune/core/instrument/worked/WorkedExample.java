package org.attune.core.instrument.worked;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/// A filled form with the scores that it must have, so that a reader can follow the arithmetic and a test can repeat it.
///
/// @param says what it shows
/// @param answers the answers, by item id; none where only totals are read
/// @param scores the score on each scale, by the scale's name, in raw points; a scale without an entry has no score
public record WorkedExample(String says, Map<String, Integer> answers, Map<String, Double> scores) {

    public WorkedExample {
        requireNonNull(says, "says");
        answers = Map.copyOf(answers);
        scores = Map.copyOf(scores);
    }

    /// The score on a scale; empty where the form has none on it.
    public Optional<Double> score(String scale) {
        return Optional.ofNullable(scores.get(scale));
    }
}
