package org.attune.store.cases;

import java.time.Instant;

import org.attune.store.sql.Row;

/// A case went from one therapist to another.
///
/// @param fromId who had it
/// @param toId who has it since
/// @param byId who did it
/// @param at when
public record HandOver(String fromId, String toId, String byId, Instant at) {

    static HandOver of(Row row) {
        return new HandOver(row.text("from_id"), row.text("to_id"), row.text("by_id"), row.moment("at"));
    }
}
