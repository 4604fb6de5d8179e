package org.attune.core.simulation.fit;

import java.util.function.DoubleUnaryOperator;

/// Finds a minimum of a function of one number: brackets it by growing steps, then closes in by Brent's method.
///
/// Source: R. P. Brent, Algorithms for Minimization without Derivatives, Prentice-Hall 1973, chapter 5.
/// Check: the minimum of `(x - 2)^2 + 1` is found at 2.
final class LineSearch {

    /// The larger part of a golden section of 1, and the growth of the bracketing steps.
    private static final double GOLDEN_GROWTH = 0.5 * (1 + Math.sqrt(5));
    private static final double GOLDEN_SHARE = 2 - GOLDEN_GROWTH;
    /// A parabola may carry the bracket this many times further than the last step: our choice.
    private static final double LONGEST_LEAP = 100;
    private static final double TINY = 1e-21;
    /// Near 0 the place is known this closely.
    private static final double LEAST_TOLERANCE = 1e-11;
    private static final int MOST_STEPS = 200;

    private final DoubleUnaryOperator function;
    private final double tolerance;

    /// A place and the function's value there.
    record Point(double at, double value) {}

    private record Bracket(double left, Point middle, double right) {}

    /// @param function what to make small; it may be infinite, but never NaN
    /// @param tolerance how closely the place is to be known, as a share of it
    LineSearch(DoubleUnaryOperator function, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
    }

    /// Searches from a known point, first towards `at + 1`.
    Point from(Point start) {
        return close(bracket(start));
    }

    private Point look(double at) {
        return new Point(at, function.applyAsDouble(at));
    }

    private Bracket bracket(Point start) {
        Point a = start;
        Point b = look(start.at + 1);
        if (a.value < b.value) {
            Point swap = a;
            a = b;
            b = swap;
        }
        Point c = look(b.at + GOLDEN_GROWTH * (b.at - a.at));
        for (int step = 0; c.value < b.value && step < MOST_STEPS; step++) {
            Point next = leap(a, b, c);
            a = b;
            b = c;
            c = next;
        }
        return new Bracket(Math.min(a.at, c.at), b, Math.max(a.at, c.at));
    }

    /// The next point beyond `c`: where the parabola through the last three points is lowest if that lies ahead, else a longer step.
    private Point leap(Point a, Point b, Point c) {
        double r = (b.at - a.at) * (b.value - c.value);
        double q = (b.at - c.at) * (b.value - a.value);
        double below = 2 * (q - r);
        double lowest = b.at - ((b.at - c.at) * q - (b.at - a.at) * r) / (Math.abs(below) < TINY ? TINY : below);
        double furthest = b.at + LONGEST_LEAP * (c.at - b.at);
        boolean ahead = (lowest - c.at) * (c.at - b.at) > 0;
        if (!ahead) {
            return look(c.at + GOLDEN_GROWTH * (c.at - b.at));
        }
        boolean tooFar = (lowest - furthest) * (c.at - b.at) > 0;
        return look(tooFar ? furthest : lowest);
    }

    private Point close(Bracket bracket) {
        double left = bracket.left;
        double right = bracket.right;
        Point best = bracket.middle;
        Point second = best;
        Point third = best;
        double step = 0;
        double stepBefore = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double near = tolerance * Math.abs(best.at) + LEAST_TOLERANCE;
            double middle = 0.5 * (left + right);
            if (Math.abs(best.at - middle) <= 2 * near - 0.5 * (right - left)) {
                return best;
            }
            double parabolic = parabola(best, second, third);
            boolean trusted = Math.abs(stepBefore) > near && Math.abs(parabolic) < 0.5 * Math.abs(stepBefore)
                    && best.at + parabolic > left
                    && best.at + parabolic < right;
            if (trusted) {
                stepBefore = step;
                step = parabolic;
                boolean atEnd = best.at + step - left < 2 * near || right - best.at - step < 2 * near;
                step = atEnd ? Math.copySign(near, middle - best.at) : step;
            } else {
                stepBefore = best.at >= middle ? left - best.at : right - best.at;
                step = GOLDEN_SHARE * stepBefore;
            }
            Point tried = look(best.at + (Math.abs(step) >= near ? step : Math.copySign(near, step)));
            if (tried.value <= best.value) {
                left = tried.at >= best.at ? best.at : left;
                right = tried.at >= best.at ? right : best.at;
                third = second;
                second = best;
                best = tried;
            } else {
                left = tried.at < best.at ? tried.at : left;
                right = tried.at < best.at ? right : tried.at;
                if (tried.value <= second.value || second.at == best.at) {
                    third = second;
                    second = tried;
                } else if (tried.value <= third.value || third.at == best.at || third.at == second.at) {
                    third = tried;
                }
            }
        }
        return best;
    }

    /// The step from the best point to the lowest point of the parabola through the best three; NaN while they coincide.
    private static double parabola(Point best, Point second, Point third) {
        double r = (best.at - second.at) * (best.value - third.value);
        double q = (best.at - third.at) * (best.value - second.value);
        double up = (best.at - third.at) * q - (best.at - second.at) * r;
        return -up / (2 * (q - r));
    }
}
