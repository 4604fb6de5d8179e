package org.attune.store.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.Right;
import org.attune.store.sql.Work;

/// Something that an asker does: one transaction, at one time, with what the audit will say of it.
public final class Act {

    private final Work work;
    private final Asker asker;
    private final Instant at;
    private final List<Note> notes = new ArrayList<>();

    /// What the audit will say.
    record Note(Action action, String subject, String caseId) {}

    Act(Work work, Asker asker, Instant at) {
        this.work = work;
        this.asker = asker;
        this.at = at;
    }

    /// The statements of the transaction.
    public Work work() {
        return work;
    }

    /// Who does it.
    public Asker asker() {
        return asker;
    }

    /// When, to the millisecond that is kept.
    public Instant at() {
        return at;
    }

    /// Whether the asker has a right over the practice.
    public boolean may(Right right) {
        return Access.has(work, asker, right);
    }

    /// Whether the asker has a right over a case.
    public boolean may(Right right, String caseId) {
        return Access.has(work, asker, right, caseId, at);
    }

    /// Which cases a right of the asker reaches, as a condition on `therapy_case c`.
    public Condition casesWithin(Right right) {
        return Access.casesWithin(work, asker, right, at);
    }

    /// Stops an asker without a right over the practice.
    public void require(Right right) {
        Access.require(work, asker, right);
    }

    /// Stops an asker without a right over a case.
    public void require(Right right, String caseId) {
        Access.require(work, asker, right, caseId, at);
    }

    /// Lets nobody else record anything until this act is done: for changes that hang on what others may change meanwhile.
    public void alone() {
        work.change("update audit_head set seq = seq where id = 1");
    }

    /// Says to the audit what was done to something that belongs to no case.
    public void note(Action action, String subject) {
        note(action, subject, "");
    }

    /// Says to the audit what was done to something of a case.
    public void note(Action action, String subject, String caseId) {
        notes.add(new Note(action, subject, caseId));
    }

    List<Note> notes() {
        return notes;
    }
}
