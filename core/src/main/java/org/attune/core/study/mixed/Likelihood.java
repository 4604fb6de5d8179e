package org.attune.core.study.mixed;

/// Which likelihood is made as large as it can be.
public enum Likelihood {
    /// That of what the effects leave, which does not make variances too small: the usual one.
    RESTRICTED,
    /// That of the outcomes themselves.
    FULL
}
