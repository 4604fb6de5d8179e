package org.attune.core.agreement;

import org.attune.core.agreement.ratings.CategoryRatings;

/// Two coders' table as shares of all units that both rated, with its margins and weights.
final class PairShares {

    private final int units;
    private final double[][] shares;
    private final double[][] weights;
    private final double[] first;
    private final double[] second;

    private PairShares(int units, double[][] shares, double[][] weights) {
        this.units = units;
        this.shares = shares;
        this.weights = weights;
        this.first = new double[shares.length];
        this.second = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                first[i] += shares[i][j];
                second[j] += shares[i][j];
            }
        }
    }

    static PairShares of(CategoryRatings ratings, Closeness closeness) {
        int[][] counts = ConfusionMatrix.counts(ratings, 0, 1);
        int units = Reasons.comparedUnits(ratings);
        double[][] shares = new double[counts.length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                shares[i][j] = (double) counts[i][j] / units;
            }
        }
        return new PairShares(units, shares, closeness.weights(ratings.values()));
    }

    int units() {
        return units;
    }

    /// Whether both gave one and the same category throughout.
    boolean isOneCategory() {
        for (int i = 0; i < shares.length; i++) {
            if (shares[i][i] == 1) {
                return true;
            }
        }
        return false;
    }

    double observed() {
        return mean((i, j) -> shares[i][j] * weights[i][j]);
    }

    double expected() {
        return mean((i, j) -> first[i] * second[j] * weights[i][j]);
    }

    double variance() {
        double observed = observed();
        double expected = expected();
        double left = 1 - expected;
        double sum = mean((i, j) -> shares[i][j]
                * square(weights[i][j] * left - (againstSecond(i) + againstFirst(j)) * (1 - observed)));
        double mean = observed * expected - 2 * expected + observed;
        return (sum - mean * mean) / (units * left * left * left * left);
    }

    double varianceByChance() {
        double expected = expected();
        double sum = mean((i, j) -> first[i] * second[j] * square(weights[i][j] - againstSecond(i) - againstFirst(j)));
        return (sum - expected * expected) / (units * square(1 - expected));
    }

    /// The mean weight of the first coder's category against what the second gave.
    private double againstSecond(int category) {
        double sum = 0;
        for (int j = 0; j < second.length; j++) {
            sum += weights[category][j] * second[j];
        }
        return sum;
    }

    private double againstFirst(int category) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += weights[i][category] * first[i];
        }
        return sum;
    }

    private double mean(Cell cell) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                sum += cell.at(i, j);
            }
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }

    /// What one cell of the table adds.
    private interface Cell {
        double at(int row, int column);
    }
}
