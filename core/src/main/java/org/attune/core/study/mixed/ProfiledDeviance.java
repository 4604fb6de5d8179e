package org.attune.core.study.mixed;

import java.util.Arrays;

import org.attune.core.internal.linear.Cholesky;

/// Minus twice the log-likelihood for given differences between cases, everything else being at its best; with its slope.
///
/// With T the covariance of the cases' own parts as a multiple of the variance within, G, C and z the products of the random columns with
/// themselves, with all columns and with the outcome in one case: `W = (I + G T)^-1`, `B = T W`; `M = sum of X'X - C'B C`, the effects are
/// `M^-1 sum of (X'y - C'B z)`, and `r` what they leave. The slope with respect to T is the sum of
/// `W G - W C M^-1 C'W' - (n - p) / r (W u)(W u)'` with u of what the effects leave. T is `L L'`; L has no bounds, for a sign of
/// its columns changes nothing. Of a case only the rows of its random columns are needed each time.
final class ProfiledDeviance {

    /// Cases whose levels differ so many times as much as their scores leave no digit of the scores: our choice.
    private static final double FARTHEST = 1e6;

    private final Observations of;
    private final RandomParts parts;
    private final Likelihood likelihood;
    private final int columns;
    private final int random;
    private final double slopeSize;
    /// The products of all columns, their products with the outcome, and the squared outcomes, over all cases.
    private final double[][] allProducts;
    private final double[] allWithOutcome;
    private double allSquares;

    ProfiledDeviance(Observations of, RandomParts parts, Likelihood likelihood) {
        this.of = of;
        this.parts = parts;
        this.likelihood = likelihood;
        this.columns = of.columns();
        this.random = Math.min(parts.columns(), columns);
        this.allProducts = of.allProducts();
        this.slopeSize = columns == 1 ? 1 : Math.sqrt(allProducts[1][1] / of.rows());
        this.allWithOutcome = new double[columns];
        for (int each = 0; each < of.cases(); each++) {
            for (int i = 0; i < columns; i++) {
                allWithOutcome[i] += of.withOutcome(each, i);
            }
            allSquares += of.squaredOutcomes(each);
        }
    }

    /// What is best for given differences between cases.
    ///
    /// @param weighted the matrix M
    /// @param effects the effects, outcomes counted from their origin
    /// @param left the weighted squares that the effects leave
    /// @param logDeterminants the logarithms of the determinants of `I + G T`
    record Best(Cholesky weighted, double[] effects, double left, double logDeterminants) {}

    /// Where a search begins: cases differ as much as scores within them.
    double[] start() {
        return parts == RandomParts.LEVEL ? new double[] {1} : new double[] {1, 0, 1};
    }

    /// Outcomes less the effects, where the restricted likelihood is asked for.
    double degrees() {
        return likelihood == Likelihood.RESTRICTED ? of.rows() - columns : of.rows();
    }

    /// T, from the numbers of the search.
    double[][] covariance(double[] place) {
        double l11 = place[0];
        double l21 = parts == RandomParts.LEVEL ? 0 : place[1] / slopeSize;
        double l22 = parts == RandomParts.LEVEL ? 0 : place[2] / slopeSize;
        return new double[][] {{l11 * l11, l11 * l21}, {l11 * l21, l21 * l21 + l22 * l22}};
    }

    double at(Best best) {
        double determinant = likelihood == Likelihood.RESTRICTED ? best.weighted().logDeterminant() : 0;
        return best.logDeterminants() + determinant
                + degrees() * (1 + Math.log(2 * Math.PI * best.left() / degrees()));
    }

    /// The value at a place of the search; its slope is written beside. No number where the cases' own parts explain everything, so that
    /// nothing is left to measure their differences by.
    double at(double[] place, double[] slope) {
        if (Arrays.stream(place).anyMatch(number -> Math.abs(number) > FARTHEST)) {
            Arrays.fill(slope, Double.NaN);
            return Double.NaN;
        }
        double[][] covariance = covariance(place);
        Best best = best(covariance);
        double[][] s = slopes(covariance, best);
        slope[0] = 2 * s[0][0] * place[0];
        if (parts == RandomParts.LEVEL_AND_FIRST_SLOPE) {
            slope[0] += 2 * s[0][1] * place[1] / slopeSize;
            slope[1] = 2 * (s[1][0] * place[0] + s[1][1] * place[1] / slopeSize) / slopeSize;
            slope[2] = 2 * s[1][1] * place[2] / slopeSize / slopeSize;
        }
        return at(best);
    }

    Best best(double[][] covariance) {
        double[][] weighted = new double[columns][];
        for (int i = 0; i < columns; i++) {
            weighted[i] = allProducts[i].clone();
        }
        double[] right = allWithOutcome.clone();
        double left = allSquares;
        double logDeterminants = 0;
        OneCase one = new OneCase(of, random);
        for (int each = 0; each < of.cases(); each++) {
            logDeterminants += Math.log(one.weigh(each, covariance));
            for (int a = 0; a < random; a++) {
                for (int b = 0; b < random; b++) {
                    double z = one.shrunk[a][b] * one.withOutcome[b];
                    takeAway(one.rows[a], one.shrunk[a][b], one.rows[b], weighted);
                    for (int i = 0; i < columns; i++) {
                        right[i] -= one.rows[a][i] * z;
                    }
                    left -= one.withOutcome[a] * z;
                }
            }
        }
        Cholesky factor = Cholesky.of(weighted);
        double[] effects = factor.solve(right);
        for (int i = 0; i < columns; i++) {
            left -= effects[i] * right[i];
        }
        return new Best(factor, effects, left, logDeterminants);
    }

    private static void takeAway(double[] row, double share, double[] other, double[][] from) {
        for (int i = 0; i < row.length; i++) {
            double shared = row[i] * share;
            double[] to = from[i];
            for (int j = 0; j <= i; j++) {
                to[j] -= shared * other[j];
            }
        }
    }

    private double[][] slopes(double[][] covariance, Best best) {
        double[][] inverse = likelihood == Likelihood.RESTRICTED ? best.weighted().inverse()
                : new double[columns][columns];
        double perSquare = degrees() / best.left();
        double[][] sum = new double[2][2];
        double[][] moved = new double[2][columns];
        double[] unexplained = new double[2];
        OneCase one = new OneCase(of, random);
        for (int each = 0; each < of.cases(); each++) {
            one.weigh(each, covariance);
            for (int a = 0; a < random; a++) {
                unexplained[a] = 0;
                for (int b = 0; b < random; b++) {
                    unexplained[a] += one.weight[a][b] * one.leftOf(b, best.effects());
                }
                for (int i = 0; i < columns; i++) {
                    moved[a][i] = 0;
                    for (int b = 0; b < random; b++) {
                        moved[a][i] += one.weight[a][b] * one.rows[b][i];
                    }
                }
            }
            for (int a = 0; a < random; a++) {
                for (int b = 0; b < random; b++) {
                    sum[a][b] += moved[a][b] - quadratic(inverse, moved[a], moved[b])
                            - perSquare * unexplained[a] * unexplained[b];
                }
            }
        }
        return sum;
    }

    private static double quadratic(double[][] matrix, double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double[] entries = matrix[i];
            double row = 0;
            for (int j = 0; j < one.length; j++) {
                row += entries[j] * other[j];
            }
            sum += one[i] * row;
        }
        return sum;
    }

    /// The matrices W and B of one case after another, with the products of its random columns.
    static final class OneCase {

        private final Observations of;
        private final int random;
        final double[][] weight = new double[2][2];
        final double[][] shrunk = new double[2][2];
        /// The products of each random column with all columns.
        final double[][] rows;
        /// The products of each random column with the outcome.
        final double[] withOutcome;

        OneCase(Observations of, int random) {
            this.of = of;
            this.random = random;
            this.rows = new double[random][of.columns()];
            this.withOutcome = new double[random];
        }

        /// Turns to a case.
        ///
        /// @return the determinant of `I + G T`
        double weigh(int each, double[][] covariance) {
            for (int a = 0; a < random; a++) {
                of.row(each, a, rows[a]);
                withOutcome[a] = of.withOutcome(each, a);
            }
            double g11 = rows[0][0];
            double g12 = random == 1 ? 0 : rows[0][1];
            double g22 = random == 1 ? 0 : rows[1][1];
            double a11 = 1 + g11 * covariance[0][0] + g12 * covariance[1][0];
            double a12 = g11 * covariance[0][1] + g12 * covariance[1][1];
            double a21 = g12 * covariance[0][0] + g22 * covariance[1][0];
            double a22 = 1 + g12 * covariance[0][1] + g22 * covariance[1][1];
            double determinant = a11 * a22 - a12 * a21;
            weight[0][0] = a22 / determinant;
            weight[0][1] = -a12 / determinant;
            weight[1][0] = -a21 / determinant;
            weight[1][1] = a11 / determinant;
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    shrunk[a][b] = covariance[a][0] * weight[0][b] + covariance[a][1] * weight[1][b];
                }
            }
            return determinant;
        }

        /// The product of a random column with what the effects leave of the case's outcomes.
        private double leftOf(int column, double[] effects) {
            double left = withOutcome[column];
            for (int i = 0; i < effects.length; i++) {
                left -= rows[column][i] * effects[i];
            }
            return left;
        }
    }
}
