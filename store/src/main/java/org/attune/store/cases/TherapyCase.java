package org.attune.store.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.sql.Row;

/// One client with one therapist, known by a pseudonym.
///
/// @param id what everything else calls it by
/// @param pseudonym what people call it
/// @param therapistId whose case it is now
/// @param openedAt when it was opened
/// @param end how the therapy ended, or that it goes on
public record TherapyCase(String id, String pseudonym, String therapistId, Instant openedAt, TherapyEnd end) {

    public TherapyCase {
        requireNonNull(id, "id");
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(therapistId, "therapistId");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(end, "end");
    }

    static TherapyCase of(Row row) {
        return new TherapyCase(row.text("id"), row.text("pseudonym"), row.text("therapist_id"),
                row.moment("opened_at"), end(row));
    }

    private static TherapyEnd end(Row row) {
        if (row.isEmpty("closed_at")) {
            return TherapyEnd.GOES_ON;
        }
        return row.isEmpty("therapy_end") ? TherapyEnd.NOT_KNOWN : row.word("therapy_end", TherapyEnd.class);
    }

    /// Whether the therapy has ended.
    public boolean isClosed() {
        return end != TherapyEnd.GOES_ON;
    }
}
