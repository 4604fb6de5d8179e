package org.attune.store.wordings;

import java.util.List;
import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.forms.Edition;
import org.attune.store.keys.Chance;
import org.attune.store.wordings.BroughtWording.Permission;
import org.attune.store.wordings.BroughtWording.Standing;

/// Keeps the wordings that the practice brought, and who attested which permission. Nothing of it is confidential.
///
/// Whether a wording fits its instrument, and whether its licence lets anybody bring one, is asked before it comes here.
public final class Wordings {

    private final Journal journal;
    private final Chance chance;

    /// Keeps wordings by a journal, with ids from chance.
    public Wordings(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// Brings a wording. An earlier one of the same instrument in the same language ends.
    ///
    /// @param permission attested by whoever asks
    public BroughtWording bring(Asker.Member asker, Edition edition, String text, Permission permission) {
        if (!permission.attestedBy().equals(asker.personId())) {
            throw new IllegalArgumentException("whoever brings a wording attests its permission themselves");
        }
        return journal.record(asker, act -> {
            act.require(Right.CHANGE_SETTINGS);
            act.alone();
            live(act).stream().filter(one -> isSame(one.edition(), edition)).forEach(one -> end(act, one.id()));
            String id = chance.id();
            act.work().change(
                    "insert into brought_wording (id, instrument, instrument_version, language, wording, by_id, "
                            + "holder, given_on, reference, brought_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    edition.instrument(), edition.version(), edition.language(), text, permission.attestedBy(),
                    permission.holder(), permission.givenOn().toString(), permission.reference(), act.at());
            act.note(Action.WORDING_BROUGHT, id);
            return new BroughtWording(id, edition, text, permission, act.at(), Standing.LIVE);
        });
    }

    private static boolean isSame(Edition one, Edition other) {
        return one.instrument().equals(other.instrument()) && one.language().equals(other.language());
    }

    /// Takes a wording back: it is shown to nobody any more. That it was there, and on what ground, stays.
    public Optional<BroughtWording> takeBack(Asker.Member asker, String id) {
        return journal.record(asker, act -> {
            act.require(Right.CHANGE_SETTINGS);
            Optional<BroughtWording> found = live(act).stream().filter(one -> one.id().equals(id)).findFirst();
            found.ifPresent(one -> end(act, id));
            return found;
        });
    }

    private static void end(Act act, String id) {
        act.work().change("update brought_wording set ended_at = ? where id = ?", act.at(), id);
        act.note(Action.WORDING_ENDED, id);
    }

    /// The wordings in force, in the order of instruments and languages. Everybody in the practice may know them.
    public List<BroughtWording> listLive(Asker asker) {
        return journal.look(asker, Wordings::live);
    }

    private static List<BroughtWording> live(Act act) {
        return act.work().list("select * from brought_wording where ended_at is null order by instrument, language, id",
                BroughtWording::of);
    }

    /// Every wording that was ever brought, the latest first.
    public List<BroughtWording> listAll(Asker asker) {
        return journal.look(asker, act -> act.work().list("select * from brought_wording order by brought_at desc, id",
                BroughtWording::of));
    }
}
