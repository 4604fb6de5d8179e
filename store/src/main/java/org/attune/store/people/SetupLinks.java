package org.attune.store.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.access.Role;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Fingerprint;
import org.attune.store.keys.SlowHash;
import org.attune.store.sql.Work;

/// Links that work once: one sets up the first person of an empty practice, others let somebody choose a password.
public final class SetupLinks {

    private final Journal journal;
    private final Chance chance;

    /// Keeps links by a journal, with tokens and ids from chance.
    public SetupLinks(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// For whom a link is.
    public sealed interface For {
        /// Whoever starts the practice.
        record FirstPerson() implements For {}

        /// Somebody who was added.
        ///
        /// @param person who
        record Somebody(Person person) implements For {}
    }

    /// A link for whoever starts the practice; any earlier one works no more.
    ///
    /// @return its token, which is nowhere else in clear
    public String issueFirst(Asker.Program asker, Duration valid) {
        return journal.record(asker, act -> {
            act.work().change("delete from setup_link where person_id is null");
            return issue(act, Work.NOTHING, valid);
        });
    }

    /// A link by which somebody chooses their password; any earlier one of theirs works no more.
    ///
    /// @return its token, which is nowhere else in clear
    public String issue(Asker asker, String personId, Duration valid) {
        return journal.record(asker, act -> {
            act.require(Right.CHANGE_PEOPLE);
            if (People.findById(act, personId).filter(person -> !person.hasLeft()).isEmpty()) {
                throw new NotAllowed(Right.CHANGE_PEOPLE);
            }
            act.work().change("delete from setup_link where person_id = ?", personId);
            act.note(Action.SETUP_LINK_MADE, personId);
            return issue(act, personId, valid);
        });
    }

    private String issue(Act act, Object personId, Duration valid) {
        String token = chance.token();
        Instant expires = act.at().plus(valid);
        act.work().change("insert into setup_link (token_hash, person_id, expires_at) values (?, ?, ?)",
                Fingerprint.of(token), personId, expires);
        return token;
    }

    /// For whom a link is, without using it up. Empty for one that is unknown, used or past its date.
    public Optional<For> find(Asker.Program asker, String token) {
        return journal.look(asker, act -> find(act, token));
    }

    private static Optional<For> find(Act act, String token) {
        return act.work().find("select person_id from setup_link where token_hash = ? and used_at is null "
                + "and expires_at > ?", row -> row.findText("person_id"), Fingerprint.of(token), act.at())
                .flatMap(personId -> personId.isPresent()
                        ? People.findById(act, personId.get()).filter(person -> !person.hasLeft())
                                .map(For.Somebody::new)
                        : firstPerson(act));
    }

    private static Optional<For> firstPerson(Act act) {
        return act.work().isThere("select 1 from person limit 1") ? Optional.empty()
                : Optional.of(new For.FirstPerson());
    }

    /// Sets up the first person, who runs the practice and may be a therapist of it. Uses the link up.
    public Outcome<Person> useFirst(Asker.Program asker, String token, Names names, Set<Role> roles, String password) {
        if (!Passwords.isLongEnough(password)) {
            return Passwords.refused();
        }
        if (!roles.contains(Role.ADMINISTRATOR)) {
            return new Outcome.Refused<>(
                    "The first person must be an administrator, and may have other roles besides.");
        }
        String hash = SlowHash.of(password, chance);
        return journal.record(asker, act -> {
            act.alone();
            if (find(act, token).filter(For.FirstPerson.class::isInstance).isEmpty()) {
                return unusable();
            }
            Outcome<Person> added = People.add(act, chance.id(), names, roles);
            added.done().ifPresent(person -> use(act, token, person, hash));
            return added;
        });
    }

    /// Sets the password of the person that a link is for. Uses the link up.
    public Outcome<Person> use(Asker.Program asker, String token, String password) {
        if (!Passwords.isLongEnough(password)) {
            return Passwords.refused();
        }
        String hash = SlowHash.of(password, chance);
        return journal.record(asker, act -> {
            act.alone();
            if (find(act, token).orElse(new For.FirstPerson()) instanceof For.Somebody somebody) {
                use(act, token, somebody.person(), hash);
                return new Outcome.Done<>(somebody.person());
            }
            return unusable();
        });
    }

    private static void use(Act act, String token, Person person, String hash) {
        act.work().change("update setup_link set used_at = ? where token_hash = ?", act.at(), Fingerprint.of(token));
        Passwords.set(act, person.id(), hash);
        act.note(Action.SETUP_LINK_USED, person.id());
    }

    private static <T> Outcome<T> unusable() {
        return new Outcome.Refused<>(
                "This link was used before, is past its date, or was never given out. Ask for a new one.");
    }
}
