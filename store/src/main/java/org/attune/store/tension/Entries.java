package org.attune.store.tension;

import java.util.List;

import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// The rows of entries, each with what it says in an envelope.
///
/// @param envelopes what seals them
record Entries(Envelopes envelopes) {

    /// Who adds, as entries have it: empty for the client.
    static String byId(Act act) {
        return switch (act.asker()) {
            case Asker.Member member -> member.personId();
            case Asker.Client client -> "";
            case Asker.Program program -> throw new IllegalArgumentException("the program adds nothing to a tension");
        };
    }

    void add(Act act, String tensionId, Addition addition) {
        act.alone();
        int number = act.work().find("select coalesce(max(number), 0) as n from tension_entry where tension_id = ?",
                row -> row.smallNumber("n"), tensionId).orElse(0) + 1;
        act.work().change("insert into tension_entry (tension_id, number, kind, by_id, at, envelope) "
                + "values (?, ?, ?, ?, ?, ?)", tensionId, number, Kind.of(addition), byId(act), act.at(),
                envelopes.seal(cell(tensionId, number), Wire.fields(addition).text()));
    }

    /// Takes the words of an entry away for good.
    void forget(Act act, String tensionId, int number) {
        act.work().change("update tension_entry set envelope = ? where tension_id = ? and number = ?", Work.NOTHING,
                tensionId, number);
    }

    /// A tension with all of its entries.
    Tension of(Act act, Row row) {
        String id = row.text("id");
        List<Entry> all = act.work().list("select * from tension_entry where tension_id = ? order by number",
                this::entry, id);
        return new Tension(id, row.text("case_id"), row.text("by_id"), row.moment("opened_at"), all);
    }

    private Entry entry(Row row) {
        int number = row.smallNumber("number");
        Kind kind = row.word("kind", Kind.class);
        Entry.What what = row.findText("envelope").<Entry.What>map(envelope -> new Entry.What.Whole(
                Wire.addition(kind, Fields.parse(envelopes.open(cell(row.text("tension_id"), number), envelope)))))
                .orElseGet(() -> new Entry.What.Gone(kind));
        return new Entry(number, row.text("by_id"), row.moment("at"), what);
    }

    private static Cell cell(String tensionId, int number) {
        return new Cell("tension_entry", tensionId + "\n" + number, "envelope");
    }
}
