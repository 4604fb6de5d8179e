package org.attune.core.study.rates;

import java.util.Arrays;

/// Whole numbers that each case adds to some cells, kept without the zeros.
final class CaseTotals {

    private static final int FIRST = 1024;

    private int[] ends = new int[FIRST];
    private int[] cells = new int[FIRST];
    private int[] values = new int[FIRST];
    private int cases;
    private int entries;

    /// Adds to a cell for the case that is being put together.
    void add(int cell, int value) {
        if (value == 0) {
            return;
        }
        if (entries == cells.length) {
            cells = Arrays.copyOf(cells, 2 * entries);
            values = Arrays.copyOf(values, 2 * entries);
        }
        cells[entries] = cell;
        values[entries] = value;
        entries++;
    }

    /// Ends the case.
    void endCase() {
        if (cases == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cases);
        }
        ends[cases] = entries;
        cases++;
    }

    int cases() {
        return cases;
    }

    /// The sums over cases, each as often as it was drawn.
    void sum(int[] times, int[] sums) {
        Arrays.fill(sums, 0);
        int entry = 0;
        for (int each = 0; each < cases; each++) {
            int often = times[each];
            int end = ends[each];
            if (often == 0) {
                entry = end;
                continue;
            }
            for (; entry < end; entry++) {
                sums[cells[entry]] += often * values[entry];
            }
        }
    }
}
