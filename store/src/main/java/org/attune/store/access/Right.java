package org.attune.store.access;

/// What somebody may do.
public enum Right {
    /// Read what a case holds.
    READ_CASE,
    /// Add to a case and change it.
    WORK_ON_CASE,
    /// Give a case to another therapist.
    HAND_OVER_CASE,
    /// Let a supervisor read a case, for a time.
    ALLOT_CASE,
    /// Open a case of one's own.
    OPEN_CASE,
    /// Code sessions that one is invited to code.
    CODE_SESSIONS,
    /// Add readings to the library.
    ADD_READINGS,
    /// Write essays, and read and publish those of others.
    WRITE_ESSAYS,
    /// Know who is in the practice.
    KNOW_PEOPLE,
    /// Add people, change their roles, let them go.
    CHANGE_PEOPLE,
    /// Change settings of the practice.
    CHANGE_SETTINGS,
    /// Learn numbers from the scores of all cases, without knowing whose they are.
    LEARN_NUMBERS,
    /// See counts over all cases, and never a case.
    READ_COUNTS,
    /// Verify the audit.
    VERIFY_AUDIT
}
