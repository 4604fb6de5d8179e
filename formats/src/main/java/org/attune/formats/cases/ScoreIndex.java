package org.attune.formats.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

import org.attune.formats.courses.Series;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.instruments.KnownScale;

/// Takes rows in any order and gives them back case by case: 24 bytes a score, plus the ids.
public final class ScoreIndex implements AutoCloseable {

    /// Scores have decimals, and differences of them digits of rounding behind the tenth: our choice.
    private static final MathContext GAP_DIGITS = new MathContext(10);
    /// Runs of rows that are taken in together: enough for the memory to look up many cases side by side, few enough
    /// for a cache. Our choice.
    private static final int RUNS_TOGETHER = 128;
    /// Cases that are handed out together, for the same reason.
    private static final int CASES_TOGETHER = 16;

    private final CaseNames names = new CaseNames();
    private final RowStore store = new RowStore();
    private final int[] numbers = new int[RUNS_TOGETHER];
    private final long[] peeked = new long[RUNS_TOGETHER];

    private final Handover<RunBatch, RunBatch> handover;
    private final Deque<RunBatch> empty = new ArrayDeque<>();
    private RunBatch waiting = new RunBatch();

    private ScoreIndex(boolean isBeside) {
        this.handover = isBeside ? Handover.beside(this::takeIn, empty::push)
                : Handover.among(1, this::takeIn, empty::push);
    }

    /// An index that takes rows in while the calling thread waits for it.
    public static ScoreIndex inTurn() {
        return new ScoreIndex(false);
    }

    /// An index that takes rows in beside the calling thread, which reads on meanwhile.
    public static ScoreIndex beside() {
        return new ScoreIndex(true);
    }

    /// Takes rows of a case.
    ///
    /// @param id the case's id in UTF-8, not longer than [org.attune.formats.courses.RowChecks#LONGEST_CASE_BYTES]
    /// @param length how many bytes of it count
    public void add(byte[] id, int length, CaseRows rows) {
        if (waiting.isFull()) {
            handOn();
        }
        waiting.add(id, length, rows);
    }

    private void handOn() {
        handover.give(waiting);
        waiting = empty.isEmpty() ? new RunBatch() : empty.pop();
    }

    /// Waits until every row is in.
    private void settle() {
        handOn();
        handover.finish();
    }

    private RunBatch takeIn(RunBatch batch) {
        for (int from = 0; from < batch.count(); from += RUNS_TOGETHER) {
            takeIn(batch, from, Math.min(batch.count(), from + RUNS_TOGETHER));
        }
        batch.clear();
        return batch;
    }

    /// Takes some runs in. Each case lies somewhere else in memory; asking for all of them before using any hides most
    /// of the waiting.
    private void takeIn(RunBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            peeked[i - from] = names.peek(names.slot(batch.first(i), batch.second(i)));
        }
        for (int i = from; i < to; i++) {
            numbers[i - from] = names.find(batch, i);
            store.meet(numbers[i - from]);
        }
        for (int i = from; i < to; i++) {
            peeked[i - from] = store.peek(numbers[i - from]);
        }
        CaseRows rows = batch.rows();
        for (int i = from; i < to; i++) {
            int number = numbers[i - from];
            store.attend(number, batch.lastSession(i));
            for (int row = i == 0 ? 0 : batch.rowsTo(i - 1); row < batch.rowsTo(i); row++) {
                store.add(number, rows.session(row), rows.series(row), rows.place(row), rows.value(row));
            }
        }
    }

    /// The numbers of all cases, ascending by the bytes of their ids. Nothing is added after it has been asked for.
    public int[] inOrder() {
        settle();
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
    /// span are rounding, and so are digits beyond the tenth: 1.3 less 1.25 is .05.
    public double smallestGap(KnownScale scale, SeriesBook book) {
        settle();
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
        return BigDecimal.valueOf(smallest).round(GAP_DIGITS).doubleValue();
    }

    /// Ends the thread that takes rows in.
    @Override
    public void close() {
        handover.close();
    }
}
