package org.attune.core.tension;

/// A need that is in play. Source: Safran, Psychotherapy 30(1), 11-24, 1993.
public enum Need {
    /// To have a say and a will of one's own.
    AGENCY,
    /// To be close and to belong.
    RELATEDNESS
}
