package org.attune.store.clips;

import org.attune.store.audit.Act;

/// Says who meets in a peer group with whom.
@FunctionalInterface
public interface Companions {

    /// Whether somebody takes part in a group that the therapist of a case takes part in as well.
    boolean meet(Act act, String personId, String caseId);
}
