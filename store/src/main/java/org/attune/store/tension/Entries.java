package org.attune.store.tension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
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

    /// Tensions with all of their entries, oldest first, by two queries however many there are.
    ///
    /// @param which a condition on `tension t` and on its `therapy_case c`
    List<Tension> list(Act act, Condition which) {
        String those = " join therapy_case c on c.id = t.case_id where " + which.sql();
        Map<String, List<Entry>> added = new HashMap<>();
        act.work().list("select e.* from tension_entry e join tension t on t.id = e.tension_id" + those
                + " order by e.tension_id, e.number",
                row -> added.computeIfAbsent(row.text("tension_id"), first -> new ArrayList<>()).add(entry(row)),
                which.and());
        return act.work().list("select t.* from tension t" + those + " order by t.opened_at, t.id",
                row -> new Tension(row.text("id"), row.text("case_id"), row.text("by_id"), row.moment("opened_at"),
                        added.getOrDefault(row.text("id"), List.of())),
                which.and());
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
