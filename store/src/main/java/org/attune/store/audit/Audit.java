package org.attune.store.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// Reads the audit and proves it.
public final class Audit {

    /// Entries are verified in portions, so that a long audit needs little memory. Our choice.
    private static final int PORTION = 5_000;

    private final Journal journal;

    /// Reads by a journal.
    public Audit(Journal journal) {
        this.journal = journal;
    }

    /// Goes through the whole chain, as it was at one moment; others go on writing meanwhile.
    ///
    /// @throws org.attune.store.access.NotAllowed for anybody but an administrator and the program
    public Verification verify(Asker asker) {
        Verification found = journal.look(asker, act -> {
            act.require(Right.VERIFY_AUDIT);
            return verified(act.work());
        });
        return journal.record(asker, act -> {
            act.note(Action.AUDIT_VERIFIED, "audit");
            return found;
        });
    }

    /// The entry that has a hash, such as one that was written down when it was the last.
    public OptionalLong findNumber(Asker asker, String hash) {
        return journal.look(asker, act -> {
            act.require(Right.VERIFY_AUDIT);
            return act.work().list("select seq from audit where hash = ?", row -> row.number("seq"), hash).stream()
                    .mapToLong(Long::longValue).findFirst();
        });
    }

    /// What was done in a case, newest first: for whoever may read the case, and for its client on their own page.
    public List<AuditEntry> listForCase(Asker asker, String caseId, int atMost) {
        return journal.look(asker, act -> act.may(Right.READ_CASE, caseId) || asker.isOnOwnPageOf(caseId)
                ? act.work().list("select * from audit where case_id = ? order by seq desc limit ?", AuditEntry::of,
                        caseId, atMost)
                : List.of());
    }

    /// The chain as a transaction sees it.
    public static Verification verified(Work work) {
        Place place = new Place(0, "");
        while (true) {
            List<AuditEntry> portion = work.list("select * from audit where seq > ? order by seq limit ?",
                    AuditEntry::of, place.number, PORTION);
            if (portion.isEmpty()) {
                return closing(work, place);
            }
            for (AuditEntry entry : portion) {
                Optional<Verification> broken = wrong(entry, place);
                if (broken.isPresent()) {
                    return broken.get();
                }
                place = new Place(entry.number(), entry.chain().hash());
            }
        }
    }

    /// How far the chain was followed.
    private record Place(long number, String hash) {}

    private static Optional<Verification> wrong(AuditEntry entry, Place before) {
        if (entry.number() != before.number + 1) {
            return Optional.of(new Verification.Broken(before.number + 1, "the entry is missing"));
        }
        if (!entry.chain().previous().equals(before.hash)) {
            return Optional.of(new Verification.Broken(entry.number(), "it does not follow the entry before"));
        }
        if (!entry.hashAfter(before.hash).equals(entry.chain().hash())) {
            return Optional.of(new Verification.Broken(entry.number(), "it was changed after it was written"));
        }
        return Optional.empty();
    }

    private static Verification closing(Work work, Place last) {
        return work.find("select seq, hash from audit_head where id = 1", Audit::head)
                .filter(last::equals)
                .<Verification>map(head -> new Verification.Sound(last.number, last.hash))
                .orElseGet(() -> new Verification.Broken(last.number + 1, "entries are missing at the end"));
    }

    private static Place head(Row row) {
        return new Place(row.number("seq"), row.text("hash"));
    }
}
