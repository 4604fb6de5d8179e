package org.attune.core.internal.linear;

import java.util.Optional;

/// Finds a minimum of a smooth function whose slope is known, without bounds (BFGS).
///
/// Source: J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition, Springer 2006, doi:10.1007/978-0-387-40065-5, algorithm 6.1
/// with halved steps. Check: of `(x - 2)^2 + 10 (y + 1)^2` the minimum is at (2, -1).
public final class QuasiNewton {

    /// A step must bring this share of what the slope promises: a usual choice.
    private static final double LEAST_SHARE = 1e-4;
    /// Values that differ by less than this share of their size differ by rounding: our choice.
    private static final double ROUNDING = 1e-13;
    /// What a further step would bring when the search ends, in units of the function: our choice.
    private static final double LEAST_GAIN = 1e-17;
    /// A search that no step takes further has come to rest if a step promised less than this: our choice. In units of a deviance it is far
    /// below what anybody reads.
    private static final double SMALL_GAIN = 1e-6;
    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 60;

    private final Function function;
    private double[] place;
    private double[] slope;
    private double value;
    private double[][] inverse;
    private boolean isFresh = true;
    private double promised = Double.NEGATIVE_INFINITY;
    private boolean isAtRest;

    /// A function with its slope.
    @FunctionalInterface
    public interface Function {
        /// The value at a place; its slope is written into `slope`.
        double at(double[] place, double[] slope);
    }

    private QuasiNewton(Function function, double[] start) {
        this.function = function;
        this.place = start.clone();
        this.slope = new double[start.length];
        this.value = function.at(place, slope);
        this.inverse = unit(start.length);
    }

    /// The place where the function is lowest, as far as can be seen from `start`; empty where the search does not come to rest.
    public static Optional<double[]> lowest(Function function, double[] start) {
        QuasiNewton search = new QuasiNewton(function, start);
        int steps = 0;
        while (steps < MOST_STEPS && search.step()) {
            steps++;
        }
        return search.isAtRest ? Optional.of(search.place) : Optional.empty();
    }

    /// Goes one step downwards, or forgets what was learned when that leads nowhere.
    ///
    /// @return whether there may be more to gain
    private boolean step() {
        isAtRest = false;
        double[] direction = times(inverse, slope, -1);
        double promise = product(direction, slope);
        if (!(promise < -LEAST_GAIN)) {
            isAtRest = Double.isFinite(promise);
            return false;
        }
        promised = isFresh ? promised : promise;
        double length = isFresh ? Math.min(1, 1 / Math.sqrt(product(slope, slope))) : 1;
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            if (isTaken(direction, length, promise)) {
                return true;
            }
            length /= 2;
        }
        boolean wasFresh = isFresh;
        isAtRest = promised > -SMALL_GAIN;
        inverse = unit(place.length);
        isFresh = true;
        return !wasFresh;
    }

    private boolean isTaken(double[] direction, double length, double promise) {
        double[] next = new double[place.length];
        double[] nextSlope = new double[place.length];
        for (int i = 0; i < place.length; i++) {
            next[i] = place[i] + length * direction[i];
        }
        double nextValue = function.at(next, nextSlope);
        if (!(nextValue <= value + LEAST_SHARE * length * promise + ROUNDING * Math.abs(value))) {
            return false;
        }
        if (learn(inverse, minus(next, place), minus(nextSlope, slope), isFresh)) {
            isFresh = false;
        }
        place = next;
        slope = nextSlope;
        value = nextValue;
        return true;
    }

    /// Takes into account how the slope changed along a step; a step along which it fell teaches nothing.
    private static boolean learn(double[][] inverse, double[] step, double[] change, boolean isFirst) {
        double along = product(step, change);
        if (!(along > 0)) {
            return false;
        }
        if (isFirst) {
            for (int i = 0; i < step.length; i++) {
                inverse[i][i] = along / product(change, change);
            }
        }
        double[] moved = times(inverse, change, 1);
        double factor = (1 + product(change, moved) / along) / along;
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) {
                inverse[i][j] += factor * step[i] * step[j] - (moved[i] * step[j] + step[i] * moved[j]) / along;
            }
        }
        return true;
    }

    private static double[][] unit(int size) {
        double[][] unit = new double[size][size];
        for (int i = 0; i < size; i++) {
            unit[i][i] = 1;
        }
        return unit;
    }

    private static double[] times(double[][] matrix, double[] vector, double sign) {
        double[] result = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = sign * product(matrix[i], vector);
        }
        return result;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] result = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            result[i] = one[i] - other[i];
        }
        return result;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
