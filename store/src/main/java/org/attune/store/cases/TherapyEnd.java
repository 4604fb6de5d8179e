package org.attune.store.cases;

/// How a therapy ended, as its therapist says. The client is not asked and may see it otherwise.
public enum TherapyEnd {
    /// It has not ended.
    GOES_ON,
    /// Both planned it.
    TOGETHER,
    /// The client stopped earlier.
    BY_CLIENT,
    /// Another way: somebody moved or fell ill.
    OTHERWISE,
    /// Nobody knows, or nobody said.
    NOT_KNOWN
}
