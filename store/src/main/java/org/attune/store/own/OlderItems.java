package org.attune.store.own;

import org.attune.store.access.Asker;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.OwnKey;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;

/// Guesses from before there were leaves, whose rows say about which form they are. They become leaves when their owner opens
/// the store.
record OlderItems(Journal journal, Asker.Member owner, OwnKey key) {

    private record Item(String formId, String envelope) {}

    void moveTo(Leaves leaves) {
        String ofOwner = "from private_item where person_id = ? and kind = 'guess'";
        if (journal.look(owner, act -> !act.work().isThere("select 1 " + ofOwner, owner.personId()))) {
            return;
        }
        journal.record(owner, act -> {
            act.alone();
            act.work().list("select id, envelope " + ofOwner + " order by kept_at, id",
                    row -> new Item(row.text("id"), row.text("envelope")), owner.personId())
                    .forEach(item -> act.work().find("select c.id, c.pseudonym from form f join therapy_case c "
                            + "on c.id = f.case_id where f.id = ?",
                            row -> new About.OfForm(row.text("id"), row.text("pseudonym"), item.formId), item.formId)
                            .ifPresent(about -> leaves.add(act, new Words(Kind.GUESS, about,
                                    key.open(cell(item), item.envelope)))));
            return act.work().change("delete " + ofOwner, owner.personId());
        });
    }

    private Cell cell(Item item) {
        return new Cell("private_item", owner.personId() + "\nguess\n" + item.formId, "envelope");
    }
}
