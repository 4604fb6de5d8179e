package org.attune.store.forms;

import java.time.Instant;
import java.util.Optional;

import org.attune.core.pairing.Sharing;

/// How far a half has come, as far as the asker may know.
public sealed interface HalfState {

    /// When it was handed in, if it was.
    default Optional<Instant> handedInAt() {
        return this instanceof HandedIn in ? Optional.of(in.at()) : Optional.empty();
    }

    /// Nobody has touched it; or the asker may not know that somebody has.
    record NotBegun() implements HalfState {}

    /// Somebody is at it, or has left it.
    ///
    /// @param since when they began
    record Begun(Instant since) implements HalfState {}

    /// It is a response.
    ///
    /// @param at when it was handed in
    /// @param sharing what its owner lets the other person see
    record HandedIn(Instant at, Sharing sharing) implements HalfState {}
}
