package org.attune.store.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.sql.Row;

/// A case that has ended.
///
/// @param caseId the case
/// @param pseudonym what people call it
/// @param at when it ended
public record Ended(String caseId, String pseudonym, Instant at) {

    public Ended {
        requireNonNull(caseId, "caseId");
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(at, "at");
    }

    static Ended of(Row row) {
        return new Ended(row.text("id"), row.text("pseudonym"), row.moment("closed_at"));
    }
}
