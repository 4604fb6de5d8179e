package org.attune.store.cases;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

import org.attune.store.sql.Row;

/// A session of a case.
///
/// @param id what forms call it by
/// @param caseId its case
/// @param number its number in the case, from 1
/// @param heldOn its date
public record Meeting(String id, String caseId, int number, LocalDate heldOn) {

    public Meeting {
        requireNonNull(id, "id");
        requireNonNull(caseId, "caseId");
        requireNonNull(heldOn, "heldOn");
        if (number < 1) {
            throw new IllegalArgumentException("sessions count from 1, not from " + number);
        }
    }

    static Meeting of(Row row) {
        return new Meeting(row.text("id"), row.text("case_id"), row.smallNumber("number"), row.day("held_on"));
    }
}
