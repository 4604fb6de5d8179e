package org.attune.core.instrument;

import java.util.OptionalDouble;

/// The covariances of items, or their correlations, and what reliability makes of them.
final class Covariances {

    /// A pivot below this share of 1 says that an item is a sum of others: our choice, far above rounding.
    private static final double LEAST_PIVOT = 1e-10;

    /// Symmetric: a row and a column for each item.
    private final double[][] of;

    private Covariances(double[][] of) {
        this.of = of;
    }

    /// The covariances of complete answers, by way of the means.
    static Covariances of(double[][] answers) {
        int items = answers[0].length;
        double[] means = new double[items];
        for (double[] person : answers) {
            if (person.length != items) {
                throw new IllegalArgumentException("everybody has to answer the same " + items
                        + " items, but somebody answered " + person.length);
            }
            for (int i = 0; i < items; i++) {
                means[i] += (person[i] - answers[0][i]) / answers.length;
            }
        }
        double[][] sums = new double[items][items];
        for (double[] person : answers) {
            for (int i = 0; i < items; i++) {
                double off = person[i] - answers[0][i] - means[i];
                for (int j = 0; j < items; j++) {
                    sums[i][j] += off * (person[j] - answers[0][j] - means[j]) / (answers.length - 1);
                }
            }
        }
        return new Covariances(sums);
    }

    int items() {
        return of.length;
    }

    boolean someNeverVaries() {
        for (int i = 0; i < items(); i++) {
            if (of[i][i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sum of the items varies, and the sum of all but one as well.
    boolean hasCommonSpread() {
        for (int i = 0; i < items(); i++) {
            if (!(without(i).sum() > LEAST_PIVOT * trace())) {
                return false;
            }
        }
        return sum() > LEAST_PIVOT * trace();
    }

    /// The variance of the sum of the items.
    double sum() {
        double sum = 0;
        for (double[] row : of) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }

    private double trace() {
        double sum = 0;
        for (int i = 0; i < items(); i++) {
            sum += of[i][i];
        }
        return sum;
    }

    double alpha() {
        return items() / (items() - 1.0) * (1 - trace() / sum());
    }

    /// The variance of alpha times the number of people, for large groups.
    double alphaVariance() {
        double k = items();
        double sum = sum();
        double trace = trace();
        double squares = 0;
        double sumOfSquare = 0;
        for (double[] row : of) {
            double rowSum = 0;
            for (double value : row) {
                squares += value * value;
                rowSum += value;
            }
            sumOfSquare += rowSum * rowSum;
        }
        double top = sum * (squares + trace * trace) - 2 * trace * sumOfSquare;
        return 2 * k * k * top / ((k - 1) * (k - 1) * sum * sum * sum);
    }

    Covariances correlations() {
        double[][] scaled = new double[items()][items()];
        for (int i = 0; i < items(); i++) {
            for (int j = 0; j < items(); j++) {
                scaled[i][j] = i == j ? 1 : of[i][j] / Math.sqrt(of[i][i] * of[j][j]);
            }
        }
        return new Covariances(scaled);
    }

    Covariances without(int item) {
        double[][] left = new double[items() - 1][items() - 1];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                left[i][j] = of[i < item ? i : i + 1][j < item ? j : j + 1];
            }
        }
        return new Covariances(left);
    }

    double correlationWithRest(int item) {
        double shared = -of[item][item];
        for (double value : of[item]) {
            shared += value;
        }
        return shared / Math.sqrt(of[item][item] * without(item).sum());
    }

    /// What each item shares with the others is `1 - 1 / d`, `d` its entry on the diagonal of the inverse.
    OptionalDouble lambda6() {
        double[][] inverse = new double[items()][items()];
        double[][] left = new double[items()][];
        for (int i = 0; i < items(); i++) {
            left[i] = of[i].clone();
            inverse[i][i] = 1;
        }
        for (int pivot = 0; pivot < items(); pivot++) {
            if (!(left[pivot][pivot] > LEAST_PIVOT)) {
                return OptionalDouble.empty();
            }
            eliminate(left, inverse, pivot);
        }
        double own = 0;
        for (int i = 0; i < items(); i++) {
            own += 1 / inverse[i][i];
        }
        return OptionalDouble.of(1 - own / sum());
    }

    /// One step of Gauss's and Jordan's elimination; pivots of a positive definite matrix need no exchange.
    private static void eliminate(double[][] left, double[][] inverse, int pivot) {
        double scale = 1 / left[pivot][pivot];
        for (int j = 0; j < left.length; j++) {
            left[pivot][j] *= scale;
            inverse[pivot][j] *= scale;
        }
        for (int i = 0; i < left.length; i++) {
            double share = i == pivot ? 0 : left[i][pivot];
            for (int j = 0; j < left.length; j++) {
                left[i][j] -= share * left[pivot][j];
                inverse[i][j] -= share * inverse[pivot][j];
            }
        }
    }
}
