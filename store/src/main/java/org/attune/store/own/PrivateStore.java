package org.attune.store.own;

import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Act;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.OwnKey;
import org.attune.store.keys.OwnKey.Locked;

/// A therapist's own store. Nobody else opens it: no administrator, and no thief of the database with its key file.
///
/// A secret that is forgotten cannot be had again, and what it kept is lost; whoever chooses one must be told.
public final class PrivateStore {

    /// Our choice: nothing slows guessing down where the database was stolen, but the length of the secret.
    private static final int SHORTEST_SECRET = 12;

    private final Journal journal;
    private final Chance chance;

    /// Keeps private stores by a journal, with keys from chance.
    public PrivateStore(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// Whether the asker has chosen a secret.
    public boolean isThere(Asker.Member asker) {
        return journal.look(asker, act -> find(act, asker).isPresent());
    }

    /// Opens the asker's store; the first secret that is given is the one it has from then on.
    public Outcome<OwnItems> open(Asker.Member asker, String secret) {
        if (secret.codePointCount(0, secret.length()) < SHORTEST_SECRET) {
            return new Outcome.Refused<>("The secret of a private store has " + SHORTEST_SECRET
                    + " characters or more. Several words are easy to keep in mind.");
        }
        Locked locked = journal.look(asker, act -> find(act, asker)).orElseGet(() -> make(asker, secret));
        return OwnKey.open(cell(asker), locked, secret, chance)
                .<Outcome<OwnItems>>map(key -> new Outcome.Done<>(new OwnItems(journal, asker, key)))
                .orElseGet(() -> wrong());
    }

    private Locked make(Asker.Member asker, String secret) {
        Locked fresh = OwnKey.make(cell(asker), secret, chance);
        return journal.record(asker, act -> {
            act.work().change("insert into private_key (person_id, salt, envelope) values (?, ?, ?) "
                    + "on conflict (person_id) do nothing", asker.personId(), fresh.salt(), fresh.envelope());
            return find(act, asker).orElseThrow();
        });
    }

    /// Changes the secret; what is kept stays.
    public Outcome<String> changeSecret(Asker.Member asker, String oldSecret, String newSecret) {
        if (newSecret.codePointCount(0, newSecret.length()) < SHORTEST_SECRET) {
            return new Outcome.Refused<>("The secret of a private store has " + SHORTEST_SECRET
                    + " characters or more. Several words are easy to keep in mind.");
        }
        Optional<Locked> locked = journal.look(asker, act -> find(act, asker))
                .flatMap(old -> OwnKey.relock(cell(asker), old, oldSecret, newSecret, chance));
        if (locked.isEmpty()) {
            return wrong();
        }
        return journal.record(asker, act -> {
            act.work().change("update private_key set salt = ?, envelope = ? where person_id = ?", locked.get().salt(),
                    locked.get().envelope(), asker.personId());
            return new Outcome.Done<>(asker.personId());
        });
    }

    private static <T> Outcome<T> wrong() {
        return new Outcome.Refused<>("This is not the secret of your private store.");
    }

    private static Optional<Locked> find(Act act, Asker.Member asker) {
        return act.work().find("select salt, envelope from private_key where person_id = ?",
                row -> new Locked(row.text("salt"), row.text("envelope")), asker.personId());
    }

    private static Cell cell(Asker.Member asker) {
        return new Cell("private_key", asker.personId(), "envelope");
    }
}
