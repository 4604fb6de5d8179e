package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// A feed while it is open.
///
/// @param id what it is called for ever, as a UUID; the same when it is closed and opened again
/// @param groupId whose it is; empty for the practice's
/// @param address the last part of where it is read; a group's is a secret, made anew whenever the feed is opened
/// @param since when it was first opened
public record OpenFeed(String id, String groupId, String address, Instant since) {

    /// The address of the practice's feed, which is no secret.
    public static final String OF_PRACTICE = "practice";

    public OpenFeed {
        requireNonNull(id, "id");
        requireNonNull(groupId, "groupId");
        requireNonNull(address, "address");
        requireNonNull(since, "since");
    }

    /// Whether it is the practice's.
    public boolean isOfPractice() {
        return groupId.isEmpty();
    }

    /// Shows no address.
    @Override
    public String toString() {
        return "OpenFeed[" + id + "]";
    }
}
