package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.cases.Meeting;
import org.attune.store.sql.Row;

/// One instrument asked of both people about one session.
///
/// @param id what links and halves call it by
/// @param meeting the session it is about, with its case
/// @param edition which instrument
/// @param openedAt when it was asked
/// @param revealAt from when halves that are in are open, even if the other one is not in
public record Form(String id, Meeting meeting, Edition edition, Instant openedAt, Instant revealAt) {

    /// What a query must select to make one.
    static final String COLUMNS = "f.id as form_id, f.instrument, f.instrument_version, f.language, f.opened_at, "
            + "f.reveal_at, m.id, m.case_id, m.number, m.held_on";

    public Form {
        requireNonNull(id, "id");
        requireNonNull(meeting, "meeting");
        requireNonNull(edition, "edition");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(revealAt, "revealAt");
    }

    static Form of(Row row) {
        Meeting meeting = new Meeting(row.text("id"), row.text("case_id"), row.smallNumber("number"),
                row.day("held_on"));
        return new Form(row.text("form_id"), meeting,
                new Edition(row.text("instrument"), row.text("instrument_version"), row.text("language")),
                row.moment("opened_at"), row.moment("reveal_at"));
    }

    /// The case it belongs to.
    public String caseId() {
        return meeting.caseId();
    }
}
