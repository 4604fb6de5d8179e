package org.attune.core.coding;

/// How plainly something shows in a segment.
public enum Clarity {
    /// It is there, and faint.
    WEAK,
    /// It is plainly there.
    CLEAR
}
