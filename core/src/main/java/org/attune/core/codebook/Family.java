package org.attune.core.codebook;

/// What kind of move a code is about, which is also where it stands in a picture of a session.
public enum Family {
    /// A move away from the other person or from the work; drawn above the line.
    WITHDRAWAL,
    /// A move against the other person or the work; drawn below the line.
    CONFRONTATION,
    /// A move that mends; drawn as an outline.
    REPAIR
}
