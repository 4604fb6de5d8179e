package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.library.Essay.Standing;
import org.attune.store.sql.Row;

/// An essay with its envelope closed: what decides who may read it, and when it last changed.
///
/// @param id what it is called by
/// @param authorId who wrote it
/// @param audience for whom it is once it is published
/// @param standing how far it has come
/// @param changedAt when it was last written or published
record Cover(String id, String authorId, Audience audience, Standing standing, Instant changedAt) {

    Cover {
        requireNonNull(id, "id");
        requireNonNull(authorId, "authorId");
        requireNonNull(audience, "audience");
        requireNonNull(standing, "standing");
        requireNonNull(changedAt, "changedAt");
    }

    static Cover of(Row row) {
        Standing standing = switch (row.text("state")) {
            case "DRAFT" -> new Standing.Draft();
            case "HANDED_IN" -> new Standing.HandedIn();
            default -> new Standing.Published(row.moment("published_at"), row.text("reviewer_id"));
        };
        return new Cover(row.text("id"), row.text("person_id"),
                new Audience(row.text("group_id"), row.number("goes_out") != 0), standing, row.moment("changed_at"));
    }

    boolean isDraft() {
        return standing instanceof Standing.Draft;
    }
}
