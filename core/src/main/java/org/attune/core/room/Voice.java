package org.attune.core.room;

/// From where somebody speaks about what was presented.
public enum Voice {
    /// As the client. Role play, so only for who opted in.
    CLIENT,
    /// As the therapist. Role play, so only for who opted in.
    THERAPIST,
    /// Says which skill they observed.
    SKILL,
    /// Through the lens of a theory.
    LENS,
    /// In a metaphor.
    METAPHOR;

    /// Whether speaking so is role play, which nobody is given who did not opt in.
    public boolean isRolePlay() {
        return this == CLIENT || this == THERAPIST;
    }
}
