package org.attune.store.coding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;

/// The rows of sheets. There is one for each session and coder from the beginning, whatever is done on it.
///
/// @param envelopes what seals them
record SheetRows(Envelopes envelopes) {

    /// Whose the gold sheet is.
    static final String GOLD = "";

    void begin(Act act, String sessionId, String personId) {
        act.work().change("insert into coding_sheet (session_id, person_id, envelope) values (?, ?, ?)", sessionId,
                personId, envelopes.seal(cell(sessionId, personId), SheetLog.BLANK.text()));
    }

    Optional<SheetLog> find(Act act, String sessionId, String personId) {
        return act.work().find("select envelope from coding_sheet where session_id = ? and person_id = ?",
                row -> SheetLog.parse(envelopes.open(cell(sessionId, personId), row.text("envelope"))), sessionId,
                personId);
    }

    void write(Act act, String sessionId, String personId, SheetLog log) {
        act.work().change("update coding_sheet set envelope = ? where session_id = ? and person_id = ?",
                envelopes.seal(cell(sessionId, personId), log.text()), sessionId, personId);
    }

    /// All sheets of a session by whose they are.
    Map<String, SheetLog> all(Act act, String sessionId) {
        Map<String, SheetLog> all = new LinkedHashMap<>();
        act.work().list("select * from coding_sheet where session_id = ? order by person_id",
                row -> Map.entry(row.text("person_id"), SheetLog.parse(
                        envelopes.open(cell(sessionId, row.text("person_id")), row.text("envelope")))),
                sessionId).forEach(sheet -> all.put(sheet.getKey(), sheet.getValue()));
        return all;
    }

    /// The sheets of a session, each opened when it is first asked for.
    Lying oneByOne(Act act, String sessionId) {
        Map<String, SheetLog> opened = new HashMap<>();
        return personId -> opened.computeIfAbsent(personId,
                one -> find(act, sessionId, one).orElse(SheetLog.BLANK));
    }

    /// The sheets of one session.
    interface Lying {

        /// Somebody's sheet; a blank one where there is none.
        SheetLog of(String personId);

        /// Whether a sheet was handed in blind.
        default boolean isIn(String personId) {
            return of(personId).handedInBlind().isPresent();
        }

        static Lying of(Map<String, SheetLog> all) {
            return personId -> all.getOrDefault(personId, SheetLog.BLANK);
        }
    }

    private static Cell cell(String sessionId, String personId) {
        return new Cell("coding_sheet", sessionId + "\n" + personId, "envelope");
    }
}
