package org.attune.core.tension;

/// A need that is in play. Source: Safran 1993, https://doi.org/10.1037/0033-3204.30.1.11.
public enum Need {
    /// To have a say and a will of one's own.
    AGENCY,
    /// To be close and to belong.
    RELATEDNESS
}
