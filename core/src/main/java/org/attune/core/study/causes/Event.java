package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

/// Something that happened in or before a session of a case: a break, another time or fee, a move of the therapist's.
///
/// @param session the session, from 1; a break belongs to the session after it
/// @param what a word or two
public record Event(int session, String what) {
    public Event {
        requireNonNull(what, "what");
        if (session < 1) {
            throw new IllegalArgumentException("sessions count from 1, but an event was at " + session);
        }
    }

    /// Says where, not what.
    @Override
    public String toString() {
        return "Event[session " + session + "]";
    }
}
