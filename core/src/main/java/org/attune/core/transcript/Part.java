package org.attune.core.transcript;

/// What somebody who speaks is in the session.
public enum Part {
    CLIENT,
    THERAPIST,
    /// Somebody else, such as an interpreter or a second therapist.
    OTHER,
    /// Nobody has said it yet. It is never guessed without being asked.
    NOT_SAID
}
