package org.attune.core.internal.linear;

import java.util.OptionalInt;

/// A symmetric positive definite matrix, taken apart into a lower triangle times its transpose.
///
/// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition, Johns Hopkins 2013, section 4.2.
/// Check: of `[[4, 2], [2, 3]]` the triangle is `[[2, 0], [1, sqrt(2)]]`.
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /// Takes a matrix apart. Only its lower triangle is looked at.
    ///
    /// @throws IllegalArgumentException when the matrix is not positive definite
    public static Cholesky of(double[][] matrix) {
        double[][] lower = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            lower[row] = rowOf(matrix, lower, row);
            double left = pivot(matrix, lower, row);
            if (!(left > 0)) {
                throw new IllegalArgumentException("the matrix is not positive definite at row " + (row + 1));
            }
            lower[row][row] = Math.sqrt(left);
        }
        return new Cholesky(lower);
    }

    /// The first row that follows from those before it, so that the matrix cannot be taken apart.
    ///
    /// @param tolerance the share of a diagonal entry below which what the rows before leave of it is rounding
    public static OptionalInt firstDependent(double[][] matrix, double tolerance) {
        double[][] lower = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            lower[row] = rowOf(matrix, lower, row);
            double left = pivot(matrix, lower, row);
            if (!(left > tolerance * matrix[row][row])) {
                return OptionalInt.of(row);
            }
            lower[row][row] = Math.sqrt(left);
        }
        return OptionalInt.empty();
    }

    /// The entries of a row left of the diagonal.
    private static double[] rowOf(double[][] matrix, double[][] lower, int row) {
        double[] entries = new double[row + 1];
        for (int column = 0; column < row; column++) {
            double sum = matrix[row][column];
            for (int k = 0; k < column; k++) {
                sum -= entries[k] * lower[column][k];
            }
            entries[column] = sum / lower[column][column];
        }
        return entries;
    }

    private static double pivot(double[][] matrix, double[][] lower, int row) {
        double left = matrix[row][row];
        for (int k = 0; k < row; k++) {
            left -= lower[row][k] * lower[row][k];
        }
        return left;
    }

    /// What the matrix takes to `right`.
    public double[] solve(double[] right) {
        int size = lower.length;
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= lower[row][k] * x[k];
            }
            x[row] /= lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= lower[k][row] * x[k];
            }
            x[row] /= lower[row][row];
        }
        return x;
    }

    /// The inverse.
    public double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int row = 0; row < lower.length; row++) {
            double[] unit = new double[lower.length];
            unit[row] = 1;
            inverse[row] = solve(unit);
        }
        return inverse;
    }

    /// The logarithm of the determinant.
    public double logDeterminant() {
        double sum = 0;
        for (int row = 0; row < lower.length; row++) {
            sum += 2 * Math.log(lower[row][row]);
        }
        return sum;
    }
}
