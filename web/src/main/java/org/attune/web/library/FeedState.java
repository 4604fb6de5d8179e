package org.attune.web.library;

import static java.util.Objects.requireNonNull;

import org.attune.store.library.OpenFeed;

/// A feed as it stands on the page of the library.
///
/// @param groupId whose it is; empty for the practice's
/// @param name whose, in words
/// @param address where people read what is in it; empty while it is closed
/// @param mayOpen whether the visitor may open it
public record FeedState(String groupId, String name, String address, boolean mayOpen) {

    public FeedState {
        requireNonNull(groupId, "groupId");
        requireNonNull(name, "name");
        requireNonNull(address, "address");
    }

    /// Whether it is open.
    public boolean isOpen() {
        return !address.isEmpty();
    }

    /// Whether the visitor may close it: of a group's everybody who sees it.
    public boolean mayClose() {
        return mayOpen || !groupId.isEmpty();
    }

    /// Who reads it while it is open, in words.
    public String reader() {
        return groupId.isEmpty() ? "whoever can reach this program" : "whoever has its address";
    }

    /// Where it is opened and closed.
    public String path() {
        return "/library/feeds/" + (groupId.isEmpty() ? OpenFeed.OF_PRACTICE : groupId);
    }

    /// Shows no address.
    @Override
    public String toString() {
        return "FeedState[" + groupId + "]";
    }
}
