package org.attune.store.cases;

import java.time.Instant;

/// A case went from one therapist to another.
///
/// @param fromId who had it
/// @param toId who has it since
/// @param byId who did it
/// @param at when
/// @param reason why, in the words of whoever did it; empty where nothing was said
public record HandOver(String fromId, String toId, String byId, Instant at, String reason) {

    /// Says nothing of the reason.
    @Override
    public String toString() {
        return "HandOver[" + at + "]";
    }
}
