package org.attune.store.room;

import java.util.List;

import org.attune.store.audit.Journal;
import org.attune.store.clips.Clips;
import org.attune.store.consent.Contacts;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.library.Circles;
import org.attune.store.room.piece.Snapshots;
import org.attune.store.sql.Work;

/// The room of peer groups: all its parts, which stand on the same rows.
public final class Room {

    private final Groups groups;
    private final Gatherings gatherings;
    private final Packets packets;
    private final Contributions contributions;

    /// Keeps a room by a journal, with ids from chance and words in envelopes.
    ///
    /// @param snapshots what copies pieces of cases
    /// @param clips what plays clips
    public Room(Journal journal, Chance chance, Envelopes envelopes, Snapshots snapshots, Clips clips) {
        GroupRows groupRows = new GroupRows(envelopes);
        PacketRows packetRows = new PacketRows(envelopes);
        Sweep sweep = new Sweep(packetRows, groupRows,
                new Seals(new GatheringRows(envelopes, groupRows), packetRows, new SaidRows(envelopes)));
        journal.follow(sweep);
        this.gatherings = new Gatherings(journal, chance, sweep);
        this.groups = new Groups(journal, chance, groupRows, gatherings::left);
        this.packets = new Packets(journal, chance, snapshots, clips, new Contacts(journal, envelopes), gatherings,
                sweep);
        this.contributions = new Contributions(journal, packets, sweep);
    }

    /// Takes away all packets of a case that is erased. The agendas keep that there were some.
    public static void eraseCase(Work work, String caseId) {
        work.list("select id from packet where case_id = ?", row -> row.text("id"), caseId)
                .forEach(id -> PacketRows.bury(work, id));
    }

    /// The tables of what hangs on packets, and goes with them.
    public static List<String> tablesOfPackets() {
        return PacketRows.TABLES;
    }

    /// What people are to groups, for what is written for one.
    public static Circles circles(Envelopes envelopes) {
        return new GroupRows(envelopes);
    }

    /// Who meets.
    public Groups groups() {
        return groups;
    }

    /// Their meetings.
    public Gatherings gatherings() {
        return gatherings;
    }

    /// What members bring to them.
    public Packets packets() {
        return packets;
    }

    /// What members add there.
    public Contributions contributions() {
        return contributions;
    }
}
