package org.attune.store.material;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.media.MediaKind;

/// A recording of a session, sound or sound and pictures.
///
/// @param id what it is called
/// @param place of which session
/// @param kind what it is
/// @param byId who added it
/// @param at when
/// @param bytes how long it is
public record Recording(String id, Place place, MediaKind kind, String byId, Instant at, long bytes) {

    public Recording {
        requireNonNull(id, "id");
        requireNonNull(place, "place");
        requireNonNull(kind, "kind");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
        if (bytes < 1) {
            throw new IllegalArgumentException("a recording has a byte at least");
        }
    }
}
