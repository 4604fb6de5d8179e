package org.attune.store.access;

import java.util.Optional;

/// What came of a change that may be refused for a reason worth saying.
///
/// @param <T> what a done change gives
public sealed interface Outcome<T> {

    /// What the change gave, unless it was refused.
    Optional<T> done();

    /// It was done.
    ///
    /// @param value what it gave
    record Done<T>(T value) implements Outcome<T> {
        @Override
        public Optional<T> done() {
            return Optional.of(value);
        }
    }

    /// It was not done, and nothing changed.
    ///
    /// @param why what is wrong, what is allowed and what to do next; never an answer or a name
    record Refused<T>(String why) implements Outcome<T> {
        @Override
        public Optional<T> done() {
            return Optional.empty();
        }
    }
}
