package org.attune.core.room;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/// The clock of a meeting, the same for everybody. It never runs backward, whatever the machine's clock does.
///
/// @param planned how long the meeting is to be
/// @param before how long it ran until it was last started or set right
/// @param hand whether it runs
public record SharedClock(Duration planned, Duration before, Hand hand) {

    /// Between two beats a machine's clock that moved on by more was set, or the machine slept. Our choice.
    public static final Duration JUMP = Duration.ofMinutes(5);

    /// Whether the clock runs.
    public sealed interface Hand {

        /// It stands.
        ///
        /// @param isAfterJump whether because time jumped, which is to be said
        record Still(boolean isAfterJump) implements Hand {}

        /// It runs.
        ///
        /// @param since since when
        /// @param seen the latest time that it is known to have run
        record Going(Instant since, Instant seen) implements Hand {
            public Going {
                if (seen.isBefore(since)) {
                    throw new IllegalArgumentException("a clock cannot have been seen before it was started");
                }
            }

            private Duration known() {
                return Duration.between(since, seen);
            }

            private boolean isJump(Instant now) {
                return Duration.between(seen, now).compareTo(JUMP) > 0;
            }
        }
    }

    public SharedClock {
        requireNonNull(hand, "hand");
        if (!planned.isPositive() || before.isNegative()) {
            throw new IllegalArgumentException("a meeting has a length, and has not run for less than nothing");
        }
    }

    /// A clock that stands at the beginning.
    public static SharedClock of(Duration planned) {
        return new SharedClock(planned, Duration.ZERO, new Hand.Still(false));
    }

    /// How long the meeting has run.
    public Duration elapsed(Instant now) {
        return switch (hand) {
            case Hand.Still still -> before;
            case Hand.Going going when going.isJump(now) || now.isBefore(going.seen()) -> before.plus(going.known());
            case Hand.Going going -> before.plus(Duration.between(going.since(), now));
        };
    }

    /// How much of the planned time is left; less than nothing when it is over.
    public Duration left(Instant now) {
        return planned.minus(elapsed(now));
    }

    /// The clock with what a look at the time tells it: it goes on from where it was when time went back, and stands when time
    /// jumped on.
    public SharedClock beat(Instant now) {
        return switch (hand) {
            case Hand.Still still -> this;
            case Hand.Going going when going.isJump(now) ->
                new SharedClock(planned, elapsed(now), new Hand.Still(true));
            case Hand.Going going when now.isBefore(going.seen()) ->
                new SharedClock(planned, elapsed(now), new Hand.Going(now, now));
            case Hand.Going going -> new SharedClock(planned, before, new Hand.Going(going.since(), now));
        };
    }

    /// The clock from now on running; one that runs runs on.
    public SharedClock start(Instant now) {
        SharedClock there = beat(now);
        return there.hand instanceof Hand.Going ? there
                : new SharedClock(planned, there.before, new Hand.Going(now, now));
    }

    /// The clock from now on standing.
    public SharedClock pause(Instant now) {
        SharedClock there = beat(now);
        return there.hand instanceof Hand.Still ? there
                : new SharedClock(planned, there.elapsed(now), new Hand.Still(false));
    }

    /// Whether it runs.
    public boolean isGoing() {
        return hand instanceof Hand.Going;
    }
}
