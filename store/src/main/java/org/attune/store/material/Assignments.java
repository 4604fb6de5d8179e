package org.attune.store.material;

import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.consent.Consent.Purpose;

/// Says who has a task that needs what a session left behind, such as coding it.
@FunctionalInterface
public interface Assignments {

    /// Whether somebody has a task.
    enum Task {
        /// They have none.
        NONE,
        /// They have one, and the audit says each time that they read, heard or saw something for it.
        TOLD,
        /// They have one whose work nobody may learn of yet, so that the audit told when they were asked and says nothing of it now.
        UNTOLD
    }

    /// The task that somebody has now.
    ///
    /// @param personId who
    /// @param sessionId which session
    /// @param purpose what the task is for
    Task find(Act act, String personId, String sessionId, Purpose purpose);

    /// Whether the audit says nothing of what the asker reads, hears or sees.
    default boolean isUntold(Act act, String sessionId, Purpose purpose) {
        return act.asker() instanceof Asker.Member member
                && find(act, member.personId(), sessionId, purpose) == Task.UNTOLD;
    }
}
