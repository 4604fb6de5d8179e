package org.attune.core.tension;

import static java.util.Objects.requireNonNull;

/// What one witness saw at one session.
///
/// @param kind what kind of witness it is
/// @param seen what it says
/// @param session the session it speaks of, from 1; 0 where it speaks of none
public record Sighting(WitnessKind kind, Seen seen, int session) {

    public Sighting {
        requireNonNull(kind, "kind");
        requireNonNull(seen, "seen");
        if (session < 0) {
            throw new IllegalArgumentException("sessions count from 1, but a witness spoke of " + session);
        }
    }
}
