package org.attune.core.study.mixed;

import java.util.Arrays;

/// Sums of products of columns for one case after another, in blocks, so that growing copies nothing and leaves nothing unused.
///
/// Of each case stand there the lower triangle of the products of the columns, row by row, then the products of each column with the
/// outcome, then the squared outcomes. So the products of the first few columns stand at the same places however many columns follow.
final class CaseSums {

    /// Large enough to be few, small enough for a study of few cases: our choice.
    private static final int CASES_IN_BLOCK = 512;

    private final int triangle;
    private final int stride;
    private double[][] blocks = new double[0][];
    private int cases;
    private int rows;
    private double origin;

    CaseSums(int columns) {
        this.triangle = triangle(columns);
        this.stride = triangle + columns + 1;
    }

    /// Adds an outcome of a case; the first column, which is 1, is not given.
    void add(int caseNumber, double outcome, double[] values) {
        if (rows == 0) {
            origin = outcome;
        }
        rows++;
        cases = Math.max(cases, caseNumber + 1);
        while (cases > blocks.length * CASES_IN_BLOCK) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new double[CASES_IN_BLOCK * stride];
        }
        addTo(block(caseNumber), start(caseNumber), outcome - origin, values);
    }

    private void addTo(double[] sums, int start, double y, double[] values) {
        int at = start;
        for (int i = 0; i <= values.length; i++) {
            double x = i == 0 ? 1 : values[i - 1];
            sums[at++] += x;
            for (int j = 1; j <= i; j++) {
                sums[at++] += x * values[j - 1];
            }
            sums[start + triangle + i] += x * y;
        }
        sums[start + stride - 1] += y * y;
    }

    int cases() {
        return cases;
    }

    int rows() {
        return rows;
    }

    /// What outcomes are counted from.
    double origin() {
        return origin;
    }

    /// The sum of products of two columns within a case.
    double products(int caseNumber, int one, int other) {
        int at = one >= other ? triangle(one) + other : triangle(other) + one;
        return block(caseNumber)[start(caseNumber) + at];
    }

    /// Writes the sums of products of one column with the first few columns within a case.
    void row(int caseNumber, int column, double[] to) {
        double[] sums = block(caseNumber);
        int start = start(caseNumber);
        int own = start + triangle(column);
        for (int other = 0; other < to.length; other++) {
            to[other] = sums[other <= column ? own + other : start + triangle(other) + column];
        }
    }

    /// The sum of products of a column with the outcome within a case.
    double withOutcome(int caseNumber, int column) {
        return block(caseNumber)[start(caseNumber) + triangle + column];
    }

    /// The sum of squared outcomes of a case.
    double squaredOutcomes(int caseNumber) {
        return block(caseNumber)[start(caseNumber) + stride - 1];
    }

    private double[] block(int caseNumber) {
        return blocks[caseNumber / CASES_IN_BLOCK];
    }

    private int start(int caseNumber) {
        return caseNumber % CASES_IN_BLOCK * stride;
    }

    /// How many places the rows before one take in a lower triangle.
    private static int triangle(int row) {
        return row * (row + 1) / 2;
    }
}
