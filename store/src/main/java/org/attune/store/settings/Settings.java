package org.attune.store.settings;

import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.sql.Work;

/// What a practice chose, such as whom to call in danger. Nothing in it is confidential; everybody may read it.
public final class Settings {

    private static final String OURS = "store.";

    private final Journal journal;

    /// Keeps settings by a journal.
    public Settings(Journal journal) {
        this.journal = journal;
    }

    /// What was chosen, if anything was.
    public Optional<String> find(Asker asker, String name) {
        return journal.look(asker, act -> act.work().find("select value from setting where name = ?",
                row -> row.text("value"), name));
    }

    /// Chooses something; nothing in it takes the choice back.
    public void choose(Asker asker, String name, String value) {
        if (name.startsWith(OURS)) {
            throw new IllegalArgumentException("settings that begin with " + OURS + " are the store's own");
        }
        journal.record(asker, act -> {
            act.require(Right.CHANGE_SETTINGS);
            change(act.work(), name, value.replace("\0", ""));
            act.note(Action.SETTING_CHANGED, name);
            return name;
        });
    }

    private static void change(Work work, String name, String value) {
        if (value.isBlank()) {
            work.change("delete from setting where name = ?", name);
        } else {
            work.change("insert into setting (name, value) values (?, ?) "
                    + "on conflict (name) do update set value = excluded.value", name, value);
        }
    }
}
