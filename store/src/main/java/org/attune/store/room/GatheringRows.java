package org.attune.store.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.room.Duty;
import org.attune.core.room.Phase;
import org.attune.core.room.Roles;
import org.attune.core.room.SharedClock;
import org.attune.core.room.SharedClock.Hand;
import org.attune.core.room.Voice;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.room.Gathering.Item;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Gathering.Seats;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gathering.Subject;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// The rows of meetings.
record GatheringRows(Envelopes envelopes) {

    private static final Set<String> DUTIES = Arrays.stream(Duty.values()).map(Duty::name).collect(Collectors.toSet());

    /// What the column says of an item.
    enum Kind {
        WORDS, PACKET, TAKEN_BACK, EXPIRED
    }

    Optional<Gathering> find(Act act, String id) {
        return act.work().find("select * from gathering where id = ?", row -> of(act, row), id);
    }

    List<Gathering> list(Act act, String groupId) {
        return act.work().list("select * from gathering where group_id = ? order by starts, id", row -> of(act, row),
                groupId);
    }

    private Gathering of(Act act, Row row) {
        String id = row.text("id");
        Plan plan = new Plan(LocalDateTime.parse(row.text("starts")), ZoneId.of(row.text("zone")),
                row.smallNumber("minutes"), row.text("place"));
        return new Gathering(id, row.text("group_id"), plan, standing(row), clock(row), agenda(act, id),
                new Seats(roles(act, id), present(act, id)));
    }

    private static Standing standing(Row row) {
        Optional<Instant> ended = row.findMoment("ended_at");
        if (ended.isPresent()) {
            return new Standing.Over(ended.get());
        }
        return row.isEmpty("begun_at") ? new Standing.Ahead()
                : new Standing.Under(row.word("phase", Phase.class), row.smallNumber("item"));
    }

    static SharedClock clock(Row row) {
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

    private static Roles roles(Act act, String id) {
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

    private static Set<String> present(Act act, String id) {
        return new HashSet<>(act.work().list("select person_id from gathering_presence where gathering_id = ? "
                + "and left_at is null", row -> row.text("person_id"), id));
    }

    /// Counts up what whoever looks at the meeting waits for.
    static void touch(Act act, String id) {
        act.work().change("update gathering set changes = changes + 1 where id = ?", id);
    }
}
