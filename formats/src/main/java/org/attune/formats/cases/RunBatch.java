package org.attune.formats.cases;

import java.util.Arrays;

/// Runs of rows that wait to be taken in: each the rows of one case that stood together.
final class RunBatch {

    /// Enough that handing a batch to another thread costs little beside taking it in. Our choice.
    private static final int RUNS = 1024;

    private byte[] ids = new byte[16 * RUNS];
    private final int[] idEnds = new int[RUNS];
    private final long[] firsts = new long[RUNS];
    private final long[] seconds = new long[RUNS];
    private final int[] lastSessions = new int[RUNS];
    private final int[] rowEnds = new int[RUNS];
    private final CaseRows rows = new CaseRows();
    private int count;

    /// How many runs there are.
    int count() {
        return count;
    }

    /// Whether it has to be taken in before another run is added.
    boolean isFull() {
        return count == RUNS;
    }

    /// Adds a run.
    ///
    /// @param id the case's id in UTF-8
    /// @param length how many bytes of it count
    /// @param run its rows, which are copied
    void add(byte[] id, int length, CaseRows run) {
        int idFrom = idFrom(count);
        if (idFrom + length > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(2 * ids.length, idFrom + length));
        }
        System.arraycopy(id, 0, ids, idFrom, length);
        idEnds[count] = idFrom + length;
        firsts[count] = CaseNames.first(id, length);
        seconds[count] = CaseNames.second(id, length);
        lastSessions[count] = run.lastSession();
        for (int i = 0; i < run.count(); i++) {
            rows.add(run.session(i), run.series(i), run.place(i), run.value(i));
        }
        rowEnds[count] = rows.count();
        count++;
    }

    /// Forgets all runs.
    void clear() {
        rows.clear(0);
        count = 0;
    }

    /// The first of the numbers that stand for a run's case: [CaseNames#first(byte[],int)].
    long first(int run) {
        return firsts[run];
    }

    /// The second of them.
    long second(int run) {
        return seconds[run];
    }

    /// The bytes of all ids, one after another.
    byte[] ids() {
        return ids;
    }

    /// Where a run's id begins.
    int idFrom(int run) {
        return run == 0 ? 0 : idEnds[run - 1];
    }

    /// Where it ends.
    int idTo(int run) {
        return idEnds[run];
    }

    /// The last session that a run knows of.
    int lastSession(int run) {
        return lastSessions[run];
    }

    /// The rows of all runs, one after another.
    CaseRows rows() {
        return rows;
    }

    /// Where the rows of a run end; they begin where those of the run before end.
    int rowsTo(int run) {
        return rowEnds[run];
    }
}
