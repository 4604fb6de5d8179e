package org.attune.store.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.attune.store.audit.Act;
import org.attune.store.keys.Fingerprint;

/// Makes guessing slow: every attempt counts as wrong until it proved right, so that many at once gain nothing.
///
/// Some attempts cost nothing; then the wait doubles, up to a quarter of an hour. Our choice.
public final class SlowDown {

    /// For passwords and codes: three attempts, then a second.
    static final Pace SIGN_IN = new Pace(3, Duration.ofSeconds(1));
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private SlowDown() {}

    /// How soon it slows down.
    ///
    /// @param freeAttempts after so many attempts comes the first wait
    /// @param first the first wait; each further one is twice as long
    public record Pace(int freeAttempts, Duration first) {}

    static Optional<Instant> attempt(Act act, String guarded) {
        return attempt(act, guarded, SIGN_IN);
    }

    /// Counts an attempt, unless it comes too early.
    ///
    /// @param guarded what is guarded, such as a sign-in name; only its fingerprint is kept
    /// @return when to come back, for an attempt that comes too early
    public static Optional<Instant> attempt(Act act, String guarded, Pace pace) {
        String key = Fingerprint.of(guarded);
        Optional<Instant> until = act.work().find("select until_at from sign_in_guard where guarded = ?",
                row -> row.moment("until_at"), key).filter(act.at()::isBefore);
        if (until.isEmpty()) {
            int attempts = act.work().find("insert into sign_in_guard (guarded, failures, until_at) values (?, 1, ?) "
                    + "on conflict (guarded) do update set failures = sign_in_guard.failures + 1 returning failures",
                    row -> row.smallNumber("failures"), key, act.at()).orElse(1);
            act.work().change("update sign_in_guard set until_at = ? where guarded = ?",
                    act.at().plus(wait(attempts, pace)), key);
        }
        return until;
    }

    /// Forgets the attempts after a right one.
    public static void forget(Act act, String guarded) {
        act.work().change("delete from sign_in_guard where guarded = ?", Fingerprint.of(guarded));
    }

    /// How long to wait after so many attempts.
    static Duration wait(int attempts, Pace pace) {
        if (attempts < pace.freeAttempts) {
            return Duration.ZERO;
        }
        Duration doubled = pace.first.multipliedBy(1L << Math.min(attempts - pace.freeAttempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
