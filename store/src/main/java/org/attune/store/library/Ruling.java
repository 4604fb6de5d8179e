package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// A word of a published essay that looked like a name, and who said that it names nobody.
///
/// @param word as it stands in the essay
/// @param byId who said so
/// @param at when
public record Ruling(String word, String byId, Instant at) {

    public Ruling {
        requireNonNull(word, "word");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
    }

    /// Shows no word.
    @Override
    public String toString() {
        return "Ruling[" + byId + "]";
    }
}
