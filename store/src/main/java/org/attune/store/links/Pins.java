package org.attune.store.links;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.SlowHash;
import org.attune.store.people.SlowDown;

/// The PIN that a client chose for their own page. Wrong ones are slowed down, and a few of them close the page until the
/// therapist opens it again.
public final class Pins {

    /// Our choice: of ten thousand PINs of four digits, five guesses find one in two thousand.
    private static final int MOST_ATTEMPTS = 5;
    /// Our choice: two slips cost nothing, the third attempt waits a quarter of a minute, the fifth a whole one.
    private static final SlowDown.Pace PACE = new SlowDown.Pace(2, Duration.ofSeconds(15));
    private static final Pattern FORM = Pattern.compile("[0-9]{4,12}");

    private final Journal journal;
    private final Chance chance;

    /// Keeps PINs by a journal, with salts from chance.
    public Pins(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// What came of trying a PIN.
    public sealed interface Trial {
        /// It is right.
        ///
        /// @param client who asks from now on
        record Right(Asker.Client client) implements Trial {}

        /// It is wrong.
        ///
        /// @param attemptsLeft how many more there are
        record Wrong(int attemptsLeft) implements Trial {}

        /// It came too soon after a wrong one and was not looked at.
        ///
        /// @param until when the next one will be
        record TooEarly(Instant until) implements Trial {}

        /// There are no attempts left, or there is no PIN.
        record Closed() implements Trial {}
    }

    /// How a client's PIN stands, for their therapist.
    public enum Standing {
        /// The client has not chosen one.
        NONE,
        /// There is one.
        CHOSEN,
        /// There is one, and too many wrong ones were given: the page stays closed.
        CLOSED
    }

    /// How a PIN is written: 4 to 12 digits.
    public static boolean isWellFormed(String pin) {
        return FORM.matcher(pin).matches();
    }

    /// How the PIN of a case stands; for whoever may not know, as if there was none.
    public Standing standing(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.WORK_ON_CASE, caseId)
                ? act.work().find("select attempts from client_pin where case_id = ?",
                        row -> row.smallNumber("attempts") < MOST_ATTEMPTS ? Standing.CHOSEN : Standing.CLOSED, caseId)
                        .orElse(Standing.NONE)
                : Standing.NONE);
    }

    /// Whether the client has chosen a PIN.
    public boolean isChosen(Asker.Program asker, Doorstep doorstep) {
        return journal.look(asker, act -> act.work().isThere("select 1 from client_pin where case_id = ?",
                doorstep.caseId()));
    }

    /// Since when the PIN of a client is the one that it is, for that client on their own page: whoever knows it need not be
    /// who kept something to themselves before. Where nobody knows, it is as if it was chosen after everything.
    public Instant chosenAt(Asker.Client asker) {
        return journal.look(asker, act -> asker.isOnOwnPage()
                ? act.work().find("select chosen_at from client_pin where case_id = ? and chosen_at is not null",
                        row -> row.moment("chosen_at"), asker.caseId()).orElse(Instant.MAX)
                : Instant.MAX);
    }

    /// Chooses the PIN, once: whoever comes later must know it.
    public Outcome<Asker.Client> choose(Asker.Program asker, Doorstep doorstep, String pin) {
        if (!isWellFormed(pin)) {
            return new Outcome.Refused<>("A PIN has 4 to 12 digits.");
        }
        String hash = SlowHash.of(pin, chance);
        return journal.record(asker, act -> {
            if (act.work().change("insert into client_pin (case_id, hash, attempts, chosen_at) values (?, ?, 0, ?) "
                    + "on conflict (case_id) do nothing", doorstep.caseId(), hash, act.at()) == 0) {
                return new Outcome.Refused<>("There is a PIN already. Enter that one, or ask your therapist.");
            }
            act.note(Action.PIN_CHOSEN, doorstep.caseId(), doorstep.caseId());
            return new Outcome.Done<>(new Asker.Client(doorstep.caseId(), ""));
        });
    }

    /// Tries a PIN. It counts as wrong until it proved right, so that many at once gain nothing.
    public Trial attempt(Asker.Program asker, Doorstep doorstep, String pin) {
        String caseId = doorstep.caseId();
        Optional<Instant> early = journal.record(asker, act -> act.work().isThere(
                "select 1 from client_pin where case_id = ? and attempts < ?", caseId, MOST_ATTEMPTS)
                        ? SlowDown.attempt(act, guarded(caseId), PACE)
                        : Optional.empty());
        if (early.isPresent()) {
            return new Trial.TooEarly(early.get());
        }
        return journal.record(asker, act -> act.work().find("update client_pin set attempts = attempts + 1 "
                + "where case_id = ? and attempts < ? returning hash, attempts",
                row -> new Counted(row.text("hash"), row.smallNumber("attempts")), caseId, MOST_ATTEMPTS))
                .map(counted -> judge(asker, caseId, pin, counted))
                .orElseGet(Trial.Closed::new);
    }

    private static String guarded(String caseId) {
        return "pin " + caseId;
    }

    private record Counted(String hash, int attempts) {}

    private Trial judge(Asker asker, String caseId, String pin, Counted counted) {
        if (!isWellFormed(pin) || !SlowHash.matches(pin, counted.hash)) {
            return new Trial.Wrong(MOST_ATTEMPTS - counted.attempts);
        }
        return journal.record(asker, act -> {
            act.work().change("update client_pin set attempts = 0 where case_id = ?", caseId);
            SlowDown.forget(act, guarded(caseId));
            act.note(Action.OWN_PAGE_OPENED, caseId, caseId);
            return new Trial.Right(new Asker.Client(caseId, ""));
        });
    }

    /// Takes a PIN away, so that the client can choose another by a new link. Every earlier link to the page ends.
    public void revoke(Asker asker, String caseId) {
        journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            revoke(act, caseId);
            return caseId;
        });
    }

    private static void revoke(Act act, String caseId) {
        act.work().change("delete from client_pin where case_id = ?", caseId);
        SlowDown.forget(act, guarded(caseId));
        act.work().change("update link set revoked_at = ? where case_id = ? and form_id is null and revoked_at is null",
                act.at(), caseId);
        act.note(Action.PIN_REVOKED, caseId, caseId);
    }
}
