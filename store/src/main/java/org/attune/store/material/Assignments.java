package org.attune.store.material;

import org.attune.store.audit.Act;
import org.attune.store.consent.Consent.Purpose;

/// Says who has a task that needs what a session left behind, such as coding it.
@FunctionalInterface
public interface Assignments {

    /// Whether somebody has such a task now.
    ///
    /// @param personId who
    /// @param sessionId which session
    /// @param purpose what the task is for
    boolean isAssigned(Act act, String personId, String sessionId, Purpose purpose);
}
