package org.attune.core.codebook;

/// Whose move a code is about.
public enum Mover {
    CLIENT,
    THERAPIST,
    /// Either of the two, or both together.
    EITHER
}
