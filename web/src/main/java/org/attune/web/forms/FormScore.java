package org.attune.web.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring;

/// Scores a half.
public final class FormScore {

    private FormScore() {}

    /// The score of some answers on one scale of their form; empty where they are too few.
    public static OptionalDouble of(Instrument instrument, ScaleKey key, Map<String, Integer> points) {
        Map<String, Double> answers = new HashMap<>();
        points.forEach((item, answer) -> answers.put(item, answer.doubleValue()));
        return Scoring.score(instrument, key, answers) instanceof Scoring.Score.Scored scored
                ? OptionalDouble.of(scored.points())
                : OptionalDouble.empty();
    }
}
