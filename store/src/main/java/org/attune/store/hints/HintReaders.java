package org.attune.store.hints;

import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;

/// Keeps which therapists asked for places to look. Nobody has them until they ask, and each asks for themselves alone.
public final class HintReaders {

    private final Journal journal;

    /// Keeps them by a journal.
    public HintReaders(Journal journal) {
        this.journal = journal;
    }

    /// Whether the asker asked for them.
    public boolean isOn(Asker.Member asker) {
        return journal.look(asker,
                act -> act.work().isThere("select 1 from hint_reader where person_id = ?", asker.personId()));
    }

    /// Asks for them, from now on.
    public void turnOn(Asker.Member asker) {
        journal.record(asker, act -> {
            act.require(Right.OPEN_CASE);
            act.work().change("insert into hint_reader (person_id, at) values (?, ?) on conflict do nothing",
                    asker.personId(), act.at());
            act.note(Action.HINTS_TURNED_ON, asker.personId());
            return asker;
        });
    }

    /// Asks for them no more. What was answered stays.
    public void turnOff(Asker.Member asker) {
        journal.record(asker, act -> {
            act.work().change("delete from hint_reader where person_id = ?", asker.personId());
            act.note(Action.HINTS_TURNED_OFF, asker.personId());
            return asker;
        });
    }
}
