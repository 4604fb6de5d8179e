package org.attune.formats.cases;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/// Rows in the order they were read, chained by case: 24 bytes each, and 8 bytes a case.
///
/// A row is three longs: the row before it of the same case and its session; its series and its place; its value. Keeping the three together
/// means that following a chain touches one part of memory a row. Chunks grow without copying.
final class RowStore {

    private static final int CHUNK_ROWS = 1 << 16;
    private static final int LONGS_A_ROW = 3;
    private static final int NO_ROW = -1;
    private static final long LOW_HALF = 0xffff_ffffL;

    private long[][] chunks = new long[16][];
    private int count;
    private int[] lastRow = new int[1 << 8];
    private int[] lastSession = new int[1 << 8];
    private int cases;

    /// Makes room for a case, the numbers of which count from 0 without gaps.
    void meet(int caseNumber) {
        if (caseNumber < cases) {
            return;
        }
        if (caseNumber >= lastRow.length) {
            lastRow = Arrays.copyOf(lastRow, 2 * lastRow.length);
            lastSession = Arrays.copyOf(lastSession, 2 * lastSession.length);
        }
        lastRow[caseNumber] = NO_ROW;
        lastSession[caseNumber] = 0;
        cases = caseNumber + 1;
    }

    /// A session of the case took place.
    void attend(int caseNumber, int session) {
        lastSession[caseNumber] = Math.max(lastSession[caseNumber], session);
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
        rows[at] = (long) lastRow[caseNumber] << 32 | session;
        rows[at + 1] = (long) series << 32 | place;
        rows[at + 2] = Double.doubleToRawLongBits(value);
        lastRow[caseNumber] = count;
        count++;
    }

    /// Copies the rows of a case, in the order they were read.
    void copy(int caseNumber, CaseRows into) {
        into.clear(lastSession[caseNumber]);
        for (int row = lastRow[caseNumber]; row != NO_ROW;) {
            long[] rows = chunks[row / CHUNK_ROWS];
            int at = row % CHUNK_ROWS * LONGS_A_ROW;
            into.add((int) rows[at], (int) (rows[at + 1] >> 32), (int) (rows[at + 1] & LOW_HALF),
                    Double.longBitsToDouble(rows[at + 2]));
            row = (int) (rows[at] >> 32);
        }
        into.reverse();
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
