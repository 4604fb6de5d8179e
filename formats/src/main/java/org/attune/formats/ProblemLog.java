package org.attune.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Collects problems in bounded memory: counts every row that has one, keeps the first few by file and line.
///
/// Which ones are kept does not depend on the order in which they are found, so threads may find them in any order.
/// One log belongs to one thread; logs are put together with [#add(ProblemLog)].
public final class ProblemLog {

    /// A problem with its file's place in the plan, which decides the order.
    private record Placed(int fileIndex, Problem problem) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            if (fileIndex != other.fileIndex) {
                return Integer.compare(fileIndex, other.fileIndex);
            }
            if (problem.line() != other.problem.line()) {
                return Long.compare(problem.line(), other.problem.line());
            }
            int byKind = problem.kind().compareTo(other.problem.kind());
            return byKind != 0 ? byKind : problem.what().compareTo(other.problem.what());
        }
    }

    private final int listed;
    private final PriorityQueue<Placed> lastFirst = new PriorityQueue<>(Comparator.reverseOrder());
    private final Map<ProblemKind, Long> counts = new EnumMap<>(ProblemKind.class);
    private long unlisted;

    /// A log that keeps so many problems for a list.
    public ProblemLog(int listed) {
        if (listed < 1) {
            throw new IllegalArgumentException("at least one problem is listed, but " + listed + " were asked for");
        }
        this.listed = listed;
    }

    /// Takes in a problem of one row of the file at this place in the plan, which counts from 0.
    public void add(int fileIndex, Problem problem) {
        add(fileIndex, problem, 1);
    }

    /// Takes in a problem that several rows share.
    ///
    /// @param rows how many rows are left out for it, at least 1
    public void add(int fileIndex, Problem problem, long rows) {
        counts.merge(problem.kind(), rows, Long::sum);
        keep(new Placed(fileIndex, problem));
    }

    /// Takes in another log.
    public void add(ProblemLog other) {
        other.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        unlisted += other.unlisted;
        other.lastFirst.forEach(this::keep);
    }

    private void keep(Placed placed) {
        lastFirst.add(placed);
        if (lastFirst.size() > listed) {
            lastFirst.remove();
            unlisted++;
        }
    }

    /// Whether nothing was found.
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /// What was found.
    public Problems problems() {
        List<Placed> placed = new ArrayList<>(lastFirst);
        placed.sort(null);
        return new Problems(placed.stream().map(Placed::problem).toList(), unlisted, counts);
    }
}
