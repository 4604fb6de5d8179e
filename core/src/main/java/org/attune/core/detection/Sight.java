package org.attune.core.detection;

/// What a rule may look at when it speaks about a session.
public enum Sight {
    /// Only what was known by that session, as when the therapist looks right after it.
    LIVE,
    /// The whole course, as when a study looks back.
    RETROSPECT
}
