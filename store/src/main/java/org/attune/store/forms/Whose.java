package org.attune.store.forms;

/// Whose part of a form a half is.
public enum Whose {
    /// The client's answers.
    CLIENT,
    /// The therapist's answers to the mirrored questions.
    THERAPIST,
    /// What the therapist thinks that the client will answer; never anybody else's to see.
    GUESS
}
