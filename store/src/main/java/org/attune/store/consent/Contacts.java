package org.attune.store.consent;

import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;

/// How a client can be reached, if the therapist wrote it down: in an envelope, and shown on demand to the therapist only.
public final class Contacts {

    /// Our choice.
    private static final int LONGEST = 1_000;

    private final Journal journal;
    private final Envelopes envelopes;

    /// Keeps contacts by a journal, in envelopes.
    public Contacts(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.envelopes = envelopes;
    }

    /// Writes down how a client can be reached; nothing in it takes it away.
    public Outcome<String> write(Asker asker, String caseId, String text) {
        String contact = text.strip();
        if (contact.length() > LONGEST) {
            return new Outcome.Refused<>("Contact details take " + LONGEST + " letters at most.");
        }
        return journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            if (contact.isEmpty()) {
                act.work().change("delete from contact where case_id = ?", caseId);
            } else {
                act.work().change("insert into contact (case_id, envelope) values (?, ?) on conflict (case_id) "
                        + "do update set envelope = excluded.envelope", caseId, envelopes.seal(cell(caseId), contact));
            }
            act.note(Action.CONTACT_WRITTEN, caseId, caseId);
            return new Outcome.Done<>(caseId);
        });
    }

    /// Whether anything was written down.
    public boolean isThere(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.WORK_ON_CASE, caseId)
                && act.work().isThere("select 1 from contact where case_id = ?", caseId));
    }

    /// Opens the envelope. The audit keeps who did.
    public Optional<String> show(Asker asker, String caseId) {
        return journal.record(asker, act -> {
            if (!act.may(Right.WORK_ON_CASE, caseId)) {
                return Optional.empty();
            }
            Optional<String> envelope = act.work().find("select envelope from contact where case_id = ?",
                    row -> row.text("envelope"), caseId);
            envelope.ifPresent(there -> act.note(Action.CONTACT_VIEWED, caseId, caseId));
            return envelope.map(sealed -> envelopes.open(cell(caseId), sealed));
        });
    }

    /// The words of them that tell of somebody, inside another act that asked already whose case it is. They are looked for in what others
    /// will see, and shown to nobody.
    public ContactWords words(Act act, String caseId) {
        return ContactWords.of(act.work().find("select envelope from contact where case_id = ?",
                row -> row.text("envelope"), caseId).map(sealed -> envelopes.open(cell(caseId), sealed)).orElse(""));
    }

    private static Cell cell(String caseId) {
        return new Cell("contact", caseId, "envelope");
    }
}
