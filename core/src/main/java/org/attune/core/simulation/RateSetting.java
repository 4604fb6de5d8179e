package org.attune.core.simulation;

import java.util.Optional;
import java.util.stream.Stream;

/// What the rate behind a threshold counts, and what it takes scores without a fall to look like.
///
/// Source: docs/methods/fit.md, where the rates reached on five simulated regimes are listed.
public enum RateSetting {
    /// False flags, with Normal noise: for practices whose own residuals are too few.
    MODEL("model"),
    /// False flags, with the practice's own residuals, each weighted by its chance of lying outside a fall: the usual one.
    ABOUT("about"),
    /// False flags, with all of the practice's residuals taken as noise: the careful one, since every real fall counts as noise, too.
    AT_MOST("at most"),
    /// All flags, right or wrong, on the practice's own past: needs no idea of what is false.
    BUDGET("budget");

    private final String words;

    RateSetting(String words) {
        this.words = words;
    }

    /// The setting as files and screens write it.
    public String words() {
        return words;
    }

    /// The setting written so; empty when there is none.
    public static Optional<RateSetting> find(String words) {
        return Stream.of(values()).filter(s -> s.words.equals(words)).findFirst();
    }
}
