package org.attune.store.room;

import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;

/// The room of peer groups: all its parts, which stand on the same rows.
public final class Room {

    private final Groups groups;
    private final Gatherings gatherings;

    /// Keeps a room by a journal, with ids from chance and words in envelopes.
    public Room(Journal journal, Chance chance, Envelopes envelopes) {
        GroupRows groupRows = new GroupRows(envelopes);
        this.gatherings = new Gatherings(journal, chance, groupRows, new GatheringRows(envelopes));
        this.groups = new Groups(journal, chance, groupRows, gatherings::left);
    }

    /// Who meets.
    public Groups groups() {
        return groups;
    }

    /// Their meetings.
    public Gatherings gatherings() {
        return gatherings;
    }
}
