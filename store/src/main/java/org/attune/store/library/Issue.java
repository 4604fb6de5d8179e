package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What stands in a feed at a moment.
///
/// @param feed which feed
/// @param essays what is published and goes out, the latest first
public record Issue(OpenFeed feed, List<Essay> essays) {
    public Issue {
        requireNonNull(feed, "feed");
        essays = List.copyOf(essays);
    }
}
