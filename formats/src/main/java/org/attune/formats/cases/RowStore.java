package org.attune.formats.cases;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/// Rows in the order they were read, chained by case: 24 bytes each, and 8 bytes a case.
///
/// A row is three longs: the row before it of the same case and its session; its series and its place; its value.
/// Keeping the three together means that following a chain touches one part of memory a row. Chunks grow without
/// copying.
final class RowStore {

    private static final int CHUNK_ROWS = 1 << 16;
    private static final int LONGS_A_ROW = 3;
    private static final int NO_ROW = -1;
    private static final long LOW_HALF = 0xffff_ffffL;

    private long[][] chunks = new long[16][];
    private int count;
    /// The last row and the last session of each case, in one number.
    private long[] lasts = new long[1 << 8];
    private int cases;

    /// Makes room for a case, the numbers of which count from 0 without gaps.
    void meet(int caseNumber) {
        if (caseNumber < cases) {
            return;
        }
        if (caseNumber >= lasts.length) {
            lasts = Arrays.copyOf(lasts, 2 * lasts.length);
        }
        lasts[caseNumber] = (long) NO_ROW << 32;
        cases = caseNumber + 1;
    }

    /// What is kept of a case. Asking for many cases at once lets the memory answer side by side, before [#add] needs
    /// them.
    long peek(int caseNumber) {
        return lasts[caseNumber];
    }

    /// A session of the case took place.
    void attend(int caseNumber, int session) {
        long last = lasts[caseNumber];
        if (session > (int) last) {
            lasts[caseNumber] = (last & ~LOW_HALF) | session;
        }
    }

    /// Keeps a row.
    void add(int caseNumber, int session, int series, int place, double value) {
        if (count == Integer.MAX_VALUE) {
            throw new OutOfMemoryError("more rows than can be counted");
        }
        int chunk = count / CHUNK_ROWS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (count % CHUNK_ROWS == 0) {
            chunks[chunk] = new long[CHUNK_ROWS * LONGS_A_ROW];
        }
        long[] rows = chunks[chunk];
        int at = count % CHUNK_ROWS * LONGS_A_ROW;
        long last = lasts[caseNumber];
        rows[at] = (last & ~LOW_HALF) | session;
        rows[at + 1] = (long) series << 32 | place;
        rows[at + 2] = Double.doubleToRawLongBits(value);
        lasts[caseNumber] = (long) count << 32 | (last & LOW_HALF);
        count++;
    }

    /// Copies the rows of several cases, each in the order they were read. The chains are followed side by side,
    /// because every link lies somewhere else in memory and one chain alone would wait at each.
    ///
    /// @param cases the cases' numbers
    /// @param from the first that counts
    /// @param into takes the rows of each case from there on, one after another
    /// @param many how many cases
    void copy(int[] cases, int from, CaseRows[] into, int many) {
        int[] next = new int[many];
        for (int i = 0; i < many; i++) {
            long last = lasts[cases[from + i]];
            into[i].clear((int) last);
            next[i] = (int) (last >> 32);
        }
        for (int left = many; left > 0;) {
            left = 0;
            for (int i = 0; i < many; i++) {
                if (next[i] != NO_ROW) {
                    next[i] = follow(next[i], into[i]);
                    left++;
                }
            }
        }
        for (int i = 0; i < many; i++) {
            into[i].reverse();
        }
    }

    private int follow(int row, CaseRows into) {
        long[] rows = chunks[row / CHUNK_ROWS];
        int at = row % CHUNK_ROWS * LONGS_A_ROW;
        into.add((int) rows[at], (int) (rows[at + 1] >> 32), (int) (rows[at + 1] & LOW_HALF),
                Double.longBitsToDouble(rows[at + 2]));
        return (int) (rows[at] >> 32);
    }

    /// Calls for every value of a series.
    void eachValue(int series, DoubleConsumer consumer) {
        for (int row = 0; row < count; row++) {
            long[] rows = chunks[row / CHUNK_ROWS];
            int at = row % CHUNK_ROWS * LONGS_A_ROW;
            if ((int) (rows[at + 1] >> 32) == series) {
                consumer.accept(Double.longBitsToDouble(rows[at + 2]));
            }
        }
    }
}
