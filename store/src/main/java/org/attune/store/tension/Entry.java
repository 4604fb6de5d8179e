package org.attune.store.tension;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// An addition with its author and its time.
///
/// @param number its place, from 1
/// @param byId who added it; empty for the client
/// @param at when
/// @param what what was added
public record Entry(int number, String byId, Instant at, What what) {

    /// What is left of an addition for the one who looks.
    public sealed interface What {
        /// All of it.
        record Whole(Addition addition) implements What {

            @Override
            public Kind kind() {
                return Kind.of(addition);
            }
        }

        /// That there was one. Its author took its words back.
        ///
        /// @param kind what kind of addition
        record Gone(Kind kind) implements What {}

        /// That there is one. The client has not agreed that this reader may have it.
        ///
        /// @param kind what kind of addition
        record Withheld(Kind kind) implements What {}

        /// What kind of addition it is or was.
        Kind kind();
    }

    public Entry {
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
        requireNonNull(what, "what");
    }

    /// Whether the client added it.
    public boolean isByClient() {
        return byId.isEmpty();
    }

    /// Says what kind of addition it is, and no word of it.
    @Override
    public String toString() {
        return "Entry[" + number + "]";
    }
}
