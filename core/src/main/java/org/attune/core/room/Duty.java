package org.attune.core.room;

/// What somebody does for a meeting of a group. It goes round.
public enum Duty {
    /// Brings a question. Silent while the others speak.
    PRESENTER,
    /// Leads through the steps.
    MODERATOR,
    /// Looks after the time.
    TIMEKEEPER,
    /// Writes down what is to be kept.
    SCRIBE
}
