package org.attune.store.library;

import static java.util.Objects.requireNonNull;

/// For whom an essay is, once it is published. Its author says it while it is a draft, so that whoever reads it before knows.
///
/// @param groupId the group that has it alone; empty where everybody of the practice has it
/// @param goesOut whether it stands in their feed as well, for whoever reads that while it is open
public record Audience(String groupId, boolean goesOut) {

    public Audience {
        requireNonNull(groupId, "groupId");
    }

    /// Everybody of the practice, and nobody beyond.
    public static Audience practice() {
        return new Audience("", false);
    }

    /// The members of a group, and nobody beyond.
    public static Audience group(String groupId) {
        return new Audience(groupId, false);
    }

    /// The same, and whoever reads their feed.
    public Audience andBeyond() {
        return new Audience(groupId, true);
    }

    /// Whether it is for everybody of the practice.
    public boolean isPractice() {
        return groupId.isEmpty();
    }
}
