package org.attune.formats.courses;

import java.util.List;
import java.util.TreeSet;

import org.attune.formats.ProblemLog;

/// What rows came to, once it is known which series are looked at.
public final class RowTotals {

    final ProblemLog log;
    final TreeSet<String> asideScales = new TreeSet<>();
    long rows;
    long unscored;
    long aside;
    long leftOut;

    RowTotals(int listed) {
        log = new ProblemLog(listed);
    }

    /// The problems found.
    public ProblemLog log() {
        return log;
    }

    /// How many rows there were.
    public long rows() {
        return rows;
    }

    /// How many rows say that a session took place and was not scored.
    public long unscored() {
        return unscored;
    }

    /// How many rows were not looked at.
    public long aside() {
        return aside;
    }

    /// The scales of those, in order.
    public List<String> asideScales() {
        return List.copyOf(asideScales);
    }

    /// How many rows could not be used.
    public long leftOut() {
        return leftOut;
    }
}
