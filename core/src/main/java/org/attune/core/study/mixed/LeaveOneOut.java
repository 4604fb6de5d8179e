package org.attune.core.study.mixed;

import java.util.OptionalInt;

import org.attune.core.internal.linear.Cholesky;

/// How far effects move when one case is left out at a time, which is what their errors rest on.
///
/// Formula: without case g the effects move by `(M - K)^-1 s`, where K and s are the case's own part of M and of the equations that the
/// effects solve, with the differences between cases held as they were; the covariance is `(m - 1) / m` times the sum of the
/// products of these moves over m cases. It stays right when the model's spread is wrong, and errs to the safe side with few cases.
///
/// Source: J. G. MacKinnon, M. O. Nielsen and M. D. Webb, Cluster-robust inference: a guide to empirical practice, Journal of Econometrics
/// 232 (2023) 272-299, doi:10.1016/j.jeconom.2022.04.001, estimator CV3.
/// Check: reference file study_mixed.json, where a program in R leaves the cases out one by one.
final class LeaveOneOut {

    /// What a case leaves of a column's products below this share is rounding: our choice.
    private static final double ROUNDING = 1e-10;

    private final Observations of;
    private final double[][] covariance;
    private final ProfiledDeviance.Best best;
    private final int random;
    private final double[][] whole;

    /// @param parts what is the case's own
    /// @param covariance how cases differ, as a multiple of the variance within
    /// @param best what is best for it
    LeaveOneOut(Observations of, RandomParts parts, double[][] covariance, ProfiledDeviance.Best best) {
        this.of = of;
        this.random = Math.min(parts.columns(), of.columns());
        this.covariance = covariance;
        this.best = best;
        this.whole = new double[of.columns()][of.columns()];
        each((matrix, vector) -> {
            for (int i = 0; i < vector.length; i++) {
                for (int j = 0; j < vector.length; j++) {
                    whole[i][j] += matrix[i][j];
                }
            }
        });
    }

    /// What is done with a case's part of M and of the equations.
    private interface OfCase {
        void part(double[][] matrix, double[] vector);
    }

    /// The first column that varies in one case only.
    OptionalInt restsOnOneCase() {
        int[] found = {Integer.MAX_VALUE};
        each((matrix, vector) -> found[0] = Math.min(found[0],
                Cholesky.firstDependent(without(matrix), ROUNDING).orElse(Integer.MAX_VALUE)));
        return found[0] == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    /// The standard errors of the effects.
    double[] errors() {
        int columns = of.columns();
        double[] squares = new double[columns];
        each((matrix, vector) -> {
            double[] move = Cholesky.of(without(matrix)).solve(vector);
            for (int i = 0; i < columns; i++) {
                squares[i] += move[i] * move[i];
            }
        });
        double cases = of.casesWithRows();
        for (int i = 0; i < columns; i++) {
            squares[i] = Math.sqrt((cases - 1) / cases * squares[i]);
        }
        return squares;
    }

    private double[][] without(double[][] part) {
        double[][] rest = new double[whole.length][whole.length];
        for (int i = 0; i < whole.length; i++) {
            for (int j = 0; j < whole.length; j++) {
                rest[i][j] = whole[i][j] - part[i][j];
            }
        }
        return rest;
    }

    private void each(OfCase work) {
        int columns = of.columns();
        ProfiledDeviance.OneCase one = new ProfiledDeviance.OneCase(of, random);
        double[][] matrix = new double[columns][columns];
        double[] vector = new double[columns];
        for (int each = 0; each < of.cases(); each++) {
            if (of.rowsOf(each) == 0) {
                continue;
            }
            one.weigh(each, covariance);
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    matrix[i][j] = of.products(each, i, j) - shrunk(one, i, j);
                }
            }
            for (int i = 0; i < columns; i++) {
                vector[i] = of.withOutcome(each, i);
                for (int a = 0; a < random; a++) {
                    for (int b = 0; b < random; b++) {
                        vector[i] -= one.rows[a][i] * one.shrunk[a][b] * one.withOutcome[b];
                    }
                }
                for (int j = 0; j < columns; j++) {
                    vector[i] -= matrix[i][j] * best.effects()[j];
                }
            }
            work.part(matrix, vector);
        }
    }

    private double shrunk(ProfiledDeviance.OneCase one, int i, int j) {
        double sum = 0;
        for (int a = 0; a < random; a++) {
            for (int b = 0; b < random; b++) {
                sum += one.rows[a][i] * one.shrunk[a][b] * one.rows[b][j];
            }
        }
        return sum;
    }
}
