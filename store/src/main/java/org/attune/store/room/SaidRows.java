package org.attune.store.room;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.attune.core.room.BlindMarks;
import org.attune.core.room.BlindMarks.Grade;
import org.attune.core.room.GroupCheck;
import org.attune.core.room.NeedsMet;
import org.attune.core.room.Voice;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.room.Said.What;
import org.attune.store.sql.Row;

/// The rows of what members say on packets, of what they coded blind, and of how they find the group.
record SaidRows(Envelopes envelopes) {

    private enum Kind {
        VOICE, OFFER, TRY, NEEDS, HAPPENED
    }

    List<Said> list(Act act, String packetId) {
        return act.work().list("select * from packet_word where packet_id = ? order by number", this::of, packetId);
    }

    private Said of(Row row) {
        int number = row.smallNumber("number");
        String[] parts = envelopes.open(cell(row.text("packet_id"), number), row.text("envelope")).split("\n", 2);
        What what = switch (row.word("kind", Kind.class)) {
            case VOICE -> new What.Voiced(Voice.valueOf(parts[0]), parts[1]);
            case OFFER -> new What.Offered(parts[1]);
            case TRY -> new What.Tried(parts[1]);
            case NEEDS -> new What.Met(NeedsMet.valueOf(parts[0]), parts[1]);
            case HAPPENED -> new What.Happened(Integer.parseInt(parts[0]), parts[1]);
        };
        return new Said(number, row.text("by_id"), row.moment("at"), what);
    }

    /// Adds what somebody says. What they said last on this packet, sent once more, was said once.
    void add(Act act, String packetId, String byId, What what) {
        Kind kind = kind(what);
        String text = first(what) + "\n" + what.words().strip();
        boolean isThere = act.work().find("select * from packet_word where packet_id = ? and by_id = ? "
                + "order by number desc limit 1",
                row -> row.word("kind", Kind.class) == kind && text.equals(
                        envelopes.open(cell(packetId, row.smallNumber("number")), row.text("envelope"))),
                packetId, byId).orElse(false);
        if (isThere) {
            return;
        }
        int number = act.work().find("select coalesce(max(number), 0) + 1 as next from packet_word "
                + "where packet_id = ?", row -> row.smallNumber("next"), packetId).orElseThrow();
        act.work().change("insert into packet_word (packet_id, number, kind, by_id, at, envelope) "
                + "values (?, ?, ?, ?, ?, ?)", packetId, number, kind, byId, act.at(),
                envelopes.seal(cell(packetId, number), text));
    }

    private static Kind kind(What what) {
        return switch (what) {
            case What.Voiced voiced -> Kind.VOICE;
            case What.Offered offered -> Kind.OFFER;
            case What.Tried tried -> Kind.TRY;
            case What.Met met -> Kind.NEEDS;
            case What.Happened happened -> Kind.HAPPENED;
        };
    }

    /// What stands before the words.
    private static String first(What what) {
        return switch (what) {
            case What.Voiced voiced -> voiced.voice().name();
            case What.Met met -> met.needs().name();
            case What.Happened happened -> Integer.toString(happened.tried());
            case What.Offered offered -> "";
            case What.Tried tried -> "";
        };
    }

    private static Cell cell(String packetId, int number) {
        return new Cell("packet_word", packetId + "\n" + number, "envelope");
    }

    /// What was coded, without who coded it.
    List<BlindMarks> sheets(Act act, String packetId) {
        return act.work().list("select * from packet_sheet where packet_id = ?", this::sheet, packetId);
    }

    /// What somebody coded.
    Optional<BlindMarks> sheet(Act act, String packetId, String personId) {
        return act.work().find("select * from packet_sheet where packet_id = ? and person_id = ?", this::sheet,
                packetId, personId);
    }

    private BlindMarks sheet(Row row) {
        return marks(envelopes.open(sheetCell(row.text("packet_id"), row.text("person_id")), row.text("envelope")));
    }

    /// Who handed in.
    Set<String> coders(Act act, String packetId) {
        return Set.copyOf(act.work().list("select person_id from packet_sheet where packet_id = ?",
                row -> row.text("person_id"), packetId));
    }

    void writeSheet(Act act, String packetId, String personId, BlindMarks marks) {
        String text = marks.cannotTell() ? "?"
                : marks.codes().entrySet().stream()
                        .map(code -> code.getKey() + " " + code.getValue()).collect(Collectors.joining("\n"));
        act.work().change("insert into packet_sheet (packet_id, person_id, envelope) values (?, ?, ?) "
                + "on conflict (packet_id, person_id) do update set envelope = excluded.envelope", packetId, personId,
                envelopes.seal(sheetCell(packetId, personId), text));
    }

    private static BlindMarks marks(String text) {
        if (text.equals("?")) {
            return new BlindMarks(Map.of(), true);
        }
        Map<String, Grade> codes = new TreeMap<>();
        text.lines().map(line -> line.split(" ")).forEach(line -> codes.put(line[0], Grade.valueOf(line[1])));
        return new BlindMarks(codes, false);
    }

    private static Cell sheetCell(String packetId, String personId) {
        return new Cell("packet_sheet", packetId + "\n" + personId, "envelope");
    }

    /// Whether it was shown how the group is, after which nothing is answered any more: the difference would be somebody's answers.
    static boolean isCheckShown(Act act, String gatheringId) {
        return act.work().isThere("select 1 from gathering where id = ? and check_shown_at is not null", gatheringId);
    }

    static void showCheck(Act act, String gatheringId) {
        act.work().change("update gathering set check_shown_at = ? where id = ?", act.at(), gatheringId);
        GatheringRows.touch(act, gatheringId);
    }

    /// Who answered how the group is.
    static Set<String> checkers(Act act, String gatheringId) {
        return Set.copyOf(act.work().list("select person_id from gathering_check where gathering_id = ?",
                row -> row.text("person_id"), gatheringId));
    }

    /// How the members find the group.
    List<GroupCheck> checks(Act act, String gatheringId) {
        return act.work().list("select * from gathering_check where gathering_id = ?",
                row -> check(envelopes.open(checkCell(gatheringId, row.text("person_id")), row.text("envelope"))),
                gatheringId);
    }

    void writeCheck(Act act, String gatheringId, String personId, GroupCheck check) {
        String text = Arrays.stream(GroupCheck.Item.values())
                .map(item -> Integer.toString(check.answers().getOrDefault(item, 0))).collect(Collectors.joining(" "));
        act.work().change("insert into gathering_check (gathering_id, person_id, envelope) values (?, ?, ?) "
                + "on conflict (gathering_id, person_id) do update set envelope = excluded.envelope", gatheringId,
                personId, envelopes.seal(checkCell(gatheringId, personId), text));
    }

    private static GroupCheck check(String text) {
        String[] answers = text.split(" ");
        Map<GroupCheck.Item, Integer> byItem = new EnumMap<>(GroupCheck.Item.class);
        for (GroupCheck.Item item : GroupCheck.Item.values()) {
            byItem.put(item, Integer.parseInt(answers[item.ordinal()]));
        }
        return new GroupCheck(byItem);
    }

    private static Cell checkCell(String gatheringId, String personId) {
        return new Cell("gathering_check", gatheringId + "\n" + personId, "envelope");
    }
}
