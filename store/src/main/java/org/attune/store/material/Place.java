package org.attune.store.material;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import org.attune.store.access.NotAllowed;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.sql.Row;

/// Which session of which case something is of.
///
/// @param caseId the case
/// @param sessionId the session, by its id
public record Place(String caseId, String sessionId) {

    public Place {
        requireNonNull(caseId, "caseId");
        requireNonNull(sessionId, "sessionId");
    }

    static Place of(Row row) {
        return new Place(row.text("case_id"), row.text("meeting_id"));
    }

    static Optional<Place> find(Act act, String sessionId) {
        return act.work().find("select case_id, id as meeting_id from meeting where id = ?", Place::of, sessionId);
    }

    /// The place of a session of a case of the asker's own.
    static Place own(Act act, String sessionId) {
        return find(act, sessionId).filter(place -> act.may(Right.WORK_ON_CASE, place.caseId()))
                .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
    }
}
