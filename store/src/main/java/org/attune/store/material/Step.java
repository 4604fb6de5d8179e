package org.attune.store.material;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/// Something that was done to a transcript.
///
/// @param number from 1, which is its import
/// @param kind what
/// @param byId by whom
/// @param at when
/// @param lines of an import, what it changed; of speakers, what each was before; of pseudonyms, how many places have one
public record Step(int number, Kind kind, String byId, Instant at, List<String> lines) {

    /// What can be done to a transcript.
    public enum Kind {
        /// It was read from a file.
        IMPORTED,
        /// It was said who of those who speak is whom.
        SPEAKERS,
        /// Names, places and numbers got stand-ins, as a person decided; what stood there is in their own reflection store.
        PSEUDONYMS
    }

    public Step {
        requireNonNull(kind, "kind");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
        lines = List.copyOf(lines);
        if (number < 1) {
            throw new IllegalArgumentException("steps count from 1");
        }
    }

    /// Says nothing of its lines.
    @Override
    public String toString() {
        return "Step[" + number + ", " + kind + ", " + lines.size() + " lines]";
    }
}
