package org.attune.formats.scores;

/// What happens when a row cannot be used.
public enum Strictness {
    /// It is left out, listed and counted.
    LEAVE_OUT,
    /// Nothing is read at all, and every such row is listed or counted.
    REFUSE
}
