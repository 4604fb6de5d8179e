package org.attune.core.codebook;

import static java.util.Objects.requireNonNull;

/// Where the changes that a version tells do not match what differs.
///
/// @param of the id of a code or session item, or [Change#SEGMENTS]; empty where an earlier version is told otherwise
/// @param way in which way they do not match
/// @param says what does not match, as a sentence without its full stop
public record Mismatch(String of, Way way, String says) {

    /// In which way changes do not match.
    public enum Way {
        /// Something differs, and the version does not tell it.
        NOT_TOLD,
        /// The version tells it, and it is not so.
        NOT_SO,
        /// What an earlier version told, this one tells otherwise.
        TOLD_OTHERWISE
    }

    public Mismatch {
        requireNonNull(of, "of");
        requireNonNull(way, "way");
        requireNonNull(says, "says");
    }
}
