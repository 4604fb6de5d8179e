package org.attune.store.room;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.room.Roles;
import org.attune.core.room.Rotation;
import org.attune.core.room.SharedClock;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.room.Gathering.Appointment;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gathering.Subject;
import org.attune.store.room.Group.Membership;

/// Keeps the meetings of groups: planned, led through their steps, ended. Only members who accepted the terms take part.
public final class Gatherings {

    private static final int LONGEST_WORDS = 500;
    private static final int MOST_ITEMS = 12;
    private static final int MOST_MINUTES = 240;
    /// So often the clock of a meeting is kept, so that no jump of the machine's clock turns it back by more.
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Asker.Program KEEPER = new Asker.Program("room keeper");

    private final Journal journal;
    private final Chance chance;
    private final GroupRows groups;
    private final GatheringRows rows;
    private final Seals seals;
    private final Sweep sweep;

    /// A meeting, and its group.
    ///
    /// @param group whose meeting it is
    /// @param now the meeting as it is
    public record There(Group group, Gathering now) {
        public There {
            requireNonNull(group, "group");
            requireNonNull(now, "now");
        }
    }

    Gatherings(Journal journal, Chance chance, Sweep sweep) {
        this.journal = journal;
        this.chance = chance;
        this.groups = sweep.groups();
        this.seals = sweep.seals();
        this.rows = seals.gatherings();
        this.sweep = sweep;
    }

    /// Plans a meeting. Duties and voices are proposed from those of the meetings before.
    public Outcome<Gathering> plan(Asker.Member asker, String groupId, Plan plan) {
        return journal.record(asker, act -> {
            act.alone();
            Group group = groups.requireOpen(act, groupId);
            Optional<String> wrong = wrong(act, groupId, "", plan);
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            String id = chance.id();
            rows.add(act, id, groupId, plan);
            GatheringRows.writeRoles(act, id, rotation(act, group, plan.startsAt()).propose());
            act.note(Action.GROUP_MEETING_PLANNED, id);
            return new Outcome.Done<>(rows.find(act, id).orElseThrow().now());
        });
    }

    private Rotation rotation(Act act, Group group, Instant before) {
        return new Rotation(group.members().stream().map(Membership::personId).toList(),
                rows.appointments(act, group.id()).stream()
                        .filter(one -> one.plan().startsAt().isBefore(before))
                        .map(one -> GatheringRows.roles(act, one.id())).toList(),
                group.members().stream().filter(Membership::playsRoles).map(Membership::personId)
                        .collect(Collectors.toSet()));
    }

    private Optional<String> wrong(Act act, String groupId, String exceptId, Plan plan) {
        if (plan.minutes() < Plan.SHORTEST_MINUTES || plan.minutes() > Plan.LONGEST_MINUTES) {
            return Optional.of("A meeting takes " + Plan.SHORTEST_MINUTES + " to " + Plan.LONGEST_MINUTES
                    + " minutes.");
        }
        if (plan.place().length() > Plan.LONGEST_PLACE || plan.place().chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A place is one line of " + Plan.LONGEST_PLACE + " letters at most.");
        }
        if (plan.zone().getRules().getValidOffsets(plan.start()).isEmpty()) {
            return Optional.of("There is no such time on that day: the clocks go forward over it. Choose another.");
        }
        boolean isTaken = rows.appointments(act, groupId).stream()
                .anyMatch(other -> !other.id().equals(exceptId)
                        && !(other.standing() instanceof Standing.Over)
                        && other.plan().startsAt().isBefore(plan.endsAt())
                        && plan.startsAt().isBefore(other.plan().endsAt()));
        return isTaken ? Optional.of("The group meets at that time already. Choose another, or move that meeting.")
                : Optional.empty();
    }

    /// Moves a meeting that was not begun to another time or place.
    public Outcome<Gathering> replan(Asker.Member asker, String id, Plan plan) {
        return change(asker, id, (act, there) -> {
            Optional<String> wrong = there.now().standing() instanceof Standing.Ahead
                    ? wrong(act, there.now().groupId(), id, plan)
                    : Optional.of("This meeting was begun already.");
            if (wrong.isEmpty()) {
                rows.replan(act, id, plan);
            }
            return wrong;
        });
    }

    /// The meetings of a group that the asker is in, by their time; before they accepted the terms, without where.
    public List<Appointment> list(Asker asker, String groupId) {
        return journal.look(asker, act -> groups.find(act, groupId)
                .map(group -> rows.appointments(act, groupId).stream()
                        .map(one -> GroupRows.isAccepted(act, group) ? one : one.untold()).toList())
                .orElseGet(List::of));
    }

    /// A meeting of a group that the asker is in; before they accepted the terms, without what and where.
    public Optional<Gathering> find(Asker asker, String id) {
        return findThere(asker, id).map(There::now);
    }

    /// A meeting of a group that the asker is in, with the group, as both are at one moment; before they accepted the terms, without
    /// what and where.
    public Optional<There> findThere(Asker asker, String id) {
        return journal.look(asker, act -> rows.find(act, id).filter(there -> GroupRows.isIn(act, there.group()))
                .map(there -> GroupRows.isAccepted(act, there.group()) ? there
                        : new There(there.group(), there.now().untold())));
    }

    /// A meeting, inside another act that asked already whose it is.
    Optional<Gathering> find(Act act, String id) {
        return rows.find(act, id).map(There::now);
    }

    /// Gives duties and voices as the members want them.
    public Outcome<Gathering> giveRoles(Asker.Member asker, String id, Roles roles) {
        return change(asker, id, (act, there) -> {
            Set<String> members = there.group().members().stream().map(Membership::personId)
                    .collect(Collectors.toSet());
            boolean isPlayedUnasked = roles.voices().entrySet().stream().anyMatch(voice -> voice.getKey().isRolePlay()
                    && there.group().membership(voice.getValue()).filter(Membership::playsRoles).isEmpty());
            if (isPlayedUnasked) {
                return Optional.of("Only who opted in to role play speaks as the client or the therapist.");
            }
            if (!members.containsAll(roles.duties().values()) || !members.containsAll(roles.voices().values())) {
                return Optional.of("Duties and voices are for members of the group.");
            }
            GatheringRows.writeRoles(act, id, roles);
            return Optional.empty();
        });
    }

    /// Puts something on the agenda that is no packet. What stands there last, sent once more, is put there once.
    public Outcome<Gathering> addItem(Asker.Member asker, String id, String words, int minutes) {
        return change(asker, id, (act, there) -> {
            if (words.isBlank() || words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
                return Optional.of("An item of the agenda is 1 to " + LONGEST_WORDS + " letters long.");
            }
            Subject subject = new Subject.OfWords(words.strip());
            List<Gathering.Item> agenda = there.now().agenda();
            boolean isThere = !agenda.isEmpty()
                    && agenda.getLast().equals(new Gathering.Item(agenda.size(), minutes, subject));
            return isThere ? Optional.empty() : addItem(act, there.now(), subject, minutes);
        });
    }

    /// Puts something on an agenda; what is wrong with that, if anything.
    Optional<String> addItem(Act act, Gathering gathering, Subject subject, int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            return Optional.of("An item of the agenda takes 1 to " + MOST_MINUTES + " minutes.");
        }
        if (gathering.agenda().size() >= MOST_ITEMS) {
            return Optional.of("An agenda has " + MOST_ITEMS + " items at most.");
        }
        rows.addItem(act, gathering, minutes, subject);
        GatheringRows.touch(act, gathering.id());
        return Optional.empty();
    }

    /// Takes an item off the agenda of a meeting that was not begun. A packet on it can be queued again.
    ///
    /// @param of how many items the agenda had when the asker looked; where it has another number of them, nothing is taken off, so
    ///     that a double press takes off one
    public Outcome<Gathering> removeItem(Asker.Member asker, String id, int number, int of) {
        return change(asker, id, (act, there) -> {
            if (!(there.now().standing() instanceof Standing.Ahead)) {
                return Optional.of("The agenda stays as it is once a meeting was begun.");
            }
            if (number >= 1 && number <= of && of == there.now().agenda().size()) {
                rows.removeItem(act, there.now(), number);
            }
            return Optional.empty();
        });
    }

    /// Begins a meeting: its clock runs, and whoever begins it is there.
    public Outcome<Gathering> begin(Asker.Member asker, String id) {
        return change(asker, id, (act, there) -> {
            if (there.now().isUnderWay()) {
                return Optional.empty();
            }
            if (act.work().isThere("select 1 from gathering where group_id = ? and begun_at is not null "
                    + "and ended_at is null", there.now().groupId())) {
                return Optional.of("Another meeting of this group goes on. End that one first.");
            }
            act.work().change("update gathering set begun_at = ? where id = ?", act.at(), id);
            GatheringRows.writeClock(act, id, there.now().clock().start(act.at()));
            arrive(act, id, asker.personId());
            act.note(Action.GROUP_MEETING_BEGUN, id);
            return Optional.empty();
        });
    }

    /// Comes to a meeting that goes on.
    public Outcome<Gathering> arrive(Asker.Member asker, String id) {
        return change(asker, id, (act, there) -> {
            if (!there.now().isUnderWay()) {
                return Optional.of("This meeting has not begun.");
            }
            arrive(act, id, asker.personId());
            return Optional.empty();
        });
    }

    private static void arrive(Act act, String id, String personId) {
        act.work().change("insert into gathering_presence (gathering_id, person_id) values (?, ?) "
                + "on conflict (gathering_id, person_id) do update set left_at = null", id, personId);
    }

    /// Goes before a meeting is over, and stays in the group.
    public Outcome<Gathering> goAway(Asker.Member asker, String id) {
        return change(asker, id, (act, there) -> {
            goAway(act, id, asker.personId());
            return Optional.empty();
        });
    }

    private static void goAway(Act act, String id, String personId) {
        act.work().change("update gathering_presence set left_at = ? where gathering_id = ? and person_id = ? "
                + "and left_at is null", act.at(), id, personId);
    }

    /// Moves on or back to a step.
    public Outcome<Gathering> move(Asker.Member asker, String id, Standing.Under to) {
        return change(asker, id, (act, there) -> {
            if (!there.now().isUnderWay()) {
                return Optional.of("This meeting does not go on now.");
            }
            if (!there.now().isLedBy(asker.personId())) {
                return Optional.of("The moderator moves the meeting on.");
            }
            if (!there.now().has(to)) {
                return Optional.of("The agenda has no such step.");
            }
            GatheringRows.moveTo(act, id, to);
            return Optional.empty();
        });
    }

    /// Lets the clock of a meeting run, or run on.
    public Outcome<Gathering> startClock(Asker.Member asker, String id) {
        return setClock(asker, id, (clock, now) -> clock.start(now));
    }

    /// Lets the clock of a meeting stand.
    public Outcome<Gathering> pauseClock(Asker.Member asker, String id) {
        return setClock(asker, id, (clock, now) -> clock.pause(now));
    }

    private interface Hand {
        SharedClock at(SharedClock clock, Instant now);
    }

    private Outcome<Gathering> setClock(Asker.Member asker, String id, Hand hand) {
        return change(asker, id, (act, there) -> {
            if (!there.now().isUnderWay()) {
                return Optional.of("This meeting does not go on now.");
            }
            GatheringRows.writeClock(act, id, hand.at(there.now().clock(), act.at()));
            return Optional.empty();
        });
    }

    /// Ends a meeting.
    public Outcome<Gathering> end(Asker.Member asker, String id) {
        return change(asker, id, (act, there) -> {
            if (!there.now().isUnderWay()) {
                return Optional.of("This meeting does not go on now.");
            }
            if (!there.now().isLedBy(asker.personId())) {
                return Optional.of("The moderator ends the meeting.");
            }
            GatheringRows.end(act, id);
            act.note(Action.GROUP_MEETING_ENDED, id);
            return Optional.empty();
        });
    }

    /// Calls off a meeting that was not begun, with its agenda. Packets on it can be queued again.
    public Outcome<String> callOff(Asker.Member asker, String id) {
        return journal.record(asker, act -> {
            act.alone();
            There there = require(act, id);
            if (!(there.now().standing() instanceof Standing.Ahead)) {
                return new Outcome.Refused<>("This meeting was begun already. End it.");
            }
            for (String table : List.of("agenda_item", "gathering_role", "gathering_presence", "gathering_check")) {
                act.work().change("delete from " + table + " where gathering_id = ?", id);
            }
            act.work().change("delete from gathering where id = ?", id);
            act.note(Action.GROUP_MEETING_CALLED_OFF, id);
            return new Outcome.Done<>(there.group().id());
        });
    }

    /// A word that is another one whenever anything changed that a member of the meeting may see. Cheap, and for nobody's eyes:
    /// it says nothing of what. Empty where there is no such meeting.
    public String pulse(String id) {
        return journal.look(KEEPER, act -> act.work().find("select changes from gathering where id = ?",
                row -> row.text("changes"), id)).orElse("");
    }

    /// Keeps the clocks of all meetings that go on, and takes away what expired. The running program has it done every second or so,
    /// whether somebody looks or not: a silence of more than [SharedClock#JUMP] then means that the program or its machine slept.
    public void keep() {
        boolean isDue = journal.look(KEEPER, act -> !GatheringRows.unkept(act, BEAT).isEmpty() || sweep.isDue(act));
        if (isDue) {
            journal.record(KEEPER, act -> {
                act.alone();
                GatheringRows.unkept(act, BEAT).forEach(id -> GatheringRows.beat(act, id));
                return sweep.ofDue(act);
            });
        }
    }

    /// Hands the duties of somebody who left on to the next, in every meeting of the group that is not over.
    void left(Act act, Group group, String personId) {
        for (Appointment one : rows.appointments(act, group.id())) {
            if (!(one.standing() instanceof Standing.Over)) {
                goAway(act, one.id(), personId);
                Rotation rotation = rotation(act, group, one.plan().startsAt());
                GatheringRows.writeRoles(act, one.id(),
                        rotation.without(GatheringRows.roles(act, one.id()), personId));
            }
        }
    }

    private There require(Act act, String id) {
        return rows.find(act, id).filter(there -> GroupRows.isOpen(act, there.group()))
                .orElseThrow(() -> new NotAllowed(Right.KNOW_PEOPLE));
    }

    private interface Changing {
        /// What is wrong; empty where the change was made.
        Optional<String> change(Act act, There there);
    }

    private Outcome<Gathering> change(Asker.Member asker, String id, Changing changing) {
        return journal.record(asker, act -> {
            act.alone();
            There there = require(act, id);
            if (there.now().standing() instanceof Standing.Over) {
                return new Outcome.Refused<>("This meeting is over.");
            }
            Optional<String> wrong = changing.change(act, there);
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            GatheringRows.touch(act, id);
            seals.open(act, id);
            return new Outcome.Done<>(rows.find(act, id).orElseThrow().now());
        });
    }
}
