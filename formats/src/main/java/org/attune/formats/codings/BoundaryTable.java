package org.attune.formats.codings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.attune.core.agreement.segments.PartedSession;
import org.attune.formats.NaturalOrder;

/// Where each coder parted each session, in seconds.
public final class BoundaryTable {

    private final Map<String, Map<String, TreeSet<Double>>> boundaries = new TreeMap<>(NaturalOrder::compare);
    private final Map<String, Double> ends = new TreeMap<>();

    BoundaryTable() {}

    /// A coder looked at a session, whether or not a boundary follows.
    void looked(String session, String coder) {
        of(session, coder);
    }

    /// Takes a boundary; false if it was there before.
    boolean add(String session, String coder, double seconds) {
        return of(session, coder).add(seconds);
    }

    void end(String session, double seconds) {
        ends.merge(session, seconds, Math::max);
    }

    private TreeSet<Double> of(String session, String coder) {
        return boundaries.computeIfAbsent(session, any -> new TreeMap<>(NaturalOrder::compare))
                .computeIfAbsent(coder, any -> new TreeSet<>());
    }

    boolean isEmpty() {
        return boundaries.isEmpty();
    }

    /// Everyone who parted a session.
    public List<String> coders() {
        TreeSet<String> coders = new TreeSet<>(NaturalOrder::compare);
        boundaries.values().forEach(session -> coders.addAll(session.keySet()));
        return List.copyOf(coders);
    }

    /// The sessions that both coders parted. Where a table does not say when a session ended, it is taken to end a second after the
    /// last boundary of anybody.
    public List<PartedSession> pair(String first, String second) {
        List<PartedSession> sessions = new ArrayList<>();
        boundaries.forEach((session, coders) -> {
            if (coders.containsKey(first) && coders.containsKey(second)) {
                sessions.add(new PartedSession(session, end(session), inside(session, first), inside(session, second)));
            }
        });
        return sessions;
    }

    /// In how many sessions the table does not say when they ended, or says that it was before the last boundary.
    public int sessionsWithoutEnd() {
        return (int) boundaries.keySet().stream().filter(session -> !(ends.getOrDefault(session, 0.0) > last(session)))
                .count();
    }

    private double end(String session) {
        double last = last(session);
        double end = ends.getOrDefault(session, 0.0);
        return end > last ? end : last + 1;
    }

    private double last(String session) {
        double last = 0;
        for (TreeSet<Double> each : ofSession(session).values()) {
            last = each.isEmpty() ? last : Math.max(last, each.last());
        }
        return last;
    }

    private List<Double> inside(String session, String coder) {
        return List.copyOf(ofSession(session).getOrDefault(coder, new TreeSet<>()));
    }

    private Map<String, TreeSet<Double>> ofSession(String session) {
        return boundaries.getOrDefault(session, Collections.emptyMap());
    }
}
