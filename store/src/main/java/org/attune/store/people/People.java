package org.attune.store.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.access.Role;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;

/// Who is in the practice, and in which roles.
public final class People {

    private final Journal journal;
    private final Chance chance;

    /// Keeps people by a journal, with ids from chance.
    public People(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// Whether there is nobody yet, so that somebody must be set up first.
    public boolean isEmpty(Asker asker) {
        return journal.look(asker, act -> !act.work().isThere("select 1 from person limit 1"));
    }

    /// Adds somebody. They cannot sign in before they have set a password by a set-up link.
    public Outcome<Person> add(Asker asker, Names names, Set<Role> roles) {
        return journal.record(asker, act -> {
            act.require(Right.CHANGE_PEOPLE);
            return add(act, chance.id(), names, roles);
        });
    }

    static Outcome<Person> add(Act act, String id, Names names, Set<Role> roles) {
        int added = act.work().change("insert into person (id, sign_in_name, shown_name, roles, created_at, "
                + "sessions_from) values (?, ?, ?, ?, ?, ?) on conflict (sign_in_name) do nothing",
                id, names.signIn(), names.shown(), Access.text(roles), act.at(), act.at());
        if (added == 0) {
            return new Outcome.Refused<>("That sign-in name is taken. Choose another.");
        }
        act.note(Action.PERSON_ADDED, id);
        return new Outcome.Done<>(new Person(id, names, roles, false));
    }

    /// Somebody by id, whether or not they have left.
    public Optional<Person> find(Asker asker, String personId) {
        return journal.look(asker, act -> isSelfOrMayKnow(act, personId) ? findById(act, personId) : Optional.empty());
    }

    static Optional<Person> findById(Act act, String personId) {
        return act.work().find("select * from person where id = ?", Person::of, personId);
    }

    /// Somebody who has not left, by the name they sign in with, in whatever letters it was typed.
    public Optional<Person> findBySignInName(Asker asker, String signInName) {
        return journal.look(asker, act -> act.may(Right.KNOW_PEOPLE) ? findBySignInName(act, signInName)
                : Optional.empty());
    }

    static Optional<Person> findBySignInName(Act act, String signInName) {
        return act.work().find("select * from person where sign_in_name = ? and left_at is null", Person::of,
                kept(signInName));
    }

    /// A sign-in name as it is kept, however it was typed. Whatever counts attempts at a name counts them at this one.
    static String kept(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT).replace("\0", "");
    }

    /// Everybody, in order of when they came; those who left as well.
    public List<Person> list(Asker asker) {
        return journal.look(asker, act -> act.may(Right.KNOW_PEOPLE)
                ? act.work().list("select * from person order by created_at, id", Person::of)
                : List.of());
    }

    /// Changes what somebody does in the practice, at once.
    public Outcome<Person> changeRoles(Asker asker, String personId, Set<Role> roles) {
        return journal.record(asker, act -> {
            act.alone();
            Person person = required(act, personId);
            if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(act, person)) {
                return new Outcome.Refused<>("The practice needs an administrator. Make somebody else one first.");
            }
            act.work().change("update person set roles = ? where id = ?", Access.text(roles), personId);
            act.note(Action.PERSON_CHANGED, personId);
            return new Outcome.Done<>(new Person(personId, person.names(), roles, person.hasLeft()));
        });
    }

    /// Lets somebody go: they may not sign in any more, and are signed out everywhere. Their cases wait for a hand-over.
    public Outcome<Person> leave(Asker asker, String personId) {
        return journal.record(asker, act -> {
            act.alone();
            Person person = required(act, personId);
            if (isLastAdministrator(act, person)) {
                return new Outcome.Refused<>("The practice needs an administrator. Make somebody else one first.");
            }
            act.work().change("update person set left_at = ?, sessions_from = ? where id = ? and left_at is null",
                    act.at(), act.at(), personId);
            act.note(Action.PERSON_LEFT, personId);
            return new Outcome.Done<>(new Person(personId, person.names(), person.roles(), true));
        });
    }

    /// Ends every session that somebody began before now.
    public void signOutEverywhere(Asker asker, String personId) {
        journal.record(asker, act -> {
            requireSelfOrChange(act, personId);
            endSessions(act, personId);
            act.note(Action.SIGNED_OUT_EVERYWHERE, personId);
            return personId;
        });
    }

    static void endSessions(Act act, String personId) {
        act.work().change("update person set sessions_from = ? where id = ?", act.at(), personId);
    }

    /// Writes down that somebody has signed in, by every step that they must take.
    public void signedIn(Asker.Member asker) {
        journal.record(asker, act -> {
            act.note(Action.SIGNED_IN, asker.personId());
            return asker;
        });
    }

    /// Writes down that somebody made a passkey of their own.
    public void passkeyAdded(Asker.Member asker) {
        journal.record(asker, act -> {
            act.note(Action.PASSKEY_ADDED, asker.personId());
            return asker;
        });
    }

    /// Writes down that passkeys of somebody were removed: by themselves, or by whoever runs the practice.
    public void passkeyRemoved(Asker asker, String personId) {
        journal.record(asker, act -> {
            requireSelfOrChange(act, personId);
            act.note(Action.PASSKEY_REMOVED, personId);
            return personId;
        });
    }

    /// Since when somebody's sessions count; a session that began earlier has ended. Empty for somebody who has left.
    public Optional<Instant> findStartOfSessions(Asker asker, String personId) {
        return journal.look(asker, act -> isSelfOrMayKnow(act, personId)
                ? act.work().find("select sessions_from from person where id = ? and left_at is null",
                        row -> row.moment("sessions_from"), personId)
                : Optional.empty());
    }

    static void requireSelfOrChange(Act act, String personId) {
        if (!isSelf(act.asker(), personId)) {
            act.require(Right.CHANGE_PEOPLE);
        }
    }

    private static Person required(Act act, String personId) {
        act.require(Right.CHANGE_PEOPLE);
        return findById(act, personId).orElseThrow(() -> new NotAllowed(Right.CHANGE_PEOPLE));
    }

    private static boolean isSelfOrMayKnow(Act act, String personId) {
        return isSelf(act.asker(), personId) || act.may(Right.KNOW_PEOPLE);
    }

    private static boolean isSelf(Asker asker, String personId) {
        return asker instanceof Asker.Member member && member.personId().equals(personId);
    }

    private static boolean isLastAdministrator(Act act, Person person) {
        return person.roles().contains(Role.ADMINISTRATOR) && !person.hasLeft()
                && act.work().list("select * from person where left_at is null", Person::of).stream()
                        .filter(other -> other.roles().contains(Role.ADMINISTRATOR)).count() == 1;
    }
}
