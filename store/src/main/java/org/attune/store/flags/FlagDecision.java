package org.attune.store.flags;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// What a therapist decided about a flag.
///
/// @param flag which flag
/// @param state what was decided
/// @param reason why, in the therapist's words; empty without any
/// @param byId who decided
/// @param at when
public record FlagDecision(FlagKey flag, FlagState state, String reason, String byId, Instant at) {

    /// What can be decided.
    public enum FlagState {
        /// It opens a tension.
        LOOK_INTO_IT,
        /// Later, for a reason.
        NOT_NOW,
        /// It is none.
        NOT_A_TENSION
    }

    public FlagDecision {
        requireNonNull(flag, "flag");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
    }

    /// Says which flag, never why.
    @Override
    public String toString() {
        return "FlagDecision[" + flag + ", " + state + "]";
    }
}
