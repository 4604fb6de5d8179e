package org.attune.store.room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;

/// Keeps peer groups. Nobody outside a group learns that it is there, not somebody who runs the practice either.
public final class Groups {

    private static final String WHO = "A group has " + Group.FEWEST + " to " + Group.MOST + " members: therapists, "
            + "supervisors and coders of the practice, and you among them. About six is best.";
    private static final String CHANGED_SINCE = "The terms were changed since. Read them as they are now.";

    private final Journal journal;
    private final Chance chance;
    private final GroupRows rows;
    private final Leaving leaving;

    /// What else follows when somebody leaves a group.
    interface Leaving {
        /// Somebody is no more in a group, which is as it is without them.
        void left(Act act, Group group, String personId);
    }

    Groups(Journal journal, Chance chance, GroupRows rows, Leaving leaving) {
        this.journal = journal;
        this.chance = chance;
        this.rows = rows;
        this.leaving = leaving;
    }

    /// Makes a group of the asker and others. The asker accepts the terms by writing them.
    public Outcome<Group> make(Asker.Member asker, String name, String terms, List<String> others) {
        Optional<String> wrong = wrong(name, terms);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        return journal.record(asker, act -> {
            act.alone();
            Set<String> members = new LinkedHashSet<>(List.of(asker.personId()));
            members.addAll(others);
            if (members.size() < Group.FEWEST || members.size() > Group.MOST
                    || !members.stream().allMatch(member -> isAble(act, member))) {
                return new Outcome.Refused<>(WHO);
            }
            String id = chance.id();
            act.work().change("insert into peer_group (id, edition, at, envelope) values (?, 1, ?, ?)", id, act.at(),
                    rows.seal(id, name.strip(), terms.strip()));
            members.forEach(member -> join(act, id, member));
            act.work().change("update group_member set edition = 1 where group_id = ? and person_id = ?", id,
                    asker.personId());
            act.note(Action.GROUP_MADE, id);
            return new Outcome.Done<>(rows.require(act, id));
        });
    }

    private static Optional<String> wrong(String name, String terms) {
        boolean hasName = !name.isBlank() && name.strip().length() <= Group.LONGEST_NAME
                && name.strip().chars().noneMatch(Character::isISOControl);
        if (!hasName) {
            return Optional.of("A group has a name of 1 to " + Group.LONGEST_NAME + " letters in one line.");
        }
        return terms.isBlank() || terms.length() > Group.LONGEST_TERMS || terms.indexOf('\0') >= 0
                ? Optional.of("A group agrees on terms before it meets, of " + Group.LONGEST_TERMS
                        + " letters at most. Write down what stays in the room, and how somebody leaves.")
                : Optional.empty();
    }

    private static boolean isAble(Act act, String personId) {
        return Access.roles(act.work(), personId).stream().anyMatch(GroupRows.ROLES::contains);
    }

    private static void join(Act act, String groupId, String personId) {
        int number = act.work().find("select coalesce(max(number), 0) + 1 as next from group_member "
                + "where group_id = ?", row -> row.smallNumber("next"), groupId).orElseThrow();
        act.work().change("insert into group_member (group_id, person_id, number, joined_at, edition, role_plays) "
                + "values (?, ?, ?, ?, 0, 0) on conflict (group_id, person_id) do update set number = excluded.number, "
                + "joined_at = excluded.joined_at, left_at = null, edition = 0, role_plays = 0", groupId, personId,
                number, act.at());
    }

    /// The groups that the asker is in, oldest first.
    public List<Group> list(Asker.Member asker) {
        return journal.look(asker, act -> rows.list(act, asker.personId()));
    }

    /// A group that the asker is in.
    public Optional<Group> find(Asker asker, String groupId) {
        return journal.look(asker, act -> rows.find(act, groupId));
    }

    /// Accepts the terms of a group, as far as they are those that were read.
    public Outcome<Group> accept(Asker.Member asker, String groupId, int edition) {
        return change(asker, groupId, (act, group) -> {
            if (group.edition() != edition) {
                return new Outcome.Refused<>(CHANGED_SINCE);
            }
            act.work().change("update group_member set edition = ? where group_id = ? and person_id = ?", edition,
                    groupId, asker.personId());
            act.note(Action.GROUP_TERMS_ACCEPTED, groupId);
            return new Outcome.Done<>(group);
        });
    }

    /// Writes other terms, which everybody accepts before they take part again; whoever writes them accepts them by it. While a
    /// meeting goes on, the terms that everybody there accepted stay.
    ///
    /// @param edition the edition that was read, and that the asker accepted
    public Outcome<Group> changeTerms(Asker.Member asker, String groupId, int edition, String terms) {
        return change(asker, groupId, (act, group) -> {
            if (group.edition() != edition) {
                return new Outcome.Refused<>(CHANGED_SINCE);
            }
            if (!group.hasAccepted(asker.personId())) {
                return new Outcome.Refused<>("Whoever changes the terms has accepted them as they are.");
            }
            Optional<String> wrong = wrong(group.name(), terms);
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            if (group.terms().equals(terms.strip())) {
                return new Outcome.Done<>(group);
            }
            if (act.work().isThere("select 1 from gathering where group_id = ? and begun_at is not null "
                    + "and ended_at is null", groupId)) {
                return new Outcome.Refused<>("a meeting of this group goes on, by the terms that everybody there "
                        + "accepted. Change them once it is over.");
            }
            act.work().change("update peer_group set edition = edition + 1, envelope = ? where id = ?",
                    rows.seal(groupId, group.name(), terms.strip()), groupId);
            act.work().change("update group_member set edition = ? where group_id = ? and person_id = ?",
                    group.edition() + 1, groupId, asker.personId());
            return new Outcome.Done<>(group);
        });
    }

    /// Says whether one plays roles. Who does not is never given the client's or the therapist's voice.
    public Outcome<Group> choosePlaying(Asker.Member asker, String groupId, boolean playsRoles) {
        return change(asker, groupId, (act, group) -> {
            act.work().change("update group_member set role_plays = ? where group_id = ? and person_id = ?",
                    playsRoles ? 1 : 0, groupId, asker.personId());
            if (!playsRoles) {
                act.work().change("delete from gathering_role where person_id = ? and role in ('CLIENT', 'THERAPIST') "
                        + "and gathering_id in (select id from gathering where group_id = ? and ended_at is null)",
                        asker.personId(), groupId);
            }
            return new Outcome.Done<>(group);
        });
    }

    /// Takes somebody else of the practice into a group. They take part once they accepted its terms.
    public Outcome<Group> add(Asker.Member asker, String groupId, String personId) {
        return change(asker, groupId, (act, group) -> {
            if (group.membership(personId).isPresent()) {
                return new Outcome.Done<>(group);
            }
            if (!group.hasAccepted(asker.personId())) {
                return new Outcome.Refused<>("Accept the terms first.");
            }
            if (group.members().size() >= Group.MOST || !isAble(act, personId)) {
                return new Outcome.Refused<>(WHO);
            }
            join(act, groupId, personId);
            return new Outcome.Done<>(group);
        });
    }

    /// Leaves a group. What one brought is taken back; duties that one had fall to the next. The last one to leave ends it.
    public void leave(Asker.Member asker, String groupId) {
        journal.record(asker, act -> {
            act.alone();
            Group group = rows.require(act, groupId);
            go(act, group, asker.personId());
            return group;
        });
    }

    /// Lets somebody else go; only whoever looks after the group does.
    public Outcome<Group> letGo(Asker.Member asker, String groupId, String personId) {
        return change(asker, groupId, (act, group) -> {
            if (!group.isKeptBy(asker.personId())) {
                return new Outcome.Refused<>("Whoever has been in the group longest lets somebody go. Ask them.");
            }
            if (group.membership(personId).isPresent()) {
                go(act, group, personId);
            }
            return new Outcome.Done<>(group);
        });
    }

    private void go(Act act, Group group, String personId) {
        act.work().change("update group_member set left_at = ? where group_id = ? and person_id = ?", act.at(),
                group.id(), personId);
        act.note(Action.GROUP_LEFT, group.id());
        Group left = rows.any(act, group.id()).orElseThrow();
        leaving.left(act, left, personId);
        if (left.members().isEmpty()) {
            end(act, group.id());
        }
        touch(act, group.id());
    }

    /// Ends a group. What was said in it stays for its members until it expires; nothing is added any more.
    public Outcome<Group> end(Asker.Member asker, String groupId) {
        return change(asker, groupId, (act, group) -> {
            if (!group.isKeptBy(asker.personId())) {
                return new Outcome.Refused<>("Whoever has been in the group longest ends it. Ask them, or leave.");
            }
            end(act, groupId);
            return new Outcome.Done<>(group);
        });
    }

    private static void end(Act act, String groupId) {
        GatheringRows.endAll(act, groupId);
        act.work().change("update peer_group set ended_at = ? where id = ?", act.at(), groupId);
        act.note(Action.GROUP_ENDED, groupId);
    }

    private Outcome<Group> change(Asker.Member asker, String groupId,
            BiFunction<Act, Group, Outcome<Group>> doing) {
        return journal.record(asker, act -> {
            act.alone();
            Group group = rows.require(act, groupId);
            if (group.isEnded()) {
                return new Outcome.Refused<>("This group has ended.");
            }
            return switch (doing.apply(act, group)) {
                case Outcome.Refused<Group> refused -> refused;
                case Outcome.Done<Group> done -> {
                    touch(act, groupId);
                    yield rows.any(act, groupId).<Outcome<Group>>map(Outcome.Done::new)
                            .orElseThrow(() -> new NotAllowed(Right.KNOW_PEOPLE));
                }
            };
        });
    }

    /// Every meeting of the group changed for whoever looks at it.
    private static void touch(Act act, String groupId) {
        act.work().change("update gathering set changes = changes + 1 where group_id = ?", groupId);
    }
}
