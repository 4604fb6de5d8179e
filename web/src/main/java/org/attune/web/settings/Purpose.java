package org.attune.web.settings;

/// What a start of the server is for.
public enum Purpose {
    /// A practice of one's own, which stays.
    SERVE,
    /// A practice of invented cases, which is thrown away at the end.
    DEMO,
    /// Nothing but to show the JVM what a start needs, so that later starts are quick; it ends by itself.
    TRAIN
}
