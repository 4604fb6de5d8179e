package org.attune.store.audit;

/// What else follows from an act, in the same transaction.
@FunctionalInterface
public interface Follower {

    /// Something was done that the audit keeps.
    ///
    /// @param act the act, which the follower may add to
    /// @param action what was done
    /// @param caseId to which case; empty for none
    void after(Act act, Action action, String caseId);
}
