package org.attune.store.sql;

/// How carefully a file is kept.
public enum Care {
    /// What was written stays even if the power fails.
    LASTING,
    /// It will be thrown away, so that nobody waits for the disk.
    THROWN_AWAY
}
