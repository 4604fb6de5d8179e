package org.attune.core.transcript.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is proposed in one text, no two of which overlap: who comes first stays.
final class Apart {

    private final List<Identifier> added = new ArrayList<>();
    private final TreeMap<Integer, Identifier> byStart = new TreeMap<>();

    /// Adds one of this text, unless it overlaps one that is there. Of those before it only the last can reach it, and of those
    /// after it only the next.
    void add(Identifier one) {
        Map.Entry<Integer, Identifier> before = byStart.floorEntry(one.start());
        Map.Entry<Integer, Identifier> after = byStart.ceilingEntry(one.start());
        if ((before == null || !one.overlaps(before.getValue()))
                && (after == null || !one.overlaps(after.getValue()))) {
            added.add(one);
            byStart.put(one.start(), one);
        }
    }

    /// All, in the order in which they came.
    List<Identifier> asAdded() {
        return List.copyOf(added);
    }

    /// All, in the order of the text.
    List<Identifier> inOrder() {
        return List.copyOf(byStart.values());
    }
}
