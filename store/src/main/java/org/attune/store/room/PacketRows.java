package org.attune.store.room;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.store.audit.Act;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.room.piece.Held;
import org.attune.store.room.piece.Shown;
import org.attune.store.room.piece.ShownText;
import org.attune.store.room.piece.Snapshots;
import org.attune.store.room.piece.Snapshots.Snapshot;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// The rows of packets.
record PacketRows(Envelopes envelopes) {

    /// What hangs on a packet.
    static final List<String> TABLES = List.of("packet_seen", "packet_sheet", "packet_word");

    /// A packet, with what it may be shown by. Its envelope stays closed until it is to be read.
    ///
    /// @param packet the packet
    /// @param wasQueued whether it ever was on an agenda
    /// @param materials what the client has to agree to
    /// @param sources what it was made of
    /// @param envelope what it shows, sealed
    record Kept(Packet packet, boolean wasQueued, Set<Material> materials, List<String> sources, String envelope) {

        /// Whether the client agrees now that this person sees it.
        boolean isAgreed(Act act, String personId) {
            return Consents.materials(act, packet.caseId(), Purpose.PEER_GROUP, personId).containsAll(materials);
        }

        /// Whether it shows scores as the client shared them when it was drafted.
        boolean isOfScores() {
            return sources.contains(Snapshots.SCORES);
        }

        boolean isExpired() {
            return packet.state() instanceof Packet.State.Expired;
        }
    }

    Optional<Kept> find(Act act, String id) {
        return act.work().find(select("p.id = ?"), this::of, id);
    }

    List<Kept> list(Act act, String caseId) {
        return act.work().list(select("p.case_id = ?") + " order by p.at, p.id", this::of, caseId);
    }

    /// The packets of a group on which something was to be tried before a time, unless all that was to be tried was spoken of by then.
    List<Kept> listTried(Act act, String groupId, Instant before) {
        String words = "select count(*) from packet_word w where w.packet_id = p.id and w.kind = ";
        return act.work().list(select("p.group_id = ? and (" + words + "'TRY' and w.at < ?) > 0 and ((" + words
                + "'TRY') > 1 or (" + words + "'HAPPENED' and w.at < ?) = 0)") + " order by p.at, p.id", this::of,
                groupId, before, before);
    }

    List<Kept> listAll(Act act) {
        return act.work().list(select("1 = 1"), this::of);
    }

    private static String select(String which) {
        return "select p.*, a.gathering_id from packet p left join agenda_item a on a.packet_id = p.id where " + which;
    }

    private Kept of(Row row) {
        String id = row.text("id");
        Packet.State state = row.isEmpty("expired_at")
                ? row.findText("gathering_id").<Packet.State>map(Packet.State.Queued::new)
                        .orElseGet(Packet.State.Drafted::new)
                : new Packet.State.Expired();
        Packet packet = new Packet(id, row.text("case_id"), row.text("group_id"), row.text("by_id"), row.moment("at"),
                row.moment("expires_at"), state);
        return new Kept(packet, !row.isEmpty("queued_at"),
                Arrays.stream(row.text("materials").split(",")).map(Material::valueOf).collect(Collectors.toSet()),
                row.text("sources").lines().toList(), row.text("envelope"));
    }

    /// What a packet shows.
    Shown shown(Kept kept) {
        Packet packet = kept.packet();
        return ShownText.parse(packet.id(), packet.presenterId(), packet.expiresAt(),
                envelopes.open(cell(packet.id()), kept.envelope()));
    }

    void insert(Act act, Packet packet, String question, Snapshot snapshot) {
        Shown shown = new Shown(packet.id(), packet.presenterId(), question, snapshot.held(), packet.expiresAt());
        act.work().change("insert into packet (id, case_id, group_id, by_id, at, expires_at, materials, sources, "
                + "envelope) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", packet.id(), packet.caseId(), packet.groupId(),
                packet.presenterId(), packet.at(), packet.expiresAt(),
                snapshot.materials().stream().map(Material::name).sorted().collect(Collectors.joining(",")),
                String.join("\n", snapshot.sources()), envelopes.seal(cell(packet.id()), ShownText.of(shown)));
    }

    void write(Act act, Shown shown) {
        act.work().change("update packet set envelope = ? where id = ?",
                envelopes.seal(cell(shown.packetId()), ShownText.of(shown)), shown.packetId());
    }

    /// Takes a packet away with all that was said and coded on it. The agenda keeps that there was one.
    static void bury(Work work, String id) {
        leaveLine(work, id, GatheringRows.Kind.TAKEN_BACK);
        TABLES.forEach(table -> work.change("delete from " + table + " where packet_id = ?", id));
        work.change("delete from packet where id = ?", id);
    }

    /// Takes from a packet whose time is over what it held of the case, and what others said and coded. The question stays the
    /// presenter's, with what they will try and whether their needs were met.
    void expire(Act act, Kept kept) {
        String id = kept.packet().id();
        leaveLine(act.work(), id, GatheringRows.Kind.EXPIRED);
        act.work().change("delete from packet_sheet where packet_id = ?", id);
        act.work().change("delete from packet_word where packet_id = ? and kind in ('VOICE', 'OFFER')", id);
        act.work().change("update packet set expired_at = ? where id = ?", act.at(), id);
        Shown shown = shown(kept);
        write(act, new Shown(id, shown.presenterId(), shown.question(), Held.Nothing.NOTHING, shown.expiresAt()));
    }

    private static void leaveLine(Work work, String id, GatheringRows.Kind kind) {
        touch(work, id);
        work.change("update agenda_item set kind = ?, packet_id = '' where packet_id = ?", kind, id);
    }

    /// Counts up the meeting whose agenda it is on.
    static void touch(Work work, String id) {
        work.change("update gathering set changes = changes + 1 where id in (select gathering_id from "
                + "agenda_item where packet_id = ?)", id);
    }

    static void queued(Act act, String id, Instant at) {
        act.work().change("update packet set queued_at = ? where id = ?", at, id);
    }

    static void unqueued(Act act, String id) {
        act.work().change("update packet set queued_at = null where id = ?", id);
    }

    /// Whether a meeting came to it to which its presenter came as well: nobody opens a piece without them.
    static boolean isReached(Act act, String id) {
        return act.work().isThere("select 1 from agenda_item a join packet p on p.id = a.packet_id "
                + "join gathering_presence g on g.gathering_id = a.gathering_id and g.person_id = p.by_id "
                + "where a.packet_id = ? and a.reached_at is not null", id);
    }

    /// Whether it was shown what was coded on it.
    static boolean isRevealed(Act act, String id) {
        return act.work().isThere("select 1 from agenda_item where packet_id = ? and revealed_at is not null", id);
    }

    private static Cell cell(String id) {
        return new Cell("packet", id, "envelope");
    }
}
