package org.attune.store.hints;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.core.transcript.hint.HintName;

/// What a therapist answered to a hint.
///
/// @param place which hint
/// @param said what
/// @param byId who
/// @param at when
public record HintAnswer(HintPlace place, Said said, String byId, Instant at) {

    /// What can be answered.
    public enum Said {
        /// It was worth a second reading.
        ACCEPTED,
        /// It was not.
        REJECTED,
        /// It cannot be decided.
        UNSURE
    }

    /// Which hint of a transcript: the rule, in its version, and the turn.
    ///
    /// @param rule the rule
    /// @param turn the number of the turn, from 1
    public record HintPlace(HintName rule, int turn) {
        public HintPlace {
            requireNonNull(rule, "rule");
            if (turn < 1) {
                throw new IllegalArgumentException("turns count from 1");
            }
        }
    }

    public HintAnswer {
        requireNonNull(place, "place");
        requireNonNull(said, "said");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
    }

    /// Says which hint, never what was answered.
    @Override
    public String toString() {
        return "HintAnswer[" + place + "]";
    }
}
