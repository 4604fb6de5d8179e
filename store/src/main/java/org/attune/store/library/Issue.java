package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.keys.Fingerprint;

/// What stands in a feed at a moment.
///
/// @param feed which feed
/// @param essays what is published and goes out, the latest first
public record Issue(OpenFeed feed, List<Essay> essays) {
    public Issue {
        requireNonNull(feed, "feed");
        essays = List.copyOf(essays);
    }

    /// What is another one whenever what stands in the feed is: nothing of what it says.
    public String mark() {
        return mark(feed, essays.stream().map(Essay::cover).toList());
    }

    static String mark(OpenFeed feed, List<Cover> covers) {
        StringBuilder all = new StringBuilder(feed.id()).append(' ').append(feed.since());
        covers.forEach(cover -> all.append('\n').append(cover.id()).append(' ').append(cover.changedAt()));
        return Fingerprint.of(all.toString());
    }
}
