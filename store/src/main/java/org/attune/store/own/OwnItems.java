package org.attune.store.own;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;

/// A private store that its owner has opened, for as long as they hold on to this.
public final class OwnItems {

    private final Journal journal;
    private final Asker.Member owner;
    private final Envelopes key;

    OwnItems(Journal journal, Asker.Member owner, Envelopes key) {
        this.journal = journal;
        this.owner = owner;
        this.key = key;
    }

    /// Keeps a text, in place of an earlier one of that kind and id.
    public void keep(String kind, String id, String text) {
        journal.record(owner, act -> {
            keep(act, kind, id, text);
            return id;
        });
    }

    /// Keeps a text as a part of something else that its owner does.
    ///
    /// @throws IllegalArgumentException when somebody else does it
    public void keep(Act act, String kind, String id, String text) {
        if (!act.asker().inAudit().equals(owner.inAudit())) {
            throw new IllegalArgumentException("a private store takes only what its owner does");
        }
        act.work().change("insert into private_item (person_id, kind, id, envelope, kept_at) values (?, ?, ?, ?, ?) "
                + "on conflict (person_id, kind, id) do update set envelope = excluded.envelope, "
                + "kept_at = excluded.kept_at", owner.personId(), kind, id, key.seal(cell(kind, id), text), act.at());
        act.note(Action.PRIVATE_ITEM_KEPT, kind);
    }

    /// A text of a kind and id, if there is one.
    public Optional<String> find(String kind, String id) {
        return Optional.ofNullable(list(kind).get(id));
    }

    /// All texts of a kind by id, in the order in which they were kept.
    public Map<String, String> list(String kind) {
        return journal.look(owner, act -> {
            Map<String, String> texts = new LinkedHashMap<>();
            act.work().list("select id, envelope from private_item where person_id = ? and kind = ? "
                    + "order by kept_at, id",
                    row -> texts.put(row.text("id"),
                            key.open(cell(kind, row.text("id")), row.text("envelope"))),
                    owner.personId(), kind);
            return texts;
        });
    }

    /// Forgets a text.
    public void forget(String kind, String id) {
        journal.record(owner, act -> act.work().change("delete from private_item where person_id = ? and kind = ? "
                + "and id = ?", owner.personId(), kind, id));
    }

    private Cell cell(String kind, String id) {
        return new Cell("private_item", owner.personId() + "\n" + kind + "\n" + id, "envelope");
    }
}
