package org.attune.web.visit;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/// What this browser's session knows of who sits before it.
///
/// @param personId who
/// @param since when they signed in
/// @param lastSeen when they last asked for anything
/// @param stage how far they have come
public record Visit(String personId, Instant since, Instant lastSeen, Stage stage) implements Serializable {

    /// Our choice: a working day, after which everybody signs in again.
    public static final Duration LONGEST = Duration.ofHours(12);
    /// Our choice: a cup of coffee, after which whoever comes back says the password again.
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    @Serial
    private static final long serialVersionUID = 1L;

    /// How far somebody has come.
    public enum Stage {
        /// The password was right; the second step is still owed, or still to be set up.
        PASSWORD_GIVEN,
        /// Signed in.
        COMPLETE,
        /// Signed in, but silent for too long.
        LOCKED
    }

    public Visit {
        requireNonNull(personId, "personId");
        requireNonNull(since, "since");
        requireNonNull(lastSeen, "lastSeen");
        requireNonNull(stage, "stage");
    }

    /// The visit as it stands now: locked, if nothing was heard for too long.
    Visit at(Instant now) {
        boolean isSilent = lastSeen.plus(LONGEST_SILENCE).isBefore(now);
        return stage == Stage.LOCKED || (isSilent && stage == Stage.COMPLETE)
                ? new Visit(personId, since, lastSeen, Stage.LOCKED)
                : new Visit(personId, since, now, stage);
    }

    /// Whether it began too long ago.
    boolean isOver(Instant now) {
        return since.plus(LONGEST).isBefore(now)
                || (stage == Stage.PASSWORD_GIVEN && lastSeen.plus(LONGEST_SILENCE).isBefore(now));
    }
}
