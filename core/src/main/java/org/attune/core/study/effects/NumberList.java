package org.attune.core.study.effects;

import java.util.Arrays;

/// Numbers in the order in which they come, in blocks, so that growing copies nothing and leaves nothing unused.
final class NumberList {

    /// A block is 32 KB: few for a large study, little for a small one. Our choice.
    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;

    private double[][] blocks = new double[0][];
    private int size;

    void add(double number) {
        if (size >>> BITS == blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new double[1 << BITS];
        }
        blocks[size >>> BITS][size & MASK] = number;
        size++;
    }

    double get(int index) {
        return blocks[index >>> BITS][index & MASK];
    }

    int size() {
        return size;
    }
}
