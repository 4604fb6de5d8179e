package org.attune.store.cases;

import static java.util.Objects.requireNonNull;

/// What client and therapist agreed on: which form, how often, and where it is filled.
///
/// @param instrument the instrument's id
/// @param everySessions 1 for every session, 2 for every other one
/// @param place where
public record Rhythm(String instrument, int everySessions, Place place) {

    /// Where a form is filled.
    public enum Place {
        /// Before leaving the room.
        IN_THE_ROOM,
        /// The same evening.
        AT_HOME,
        /// At the beginning of the next session.
        NEXT_TIME
    }

    public Rhythm {
        requireNonNull(instrument, "instrument");
        requireNonNull(place, "place");
        if (everySessions < 1) {
            throw new IllegalArgumentException("a form is asked every session, or every second, or third; not every "
                    + everySessions);
        }
    }
}
