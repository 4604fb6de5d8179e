package org.attune.store.own;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.OwnKey;
import org.attune.store.keys.RecoveryCode;
import org.attune.store.people.SlowDown;

/// Therapists' reflection stores. Only its owner opens one: no administrator, nobody who gets the case, and no thief of the
/// database with its key file.
///
/// It opens with a passphrase, or with the recovery code that was shown once. Without both, what it keeps is lost, and whoever
/// makes one must be told before. Whenever a passphrase is chosen anew, everything is sealed by a new key, and there is a new
/// code: the old passphrase and the old code open nothing then but copies that were made before. What was sealed by the old key
/// is cleared from the database's files as well, as far as the database can.
public final class PrivateStore {

    /// Our choice: nothing slows guessing down where the database was stolen, but what Argon2id costs and the length.
    public static final int SHORTEST_PASSPHRASE = 12;
    /// The longest, which keeps hashing short. Our choice.
    public static final int LONGEST_PASSPHRASE = 200;

    private static final SlowDown.Pace PACE = new SlowDown.Pace(3, Duration.ofSeconds(1));

    private final Journal journal;
    private final Chance chance;

    /// Keeps reflection stores by a journal, with keys from chance.
    public PrivateStore(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// A store that was just made or sealed anew.
    ///
    /// @param leaves what it holds
    /// @param recoveryCode to be shown once; it is kept nowhere
    public record Fresh(Leaves leaves, String recoveryCode) {

        /// Says nothing of the code.
        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /// Whether the asker has one.
    public boolean isThere(Asker.Member asker) {
        return journal.look(asker, act -> Lock.find(act, asker)).isPresent();
    }

    /// Whether the asker's has a recovery code; one that was made before there were codes has none.
    public boolean hasCode(Asker.Member asker) {
        return journal.look(asker, act -> Lock.find(act, asker)).flatMap(Lock::byCode).isPresent();
    }

    /// Makes the asker's, open, where there is none yet.
    public Outcome<Fresh> make(Asker.Member asker, String passphrase) {
        if (isUnfit(passphrase)) {
            return unfit();
        }
        return withNewKey(asker, passphrase, (fresh, lock) -> journal.record(asker, act -> {
            act.alone();
            if (Lock.find(act, asker).isPresent()) {
                return new Outcome.Refused<>("You have a reflection store already. Open it with its passphrase.");
            }
            lock.keep(act, asker);
            act.note(Action.PRIVATE_STORE_MADE, asker.personId());
            return new Outcome.Done<>(fresh);
        }));
    }

    private interface Keeping {
        Outcome<Fresh> keep(Fresh fresh, Lock lock);
    }

    /// Makes a key, and overwrites it unless it is kept: where that is refused, and where anything throws.
    private Outcome<Fresh> withNewKey(Asker.Member asker, String passphrase, Keeping keeping) {
        OwnKey key = OwnKey.make(chance);
        boolean isKept = false;
        try {
            String code = RecoveryCode.make(chance);
            Lock lock = Lock.of(asker, key, plain(passphrase), code);
            Outcome<Fresh> outcome = keeping.keep(new Fresh(new Leaves(journal, chance, asker, key), code), lock);
            isKept = outcome instanceof Outcome.Done<Fresh>;
            return outcome;
        } finally {
            if (!isKept) {
                key.close();
            }
        }
    }

    /// Opens the asker's.
    public Outcome<Leaves> open(Asker.Member asker, String passphrase) {
        return tried(asker, lock -> lock.open(asker, plain(passphrase), chance)
                .or(() -> openAsTyped(asker, lock, passphrase)),
                "That is not the passphrase of your reflection store.");
    }

    /// Stores from before there were recovery codes were locked with the passphrase as it was typed, not normalised.
    private Optional<OwnKey> openAsTyped(Asker.Member asker, Lock lock, String passphrase) {
        return lock.byCode().isPresent() || passphrase.equals(plain(passphrase))
                ? Optional.empty()
                : lock.open(asker, passphrase, chance);
    }

    /// Chooses a new passphrase for whoever knows the old one; it may be the same again, where only a new code is wanted.
    public Outcome<Fresh> renew(Asker.Member asker, String passphrase, String newPassphrase) {
        if (isUnfit(newPassphrase)) {
            return unfit();
        }
        return scoured(sealedAnew(asker, open(asker, passphrase), newPassphrase));
    }

    /// Chooses a new passphrase for whoever has the recovery code.
    public Outcome<Fresh> recover(Asker.Member asker, String code, String newPassphrase) {
        if (isUnfit(newPassphrase)) {
            return unfit();
        }
        return scoured(sealedAnew(asker, tried(asker, lock -> lock.recover(asker, code, chance),
                "That is not the recovery code of your reflection store. It has 28 letters and digits; only the newest opens."),
                newPassphrase));
    }

    private Outcome<Fresh> scoured(Outcome<Fresh> renewed) {
        if (renewed instanceof Outcome.Done<Fresh>) {
            journal.scour();
        }
        return renewed;
    }

    /// Gives up the asker's, with all that it holds, for whoever has neither passphrase nor code any more.
    public void giveUp(Asker.Member asker) {
        journal.record(asker, act -> {
            act.alone();
            for (String table : List.of("private_item", "private_leaf", "private_key")) {
                act.work().change("delete from " + table + " where person_id = ?", asker.personId());
            }
            act.note(Action.PRIVATE_STORE_GIVEN_UP, asker.personId());
            return asker;
        });
        journal.scour();
    }

    private interface Way {
        Optional<OwnKey> through(Lock lock);
    }

    /// Tries a way in, slower and slower when it is wrong.
    private Outcome<Leaves> tried(Asker.Member asker, Way way, String wrong) {
        Optional<Lock> lock = journal.look(asker, act -> Lock.find(act, asker));
        if (lock.isEmpty()) {
            return new Outcome.Refused<>("You have no reflection store yet.");
        }
        String guarded = "reflection " + asker.personId();
        Optional<Instant> early = journal.record(asker, act -> SlowDown.attempt(act, guarded, PACE));
        if (early.isPresent()) {
            long seconds = Duration.between(journal.now(), early.get()).toSeconds() + 1;
            return new Outcome.Refused<>("There were too many tries, so guessing is slowed down. Try again in "
                    + (seconds < 90 ? seconds + " seconds." : seconds / 60 + 1 + " minutes."));
        }
        Optional<OwnKey> key = way.through(lock.get());
        if (key.isEmpty()) {
            return new Outcome.Refused<>(wrong);
        }
        journal.record(asker, act -> {
            SlowDown.forget(act, guarded);
            return guarded;
        });
        Leaves leaves = new Leaves(journal, chance, asker, key.get());
        new OlderItems(journal, asker, key.get()).moveTo(leaves);
        return new Outcome.Done<>(leaves);
    }

    private Outcome<Fresh> sealedAnew(Asker.Member asker, Outcome<Leaves> opened, String newPassphrase) {
        return switch (opened) {
            case Outcome.Refused<Leaves> refused -> new Outcome.Refused<>(refused.why());
            case Outcome.Done<Leaves> done -> {
                try (Leaves old = done.value()) {
                    yield sealedAnew(asker, old, newPassphrase);
                }
            }
        };
    }

    private Outcome<Fresh> sealedAnew(Asker.Member asker, Leaves old, String newPassphrase) {
        return withNewKey(asker, newPassphrase, (fresh, lock) -> journal.record(asker, act -> {
            act.alone();
            if (!old.hasItsKey(act)) {
                return new Outcome.Refused<>("It was sealed anew in another window. Try again.");
            }
            old.sealAnew(act, fresh.leaves());
            lock.keep(act, asker);
            act.note(Action.PRIVATE_STORE_RENEWED, asker.personId());
            return new Outcome.Done<>(fresh);
        }));
    }

    /// The same passphrase from every keyboard. *Source:* RFC 8265, 4.2: normalisation form C.
    private static String plain(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFC);
    }

    private static boolean isUnfit(String passphrase) {
        int characters = passphrase.codePointCount(0, passphrase.length());
        return characters < SHORTEST_PASSPHRASE || characters > LONGEST_PASSPHRASE;
    }

    private static <T> Outcome<T> unfit() {
        return new Outcome.Refused<>("A passphrase has " + SHORTEST_PASSPHRASE + " to " + LONGEST_PASSPHRASE
                + " characters. Five words that have nothing to do with each other are easy to keep in mind.");
    }
}
