package org.attune.core.codebook;

import java.util.List;

import org.attune.core.internal.entries.Entries;

/// A question about a whole session, which a coder answers after its last segment, in whole points from 1 up.
///
/// @param id what it is called where codings are kept; it stays over all versions
/// @param name a short name
/// @param question what is asked
/// @param points what each point means, the first of them 1
public record SessionItem(String id, String name, String question, List<String> points) {

    /// A digit key gives a point, so there are no more of them.
    private static final int MOST_POINTS = 9;

    public SessionItem {
        Entries.id(id);
        Entries.requireText("the session item " + id, "name", name);
        Entries.requireText("the session item " + id, "question", question);
        points = List.copyOf(points);
        points.forEach(point -> Entries.requireText("the session item " + id, "word for a point", point));
        if (points.size() < 2 || points.size() > MOST_POINTS) {
            throw new IllegalArgumentException("the session item " + id + " has " + points.size()
                    + " points; write what each means, for 2 to " + MOST_POINTS);
        }
    }

    /// The highest point.
    public int highest() {
        return points.size();
    }
}
