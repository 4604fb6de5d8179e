package org.attune.core.study.rates;

import java.util.Arrays;

/// Whole numbers that each case adds to some cells, kept without the zeros: an entry is a cell and a number, 16 bits each.
///
/// Entries lie in blocks, so that growing copies nothing and leaves nothing unused.
final class CaseTotals {

    /// How many cells there may be.
    static final int MOST_CELLS = 1 << Short.SIZE;

    /// A block is 64 KB: few for a large study, little for a small one. Our choice.
    private static final int BITS = 14;
    private static final int MASK = (1 << BITS) - 1;
    private static final int FIRST = 256;
    private static final int LOW_HALF = MOST_CELLS - 1;

    private int[] ends = new int[FIRST];
    private int[][] blocks = new int[0][];
    private int cases;
    private int entries;

    /// Adds to a cell for the case that is being put together. A number beyond 16 bits takes several entries.
    void add(int cell, int value) {
        int left = value;
        while (left != 0) {
            int part = Math.clamp(left, Short.MIN_VALUE, Short.MAX_VALUE);
            put(cell << Short.SIZE | (part & LOW_HALF));
            left -= part;
        }
    }

    private void put(int entry) {
        if (entries >>> BITS == blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new int[1 << BITS];
        }
        blocks[entries >>> BITS][entries & MASK] = entry;
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
        int at = 0;
        for (int each = 0; each < cases; each++) {
            int often = times[each];
            int end = ends[each];
            while (often > 0 && at < end) {
                int[] block = blocks[at >>> BITS];
                int last = Math.min(end, (at | MASK) + 1);
                for (; at < last; at++) {
                    int entry = block[at & MASK];
                    sums[entry >>> Short.SIZE] += often * (short) entry;
                }
            }
            at = end;
        }
    }
}
