package org.attune.core.coding;

import java.util.OptionalInt;

/// The parts that a session is coded in, numbered from 1.
public sealed interface Segments {

    /// Where a segment lies.
    sealed interface Span {
        /// In time.
        ///
        /// @param fromMillis its start, which belongs to it
        /// @param toMillis its end, which does not
        record Time(long fromMillis, long toMillis) implements Span {}

        /// Among the turns of a transcript, both of which belong to it.
        record Turns(int first, int last) implements Span {}
    }

    /// Segments of equal length over a session whose length is known. The last one may be shorter.
    ///
    /// @param seconds how long a segment is
    /// @param lengthMillis how long the session is
    record Timed(int seconds, long lengthMillis) implements Segments {
        public Timed {
            positive("seconds", seconds);
            positive("lengthMillis", lengthMillis);
            if (Math.ceilDiv(lengthMillis, seconds * 1000L) > MOST) {
                throw new IllegalArgumentException("a session has at most " + MOST + " segments, but "
                        + lengthMillis / 1000 + " seconds in segments of " + seconds + " are more");
            }
        }
    }

    /// Segments of equal length over a session whose length nobody said: there is always another one, up to the most.
    ///
    /// @param seconds how long a segment is
    record Open(int seconds) implements Segments {
        public Open {
            positive("seconds", seconds);
        }
    }

    /// Segments of equally many turns over a transcript without times. The last one may be shorter.
    ///
    /// @param turnsEach how many turns a segment has
    /// @param turns how many turns there are
    record OfTurns(int turnsEach, int turns) implements Segments {
        public OfTurns {
            positive("turnsEach", turnsEach);
            positive("turns", turns);
            if (Math.ceilDiv(turns, turnsEach) > MOST) {
                throw new IllegalArgumentException("a session has at most " + MOST + " segments, but " + turns
                        + " turns in segments of " + turnsEach + " are more");
            }
        }
    }

    /// Three hours of half-minute segments. Our choice.
    int MOST = 360;

    private static void positive(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be above 0, but is " + value);
        }
    }

    /// How many segments there are; empty where nobody said how long the session is.
    default OptionalInt count() {
        return switch (this) {
            case Timed timed -> OptionalInt.of((int) Math.ceilDiv(timed.lengthMillis, timed.seconds * 1000L));
            case Open open -> OptionalInt.empty();
            case OfTurns turns -> OptionalInt.of(Math.ceilDiv(turns.turns, turns.turnsEach));
        };
    }

    /// Whether there is such a segment.
    default boolean has(int segment) {
        return segment >= 1 && segment <= count().orElse(MOST);
    }

    /// Where a segment lies.
    default Span span(int segment) {
        if (!has(segment)) {
            throw new IllegalArgumentException("there is no segment " + segment + " of this session");
        }
        return switch (this) {
            case Timed timed -> new Span.Time((segment - 1) * timed.seconds * 1000L,
                    Math.min(segment * timed.seconds * 1000L, timed.lengthMillis));
            case Open open -> new Span.Time((segment - 1) * open.seconds * 1000L, segment * open.seconds * 1000L);
            case OfTurns turns -> new Span.Turns((segment - 1) * turns.turnsEach + 1,
                    Math.min(segment * turns.turnsEach, turns.turns));
        };
    }
}
