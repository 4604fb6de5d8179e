package org.attune.store.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.room.Duty;
import org.attune.core.room.Phase;
import org.attune.core.room.Roles;
import org.attune.core.room.SharedClock;
import org.attune.core.room.SharedClock.Hand;
import org.attune.core.room.Voice;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.room.Gathering.Appointment;
import org.attune.store.room.Gathering.Item;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Gathering.Seats;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gathering.Subject;
import org.attune.store.room.Gatherings.There;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// The rows of meetings, and the one place that says who is there: whoever came, did not go, and takes part in the group still.
///
/// @param envelopes seal and open places, and the words of agendas
/// @param groups who is in a group, and who takes part
record GatheringRows(Envelopes envelopes, GroupRows groups) {

    private static final Set<String> DUTIES = Arrays.stream(Duty.values()).map(Duty::name).collect(Collectors.toSet());

    /// What the column says of an item.
    enum Kind {
        WORDS, PACKET, TAKEN_BACK, EXPIRED
    }

    /// A meeting with its group.
    Optional<There> find(Act act, String id) {
        return act.work().find("select * from gathering where id = ?", row -> of(act, row), id);
    }

    /// The meetings of a group as a calendar has them, by their time.
    List<Appointment> appointments(Act act, String groupId) {
        return act.work().list("select * from gathering where group_id = ? order by starts, id", this::appointment,
                groupId);
    }

    private Appointment appointment(Row row) {
        String id = row.text("id");
        return new Appointment(id, row.text("group_id"),
                new Plan(LocalDateTime.parse(row.text("starts")), ZoneId.of(row.text("zone")),
                        row.smallNumber("minutes"), envelopes.open(place(id), row.text("place"))),
                standing(row));
    }

    /// Keeps a new meeting, which has no duties yet.
    void add(Act act, String id, String groupId, Plan plan) {
        act.work().change("insert into gathering (id, group_id, starts, zone, minutes, place, phase, item, "
                + "clock_before, clock_jumped, changes) values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)", id, groupId,
                plan.start().toString(), plan.zone().getId(), plan.minutes(), sealedPlace(id, plan), Phase.OPENING);
    }

    /// Gives a meeting another time or place.
    void replan(Act act, String id, Plan plan) {
        act.work().change("update gathering set starts = ?, zone = ?, minutes = ?, place = ? where id = ?",
                plan.start().toString(), plan.zone().getId(), plan.minutes(), sealedPlace(id, plan), id);
    }

    private String sealedPlace(String id, Plan plan) {
        return envelopes.seal(place(id), plan.place().strip());
    }

    private static Cell place(String id) {
        return new Cell("gathering", id, "place");
    }

    private There of(Act act, Row row) {
        Appointment kept = appointment(row);
        Group group = groups.get(act, kept.groupId());
        return new There(group, new Gathering(kept.id(), kept.groupId(), kept.plan(), kept.standing(), clock(row),
                agenda(act, kept.id()), seats(act, kept.id(), group)));
    }

    private static Seats seats(Act act, String id, Group group) {
        Roles roles = roles(act, id);
        return new Seats(new Roles(inGroup(group, roles.duties()), inGroup(group, roles.voices())),
                present(act, id).filter(group::hasAccepted).collect(Collectors.toSet()));
    }

    private static <E> Map<E, String> inGroup(Group group, Map<E, String> roles) {
        return roles.entrySet().stream().filter(role -> group.membership(role.getValue()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Standing standing(Row row) {
        Optional<Instant> ended = row.findMoment("ended_at");
        if (ended.isPresent()) {
            return new Standing.Over(ended.get());
        }
        return row.isEmpty("begun_at") ? new Standing.Ahead()
                : new Standing.Under(row.word("phase", Phase.class), row.smallNumber("item"));
    }

    private static SharedClock clock(Row row) {
        Optional<Instant> since = row.findMoment("clock_since");
        Hand hand = since.isPresent() ? new Hand.Going(since.get(), row.moment("clock_seen"))
                : new Hand.Still(row.number("clock_jumped") != 0);
        return new SharedClock(Duration.ofMinutes(row.number("minutes")), Duration.ofMillis(row.number("clock_before")),
                hand);
    }

    static void writeClock(Act act, String id, SharedClock clock) {
        Object since = Work.NOTHING;
        Object seen = Work.NOTHING;
        boolean isAfterJump = false;
        switch (clock.hand()) {
            case Hand.Going going -> {
                since = going.since();
                seen = going.seen();
            }
            case Hand.Still still -> isAfterJump = still.isAfterJump();
        }
        act.work().change("update gathering set clock_before = ?, clock_since = ?, clock_seen = ?, clock_jumped = ? "
                + "where id = ?", clock.before().toMillis(), since, seen, isAfterJump ? 1 : 0, id);
    }

    /// The meetings whose clock runs and was not seen running for a while, or is seen later than it is now.
    static List<String> unkept(Act act, Duration beat) {
        return act.work().list("select id from gathering where clock_since is not null and ended_at is null "
                + "and (clock_seen <= ? or clock_seen > ?)", row -> row.text("id"), act.at().minus(beat), act.at());
    }

    /// Has a clock see what time it is.
    static void beat(Act act, String id) {
        act.work().find("select * from gathering where id = ?", GatheringRows::clock, id).ifPresent(clock -> {
            SharedClock now = clock.beat(act.at());
            writeClock(act, id, now);
            if (now.isGoing() != clock.isGoing() || !now.before().equals(clock.before())) {
                touch(act, id);
            }
        });
    }

    private List<Item> agenda(Act act, String id) {
        return act.work().list("select * from agenda_item where gathering_id = ? order by number",
                row -> new Item(row.smallNumber("number"), row.smallNumber("minutes"), subject(id, row)), id);
    }

    private Subject subject(String id, Row row) {
        return switch (row.word("kind", Kind.class)) {
            case WORDS -> new Subject.OfWords(envelopes.open(cell(id, row.smallNumber("number")), row.text("words")));
            case PACKET -> new Subject.OfPacket(row.text("packet_id"));
            case TAKEN_BACK -> new Subject.TakenBack();
            case EXPIRED -> new Subject.Expired();
        };
    }

    /// Puts an item at the end of the agenda.
    void addItem(Act act, Gathering gathering, int minutes, Subject subject) {
        write(act, gathering.id(), gathering.agenda().size() + 1, minutes, subject);
    }

    private void write(Act act, String id, int number, int minutes, Subject subject) {
        Object words = Work.NOTHING;
        String packetId = "";
        Kind kind = switch (subject) {
            case Subject.OfWords said -> {
                words = envelopes.seal(cell(id, number), said.words());
                yield Kind.WORDS;
            }
            case Subject.OfPacket packet -> {
                packetId = packet.packetId();
                yield Kind.PACKET;
            }
            case Subject.TakenBack taken -> Kind.TAKEN_BACK;
            case Subject.Expired expired -> Kind.EXPIRED;
        };
        act.work().change("insert into agenda_item (gathering_id, number, minutes, kind, packet_id, words) "
                + "values (?, ?, ?, ?, ?, ?)", id, number, minutes, kind, packetId, words);
    }

    /// Takes an item away; those after it move up, sealed anew, for the envelope hangs on the number.
    void removeItem(Act act, Gathering gathering, int number) {
        act.work().change("delete from agenda_item where gathering_id = ? and number >= ?", gathering.id(), number);
        gathering.agenda().stream().filter(item -> item.number() > number)
                .forEach(item -> write(act, gathering.id(), item.number() - 1, item.minutes(), item.subject()));
    }

    private static Cell cell(String id, int number) {
        return new Cell("agenda_item", id + "\n" + number, "words");
    }

    /// Who was given which duty and voice, whether they are in the group still or not.
    static Roles roles(Act act, String id) {
        Map<Duty, String> duties = new EnumMap<>(Duty.class);
        Map<Voice, String> voices = new EnumMap<>(Voice.class);
        act.work().list("select role, person_id from gathering_role where gathering_id = ?",
                row -> Map.entry(row.text("role"), row.text("person_id")), id).forEach(role -> {
                    if (DUTIES.contains(role.getKey())) {
                        duties.put(Duty.valueOf(role.getKey()), role.getValue());
                    } else {
                        voices.put(Voice.valueOf(role.getKey()), role.getValue());
                    }
                });
        return new Roles(duties, voices);
    }

    static void writeRoles(Act act, String id, Roles roles) {
        act.work().change("delete from gathering_role where gathering_id = ?", id);
        roles.duties().forEach((duty, person) -> writeRole(act, id, duty, person));
        roles.voices().forEach((voice, person) -> writeRole(act, id, voice, person));
    }

    private static void writeRole(Act act, String id, Enum<?> role, String personId) {
        act.work().change("insert into gathering_role (gathering_id, role, person_id) values (?, ?, ?)", id, role,
                personId);
    }

    private static Stream<String> present(Act act, String id) {
        return act.work().list("select person_id from gathering_presence where gathering_id = ? "
                + "and left_at is null", row -> row.text("person_id"), id).stream();
    }

    /// The meetings that go on now.
    static List<String> underWay(Act act) {
        return act.work().list("select id from gathering where begun_at is not null and ended_at is null",
                row -> row.text("id"));
    }

    /// Moves to a step, and keeps that the meeting came to the item, and that what was coded on it was shown.
    static void moveTo(Act act, String id, Standing.Under to) {
        act.work().change("update gathering set phase = ?, item = ? where id = ?", to.phase(), to.item(), id);
        act.work().change("update agenda_item set reached_at = coalesce(reached_at, ?) where gathering_id = ? "
                + "and number = ?", act.at(), id, to.item());
        if (to.phase().isRevealed()) {
            act.work().change("update agenda_item set revealed_at = coalesce(revealed_at, ?) where gathering_id = ? "
                    + "and number = ?", act.at(), id, to.item());
        }
    }

    private static void end(Act act, String column, String value) {
        act.work().list("select * from gathering where ended_at is null and " + column + " = ?",
                row -> Map.entry(row.text("id"), clock(row)), value).forEach(
                        one -> writeClock(act, one.getKey(), one.getValue().pause(act.at())));
        act.work().change("update gathering set ended_at = ?, check_shown_at = coalesce(check_shown_at, ?) "
                + "where ended_at is null and " + column + " = ?", act.at(), act.at(), value);
    }

    /// Ends a meeting. How the group is, is shown with that.
    static void end(Act act, String id) {
        end(act, "id", id);
    }

    /// Ends all meetings of a group that are not over.
    static void endAll(Act act, String groupId) {
        end(act, "group_id", groupId);
    }

    /// Counts up every meeting: somebody may see less of all of them.
    static void touchAll(Act act) {
        act.work().change("update gathering set changes = changes + 1");
    }

    /// Counts up what whoever looks at the meeting waits for.
    static void touch(Act act, String id) {
        act.work().change("update gathering set changes = changes + 1 where id = ?", id);
    }
}
