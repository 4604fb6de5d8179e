package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.sql.Row;

/// A reading that somebody of the practice brought.
///
/// @param id what it is called by
/// @param groupId the group that has it alone; empty where everybody of the practice has it
/// @param details what is known of it, as CSL-JSON
/// @param byId who brought it
/// @param at when
public record KeptReading(String id, String groupId, String details, String byId, Instant at) {

    public KeptReading {
        requireNonNull(id, "id");
        requireNonNull(groupId, "groupId");
        requireNonNull(details, "details");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
    }

    static KeptReading of(Row row) {
        return new KeptReading(row.text("id"), row.text("group_id"), row.text("details"), row.text("by_id"),
                row.moment("at"));
    }
}
