package org.attune.store.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.keys.Fingerprint;
import org.attune.store.sql.Moments;
import org.attune.store.sql.Row;

/// One line of the audit: somebody did something at a time, with nothing of what it said.
///
/// @param number its place, from 1
/// @param at when
/// @param actor who, by id, such as `member:...`
/// @param action what was done
/// @param subject to what, by id
/// @param caseId in which case; empty where it belongs to none
/// @param chain what ties it to the entry before
public record AuditEntry(long number, Instant at, String actor, Action action, String subject, String caseId,
        Chain chain) {

    private static final char BETWEEN = '\n';

    /// What ties an entry to the one before.
    ///
    /// @param previous the hash of the entry before; empty for the first
    /// @param hash the hash of this entry, which covers the previous one
    public record Chain(String previous, String hash) {
        public Chain {
            requireNonNull(previous, "previous");
            requireNonNull(hash, "hash");
        }
    }

    public AuditEntry {
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(action, "action");
        requireNonNull(subject, "subject");
        requireNonNull(caseId, "caseId");
        requireNonNull(chain, "chain");
    }

    /// The entry of a row.
    public static AuditEntry of(Row row) {
        return new AuditEntry(row.number("seq"), row.moment("at"), row.text("actor"),
                row.word("action", Action.class), row.text("subject"), row.text("case_id"),
                new Chain(row.text("previous"), row.text("hash")));
    }

    /// The same entry behind another.
    AuditEntry after(String previous) {
        return new AuditEntry(number, at, actor, action, subject, caseId, new Chain(previous, hashAfter(previous)));
    }

    /// SHA-256 over the previous hash and the entry, a line each; no part can hold a line break.
    String hashAfter(String previous) {
        return Fingerprint.of(previous + BETWEEN + number + BETWEEN + Moments.text(at) + BETWEEN + actor + BETWEEN
                + action + BETWEEN + subject + BETWEEN + caseId);
    }
}
