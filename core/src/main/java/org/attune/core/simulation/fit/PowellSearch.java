package org.attune.core.simulation.fit;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Finds a minimum of a function of several numbers without its slopes: one line search after another along directions that it learns.
///
/// After each round of line searches the whole step of the round takes the place of the direction that gained most, if a look twice
/// as far says that it is worth it. It stops when a round gains less than a share of the value, or when it has looked often enough.
/// Source: M. J. D. Powell, Comput. J. 7 (1964) 155-162, doi:10.1093/comjnl/7.2.155; the test for a new direction is that of
/// Acton's modification, as usual today. Check: the minimum of `(x - 1)^2 + 10 (y - x)^2` is found at (1, 1).
final class PowellSearch {

    /// Stop when a round gains less than this share of the value. Source: docs/methods/fit.md.
    private static final double LEAST_GAIN_SHARE = 1e-5;
    /// A line search knows its place within this share. Later rounds make up for a coarse one. Source: docs/methods/fit.md.
    private static final double LINE_TOLERANCE = 0.3;

    private final ToDoubleFunction<double[]> function;
    private final int mostLooks;
    private int looks;
    private double[] place;
    private double value;

    /// Where the search ended.
    ///
    /// @param place the lowest place found
    /// @param value the function's value there
    /// @param looks how often the function was looked at
    /// @param settled whether the gains had run out, rather than the looks
    record Found(double[] place, double value, int looks, boolean settled) {}

    /// @param function what to make small; it may be infinite, but never NaN
    /// @param start where to begin
    /// @param mostLooks no further round begins after so many looks at the function
    PowellSearch(ToDoubleFunction<double[]> function, double[] start, int mostLooks) {
        this.function = function;
        this.mostLooks = mostLooks;
        this.place = start.clone();
        this.value = look(place);
    }

    Found search() {
        int n = place.length;
        double[][] directions = new double[n][n];
        for (int i = 0; i < n; i++) {
            directions[i][i] = 1;
        }
        while (looks < mostLooks) {
            double[] before = place;
            double valueBefore = value;
            int steepest = 0;
            double mostGained = 0;
            for (int i = 0; i < n; i++) {
                double gained = along(directions[i]);
                if (gained > mostGained) {
                    mostGained = gained;
                    steepest = i;
                }
            }
            if (2 * (valueBefore - value) <= LEAST_GAIN_SHARE * (Math.abs(valueBefore) + Math.abs(value))) {
                return new Found(place, value, looks, true);
            }
            learn(directions, before, valueBefore, steepest, mostGained);
        }
        return new Found(place, value, looks, false);
    }

    private void learn(double[][] directions, double[] before, double valueBefore, int steepest, double mostGained) {
        double[] whole = difference(place, before);
        double valueTwice = look(moved(place, whole, 1));
        if (valueTwice >= valueBefore) {
            return;
        }
        double bend = valueBefore + valueTwice - 2 * value;
        double rest = valueBefore - value - mostGained;
        double far = valueBefore - valueTwice;
        if (2 * bend * rest * rest < mostGained * far * far) {
            double[] start = place;
            double gained = along(whole);
            directions[steepest] = directions[directions.length - 1];
            directions[directions.length - 1] = gained > 0 ? difference(place, start) : whole;
        }
    }

    /// Goes to the lowest point along a direction; returns how much that gained.
    private double along(double[] direction) {
        double[] from = place;
        double valueBefore = value;
        LineSearch line = new LineSearch(step -> look(moved(from, direction, step)), LINE_TOLERANCE);
        LineSearch.Point lowest = line.from(new LineSearch.Point(0, value));
        if (lowest.value() < value) {
            place = moved(from, direction, lowest.at());
            value = lowest.value();
        }
        return valueBefore - value;
    }

    private static double[] moved(double[] from, double[] direction, double step) {
        double[] to = new double[from.length];
        Arrays.setAll(to, i -> from[i] + step * direction[i]);
        return to;
    }

    private static double[] difference(double[] to, double[] from) {
        double[] way = new double[to.length];
        Arrays.setAll(way, i -> to[i] - from[i]);
        return way;
    }

    private double look(double[] at) {
        looks++;
        return function.applyAsDouble(at);
    }
}
