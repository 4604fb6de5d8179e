package org.attune.core.study.mixed;

import java.util.Arrays;
import java.util.List;

/// Outcomes of cases with what is to explain them, kept as sums for each case, so that a study of millions of scores stays small.
///
/// The first column is 1, for the level. Outcomes are counted from the first one, so that no digits are lost.
public final class Observations {

    private static final int FIRST_CASES = 64;

    private final List<String> predictors;
    private final int columns;
    private final int stride;
    private double[] sums;
    private int cases;
    private int rows;
    private double origin;

    /// @param predictors what explains, in the order of [#add], without the level
    public Observations(List<String> predictors) {
        this.predictors = List.copyOf(predictors);
        this.columns = predictors.size() + 1;
        this.stride = columns * columns + columns + 1;
        this.sums = new double[FIRST_CASES * stride];
    }

    /// Adds one outcome.
    ///
    /// @param caseNumber which case, from 0; cases may come in any order
    /// @param outcome what is to be explained
    /// @param values the predictors
    public void add(int caseNumber, double outcome, double... values) {
        if (values.length != columns - 1) {
            throw new IllegalArgumentException(
                    "there are " + (columns - 1) + " predictors, but " + values.length + " values were given");
        }
        if (caseNumber < 0 || !Double.isFinite(outcome) || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("an observation takes a case from 0 and finite numbers");
        }
        if (rows == 0) {
            origin = outcome;
        }
        rows++;
        cases = Math.max(cases, caseNumber + 1);
        if (cases * stride > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(cases * stride, 2 * sums.length));
        }
        addTo(caseNumber * stride, outcome - origin, values);
    }

    private void addTo(int start, double y, double[] values) {
        for (int i = 0; i < columns; i++) {
            double x = i == 0 ? 1 : values[i - 1];
            sums[start + i * columns] += x;
            for (int j = 1; j < columns; j++) {
                sums[start + i * columns + j] += x * values[j - 1];
            }
            sums[start + columns * columns + i] += x * y;
        }
        sums[start + stride - 1] += y * y;
    }

    /// What explains, without the level.
    public List<String> predictors() {
        return predictors;
    }

    /// How many outcomes there are.
    public int rows() {
        return rows;
    }

    /// How many cases have an outcome.
    public int casesWithRows() {
        int found = 0;
        for (int each = 0; each < cases; each++) {
            found += rowsOf(each) > 0 ? 1 : 0;
        }
        return found;
    }

    int columns() {
        return columns;
    }

    int cases() {
        return cases;
    }

    /// What outcomes are counted from.
    double origin() {
        return origin;
    }

    double rowsOf(int caseNumber) {
        return sums[caseNumber * stride];
    }

    /// The sum of products of two columns within a case.
    double products(int caseNumber, int one, int other) {
        return sums[caseNumber * stride + one * columns + other];
    }

    /// The sum of products of a column with the outcome within a case.
    double withOutcome(int caseNumber, int column) {
        return sums[caseNumber * stride + columns * columns + column];
    }

    /// The sum of squared outcomes of a case.
    double squaredOutcomes(int caseNumber) {
        return sums[caseNumber * stride + stride - 1];
    }

    /// Squared distances of outcomes from their mean within each case, added up.
    double squaresWithin() {
        double sum = 0;
        for (int each = 0; each < cases; each++) {
            double many = rowsOf(each);
            double total = withOutcome(each, 0);
            sum += many > 0 ? squaredOutcomes(each) - total * total / many : 0;
        }
        return sum;
    }

    /// Squared distances of outcomes from the mean of all.
    double squares() {
        double total = 0;
        double squared = 0;
        for (int each = 0; each < cases; each++) {
            total += withOutcome(each, 0);
            squared += squaredOutcomes(each);
        }
        return rows == 0 ? 0 : squared - total * total / rows;
    }

    /// The products of all columns over all cases.
    double[][] allProducts() {
        double[][] all = new double[columns][columns];
        for (int each = 0; each < cases; each++) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    all[i][j] += products(each, i, j);
                }
            }
        }
        return all;
    }

    /// Says how much there is, never what was answered.
    @Override
    public String toString() {
        return "Observations[" + rows + " outcomes, " + cases + " cases, " + predictors + "]";
    }
}
