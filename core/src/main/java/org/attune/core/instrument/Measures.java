package org.attune.core.instrument;

/// What an instrument measures. The order is that in which scales are looked at when nobody names one.
public enum Measures {
    /// How client and therapist work together.
    ALLIANCE,
    /// How a session was.
    SESSION,
    /// How much the client suffers.
    SYMPTOMS,
    /// Whether there was strain between client and therapist.
    STRAIN
}
