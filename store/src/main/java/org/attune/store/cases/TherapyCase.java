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
/// @param isClosed whether the therapy has ended
public record TherapyCase(String id, String pseudonym, String therapistId, Instant openedAt, boolean isClosed) {

    public TherapyCase {
        requireNonNull(id, "id");
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(therapistId, "therapistId");
        requireNonNull(openedAt, "openedAt");
    }

    static TherapyCase of(Row row) {
        return new TherapyCase(row.text("id"), row.text("pseudonym"), row.text("therapist_id"),
                row.moment("opened_at"), !row.isEmpty("closed_at"));
    }
}
