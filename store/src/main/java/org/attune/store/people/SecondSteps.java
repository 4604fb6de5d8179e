package org.attune.store.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.keys.Fingerprint;

/// The second step of signing in: an authenticator's code, or a recovery code where the authenticator is lost.
public final class SecondSteps {

    /// *Source:* RFC 4226, section 4, R6: 160 bits.
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    /// 80 bits, which nobody guesses; so a fast hash is enough.
    private static final int RECOVERY_BYTES = 10;

    private final Journal journal;
    private final Chance chance;
    private final Envelopes envelopes;

    /// Keeps second steps by a journal: secrets in envelopes, recovery codes as fingerprints.
    public SecondSteps(Journal journal, Chance chance, Envelopes envelopes) {
        this.journal = journal;
        this.chance = chance;
        this.envelopes = envelopes;
    }

    /// What came of trying a code.
    public enum Trial {
        /// It is right.
        RIGHT,
        /// It is wrong, or was used before.
        WRONG,
        /// Too many attempts; this one was not looked at.
        TOO_EARLY
    }

    /// Begins with a new authenticator; it counts once [#confirm] has seen a code of it. One that works is asked for until then.
    ///
    /// @return the secret to put into the authenticator, in letters
    public String begin(Asker.Member asker) {
        String secret = Base32.text(chance.bytes(SECRET_BYTES));
        String id = asker.personId();
        return journal.record(asker, act -> {
            boolean isReplacement = act.work().change("update totp set next_secret = ? where person_id = ? "
                    + "and confirmed_at is not null", envelopes.seal(next(id), secret), id) > 0;
            if (!isReplacement) {
                act.work().change("insert into totp (person_id, secret, last_step) values (?, ?, 0) "
                        + "on conflict (person_id) do update set secret = excluded.secret, last_step = 0", id,
                        envelopes.seal(cell(id), secret));
            }
            return secret;
        });
    }

    /// Shows that the authenticator works which was begun with last. It takes the place of an earlier one.
    public Outcome<String> confirm(Asker.Member asker, String code) {
        return journal.record(asker, act -> {
            Optional<String> next = act.work().find("select next_secret from totp where person_id = ? "
                    + "and next_secret is not null", row -> row.text("next_secret"), asker.personId());
            boolean isRight = next.isPresent() ? replace(act, asker.personId(), next.get(), code)
                    : isRight(act, asker.personId(), code, "1 = 1");
            if (!isRight) {
                return new Outcome.Refused<>("This is not the code of the moment. Look whether the clock of the device "
                        + "is right, and enter the next one.");
            }
            act.work().change("update totp set confirmed_at = ? where person_id = ?", act.at(), asker.personId());
            act.note(Action.SECOND_STEP_SET, asker.personId());
            return new Outcome.Done<>(asker.personId());
        });
    }

    private boolean replace(Act act, String personId, String sealed, String code) {
        String secret = envelopes.open(next(personId), sealed);
        OptionalLong step = Totp.step(Base32.bytes(secret), code.strip(), act.at(), 0);
        step.ifPresent(used -> act.work().change("update totp set secret = ?, next_secret = null, last_step = ? "
                + "where person_id = ?", envelopes.seal(cell(personId), secret), used, personId));
        return step.isPresent();
    }

    /// Whether somebody has an authenticator that works.
    public boolean isSet(Asker asker, String personId) {
        return journal.look(asker, act -> act.work()
                .isThere("select 1 from totp where person_id = ? and confirmed_at is not null", personId));
    }

    /// Whether a second step is asked of somebody: by an authenticator that works, or by a recovery code where only those are left.
    /// Where there is neither, they set one up.
    public boolean isAsked(Asker asker, String personId) {
        return journal.look(asker, act -> act.work()
                .isThere("select 1 from totp where person_id = ? and confirmed_at is not null", personId)
                || act.work().isThere("select 1 from recovery_code where person_id = ? and used_at is null", personId));
    }

    /// Tries an authenticator's code. Each works once.
    public Trial attempt(Asker.Program asker, String personId, String code) {
        return guarded(asker, personId, act -> isRight(act, personId, code, "confirmed_at is not null"));
    }

    /// Makes new recovery codes; the earlier ones end.
    ///
    /// @return the codes, which are nowhere else in clear
    public List<String> makeRecoveryCodes(Asker.Member asker) {
        return journal.record(asker, act -> {
            act.work().change("delete from recovery_code where person_id = ?", asker.personId());
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < RECOVERY_CODES; i++) {
                String code = Base32.text(chance.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
                codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
                act.work().change("insert into recovery_code (person_id, hash) values (?, ?)", asker.personId(),
                        Fingerprint.of(code));
            }
            act.note(Action.RECOVERY_CODES_MADE, asker.personId());
            return List.copyOf(codes);
        });
    }

    /// How many recovery codes somebody has left.
    public int recoveryCodesLeft(Asker.Member asker) {
        return journal.look(asker, act -> act.work().list("select 1 as one from recovery_code where person_id = ? "
                + "and used_at is null", row -> row.number("one"), asker.personId()).size());
    }

    /// Tries a recovery code, with or without its hyphens. Each works once.
    public Trial attemptRecovery(Asker.Program asker, String personId, String code) {
        String typed = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return guarded(asker, personId, act -> {
            boolean isRight = act.work().change("update recovery_code set used_at = ? where person_id = ? and hash = ? "
                    + "and used_at is null", act.at(), personId, Fingerprint.of(typed)) > 0;
            if (isRight) {
                act.note(Action.RECOVERY_CODE_USED, personId);
            }
            return isRight;
        });
    }

    /// Ends all that somebody signs in with, password, authenticator and recovery codes, and every visit of theirs, so that they
    /// choose it anew by a link: for when any of it is lost. Whoever found it can do nothing by it in the meantime, such as
    /// setting up an authenticator of their own by the password.
    public void end(Asker asker, String personId) {
        journal.record(asker, act -> {
            act.require(Right.CHANGE_PEOPLE);
            act.work().change("delete from totp where person_id = ?", personId);
            act.work().change("delete from recovery_code where person_id = ?", personId);
            act.work().change("delete from password where person_id = ?", personId);
            People.endSessions(act, personId);
            act.note(Action.SECOND_STEP_ENDED, personId);
            return personId;
        });
    }

    private Trial guarded(Asker asker, String personId, Predicate<Act> isRight) {
        String guarded = "second step " + personId;
        return journal.record(asker, act -> {
            Optional<Instant> early = SlowDown.attempt(act, guarded);
            if (early.isPresent()) {
                return Trial.TOO_EARLY;
            }
            if (isRight.test(act)) {
                SlowDown.forget(act, guarded);
                return Trial.RIGHT;
            }
            act.note(Action.SIGN_IN_REFUSED, personId);
            return Trial.WRONG;
        });
    }

    private boolean isRight(Act act, String personId, String code, String also) {
        record Kept(byte[] secret, long lastStep) {}
        Optional<Kept> kept = act.work().find("select secret, last_step from totp where person_id = ? and " + also,
                row -> new Kept(Base32.bytes(envelopes.open(cell(personId), row.text("secret"))),
                        row.number("last_step")),
                personId);
        OptionalLong step = kept.map(totp -> Totp.step(totp.secret(), code.strip(), act.at(), totp.lastStep()))
                .orElse(OptionalLong.empty());
        step.ifPresent(used -> act.work().change("update totp set last_step = ? where person_id = ?", used, personId));
        return step.isPresent();
    }

    private static Cell cell(String personId) {
        return new Cell("totp", personId, "secret");
    }

    private static Cell next(String personId) {
        return new Cell("totp", personId, "next_secret");
    }
}
