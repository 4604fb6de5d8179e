package org.attune.formats.cases;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.Series;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.instruments.KnownScale;

/// Takes rows in any order and gives them back case by case: 24 bytes a score, plus the ids.
public final class ScoreIndex {

    /// Runs of rows that are taken in together: enough for the memory to look up many cases side by side, few enough
    /// for a cache. Our choice.
    private static final int RUNS_TOGETHER = 128;
    /// Cases that are handed out together, for the same reason.
    private static final int CASES_TOGETHER = 16;

    private final CaseNames names = new CaseNames();
    private final RowStore store = new RowStore();

    private final CaseRows waiting = new CaseRows();
    private final byte[][] ids = new byte[RUNS_TOGETHER][RowChecks.LONGEST_CASE_BYTES];
    private final int[] lengths = new int[RUNS_TOGETHER];
    private final long[] firsts = new long[RUNS_TOGETHER];
    private final long[] seconds = new long[RUNS_TOGETHER];
    private final int[] lastSessions = new int[RUNS_TOGETHER];
    private final int[] ends = new int[RUNS_TOGETHER];
    private final int[] numbers = new int[RUNS_TOGETHER];
    private final long[] peeked = new long[RUNS_TOGETHER];
    private int runs;

    /// Takes rows of a case.
    ///
    /// @param id the case's id in UTF-8, not longer than [RowChecks#LONGEST_CASE_BYTES]
    /// @param length how many bytes of it count
    public void add(byte[] id, int length, CaseRows rows) {
        if (runs == RUNS_TOGETHER) {
            takeIn();
        }
        System.arraycopy(id, 0, ids[runs], 0, length);
        lengths[runs] = length;
        lastSessions[runs] = rows.lastSession();
        for (int i = 0; i < rows.count(); i++) {
            waiting.add(rows.session(i), rows.series(i), rows.place(i), rows.value(i));
        }
        ends[runs] = waiting.count();
        runs++;
    }

    /// Takes in the rows that wait. Each case lies somewhere else in memory; asking for all of them before using any
    /// hides most of the waiting.
    private void takeIn() {
        for (int i = 0; i < runs; i++) {
            firsts[i] = CaseNames.first(ids[i], lengths[i]);
            seconds[i] = CaseNames.second(ids[i], lengths[i]);
            peeked[i] = names.peek(names.slot(firsts[i], seconds[i]));
        }
        for (int i = 0; i < runs; i++) {
            numbers[i] = names.find(firsts[i], seconds[i], ids[i], lengths[i]);
            store.meet(numbers[i]);
        }
        for (int i = 0; i < runs; i++) {
            peeked[i] = store.peek(numbers[i]);
        }
        int from = 0;
        for (int i = 0; i < runs; i++) {
            store.attend(numbers[i], lastSessions[i]);
            for (; from < ends[i]; from++) {
                store.add(numbers[i], waiting.session(from), waiting.series(from), waiting.place(from),
                        waiting.value(from));
            }
        }
        waiting.clear(0);
        runs = 0;
    }

    /// The numbers of all cases, ascending by the bytes of their ids. Nothing is added after it has been asked for.
    public int[] inOrder() {
        takeIn();
        return names.inOrder();
    }

    /// Hands out cases. Any number of threads may ask at once.
    ///
    /// @param order the numbers of all cases, as [#inOrder()] gives them
    /// @param from the first case to hand out, as a position in that order
    /// @param to the position after the last one
    /// @param taker takes each case; its rows stand in an object that is used again
    public void each(int[] order, int from, int to, BiConsumer<String, CaseRows> taker) {
        CaseRows[] rows = new CaseRows[CASES_TOGETHER];
        Arrays.setAll(rows, i -> new CaseRows());
        for (int at = from; at < to; at += CASES_TOGETHER) {
            int many = Math.min(CASES_TOGETHER, to - at);
            store.copy(order, at, rows, many);
            for (int i = 0; i < many; i++) {
                taker.accept(names.text(order[at + i]), rows[i]);
            }
        }
    }

    /// The smallest gap between two scores seen on a scale, its ends counted as seen. Gaps below a billionth of the
    /// span are rounding.
    public double smallestGap(KnownScale scale, SeriesBook book) {
        takeIn();
        Set<Double> seen = new HashSet<>(Set.of(scale.lowest(), scale.highest()));
        for (int i = 0; i < book.size(); i++) {
            if (book.at(i) instanceof Series.Total total && total.scale().name().equals(scale.name())) {
                store.eachValue(i, seen::add);
            }
        }
        double[] sorted = seen.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double span = scale.highest() - scale.lowest();
        double smallest = span;
        for (int i = 1; i < sorted.length; i++) {
            double gap = sorted[i] - sorted[i - 1];
            if (gap > 1e-9 * span) {
                smallest = Math.min(smallest, gap);
            }
        }
        return smallest;
    }
}
