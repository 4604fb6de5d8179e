package org.attune.store.people;

import java.time.Instant;
import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.SlowHash;

/// Sets passwords and tries them. Only hashes are kept.
public final class Passwords {

    /// *Source:* NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where the password stands alone, 8 with a second
    /// step. Ours always has one; twelve is our choice between them. The upper end keeps hashing short.
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /// Tried for names that nobody has, so that those take as long as the others. It is no password's hash: its last
    /// part is only zeros.
    private static final String HASH_OF_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGlzIGhlcmU$"
            + "A".repeat(43);

    private final Journal journal;
    private final Chance chance;

    /// Keeps passwords by a journal, with salts from chance.
    public Passwords(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// What came of trying a password.
    public sealed interface Trial {
        /// It is right. A second step may still be asked for.
        ///
        /// @param person who it is
        record Right(Person person) implements Trial {}

        /// Name or password is wrong; which of them is not said.
        record Wrong() implements Trial {}

        /// Too many attempts; this one was not looked at.
        ///
        /// @param until when the next one will be
        record TooEarly(Instant until) implements Trial {}
    }

    /// Sets somebody's password: their own, or anybody's by the program. It signs them out everywhere.
    public Outcome<String> set(Asker asker, String personId, String password) {
        if (!isLongEnough(password)) {
            return refused();
        }
        String hash = SlowHash.of(password, chance);
        return journal.record(asker, act -> {
            requireSelfOrProgram(act, personId);
            set(act, personId, hash);
            return new Outcome.Done<>(personId);
        });
    }

    static boolean isLongEnough(String password) {
        int characters = password.codePointCount(0, password.length());
        return characters >= SHORTEST && characters <= LONGEST;
    }

    static <T> Outcome<T> refused() {
        return new Outcome.Refused<>("A password has " + SHORTEST + " to " + LONGEST
                + " characters. Several words are easy to keep in mind.");
    }

    static void set(Act act, String personId, String hash) {
        act.work().change("insert into password (person_id, hash, changed_at) values (?, ?, ?) "
                + "on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at",
                personId, hash, act.at());
        People.endSessions(act, personId);
        act.note(Action.PASSWORD_SET, personId);
    }

    private static void requireSelfOrProgram(Act act, String personId) {
        boolean isSelf = act.asker() instanceof Asker.Member member && member.personId().equals(personId);
        boolean isProgram = act.asker() instanceof Asker.Program;
        if (!(isSelf || isProgram) || People.findById(act, personId).isEmpty()) {
            throw new NotAllowed(Right.CHANGE_PEOPLE);
        }
    }

    /// Tries a password. Slower and slower when it is wrong, for the name and for the address it comes from.
    ///
    /// @param address where the attempt comes from, such as a network address
    public Trial attempt(Asker.Program asker, String signInName, String password, String address) {
        String byName = "name " + People.kept(signInName);
        String byAddress = "address " + address;
        Optional<Instant> early = journal.record(asker, act -> SlowDown.attempt(act, byName)
                .or(() -> SlowDown.attempt(act, byAddress)));
        if (early.isPresent()) {
            return new Trial.TooEarly(early.get());
        }
        Optional<Person> person = journal.look(asker, act -> People.findBySignInName(act, signInName));
        Optional<String> hash = person.flatMap(known -> hash(asker, known));
        boolean isRight = isLongEnough(password) & SlowHash.matches(password, hash.orElse(HASH_OF_NOBODY))
                & hash.isPresent();
        return journal.record(asker, act -> {
            if (isRight && person.isPresent()) {
                SlowDown.forget(act, byName);
                SlowDown.forget(act, byAddress);
                return new Trial.Right(person.get());
            }
            act.note(Action.SIGN_IN_REFUSED, person.map(Person::id).orElse(""));
            return new Trial.Wrong();
        });
    }

    private Optional<String> hash(Asker asker, Person person) {
        return journal.look(asker, act -> act.work()
                .find("select hash from password where person_id = ?", row -> row.text("hash"), person.id()));
    }
}
