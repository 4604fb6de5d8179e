package org.attune.core.study.mixed;

import java.util.List;

/// Outcomes of cases with what is to explain them, kept as sums for each case, so that a study of millions of scores stays small.
///
/// The first column is 1, for the level. Outcomes are counted from the first one, so that no digits are lost.
public final class Observations {

    private final List<String> predictors;
    private final int columns;
    private final int given;
    private final CaseSums sums;

    /// @param predictors what explains, in the order of [#add], without the level
    public Observations(List<String> predictors) {
        this(predictors, predictors.size(), new CaseSums(predictors.size() + 1));
    }

    private Observations(List<String> predictors, int given, CaseSums sums) {
        this.predictors = List.copyOf(predictors);
        this.columns = predictors.size() + 1;
        this.given = given;
        this.sums = sums;
    }

    /// The same outcomes with only the first few predictors to explain them; what is added later is in both.
    public Observations withFirst(int many) {
        return new Observations(predictors.subList(0, many), given, sums);
    }

    /// Adds one outcome.
    ///
    /// @param caseNumber which case, from 0; cases may come in any order
    /// @param outcome what is to be explained
    /// @param values the predictors, all that are kept
    public void add(int caseNumber, double outcome, double... values) {
        if (values.length != given) {
            throw new IllegalArgumentException(
                    "there are " + given + " predictors, but " + values.length + " values were given");
        }
        if (caseNumber < 0 || !Double.isFinite(outcome) || !areFinite(values)) {
            throw new IllegalArgumentException("an observation takes a case from 0 and finite numbers");
        }
        sums.add(caseNumber, outcome, values);
    }

    private static boolean areFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /// What explains, without the level.
    public List<String> predictors() {
        return predictors;
    }

    /// How many outcomes there are.
    public int rows() {
        return sums.rows();
    }

    /// How many cases have an outcome.
    public int casesWithRows() {
        int found = 0;
        for (int each = 0; each < sums.cases(); each++) {
            found += rowsOf(each) > 0 ? 1 : 0;
        }
        return found;
    }

    int columns() {
        return columns;
    }

    int cases() {
        return sums.cases();
    }

    /// What outcomes are counted from.
    double origin() {
        return sums.origin();
    }

    double rowsOf(int caseNumber) {
        return sums.products(caseNumber, 0, 0);
    }

    /// The sum of products of two columns within a case.
    double products(int caseNumber, int one, int other) {
        return sums.products(caseNumber, one, other);
    }

    /// Writes the sums of products of a column with all columns within a case.
    void row(int caseNumber, int column, double[] to) {
        sums.row(caseNumber, column, to);
    }

    /// The sum of products of a column with the outcome within a case.
    double withOutcome(int caseNumber, int column) {
        return sums.withOutcome(caseNumber, column);
    }

    /// The sum of squared outcomes of a case.
    double squaredOutcomes(int caseNumber) {
        return sums.squaredOutcomes(caseNumber);
    }

    /// Squared distances of outcomes from their mean within each case, added up.
    double squaresWithin() {
        double sum = 0;
        for (int each = 0; each < cases(); each++) {
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
        for (int each = 0; each < cases(); each++) {
            total += withOutcome(each, 0);
            squared += squaredOutcomes(each);
        }
        return rows() == 0 ? 0 : squared - total * total / rows();
    }

    /// The products of all columns over all cases.
    double[][] allProducts() {
        double[][] all = new double[columns][columns];
        for (int each = 0; each < cases(); each++) {
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
        return "Observations[" + rows() + " outcomes, " + cases() + " cases, " + predictors + "]";
    }
}
