package org.attune.core.internal.stats;

/// The beta distribution: both tails, which are the regularised incomplete beta function, and quantiles.
///
/// Each tail is computed as such on its own side of the mean, never as one minus the other, so that far tails keep their digits.
/// Within 1e-13 relative for shapes from 0.1 on; for smaller shapes a small tail beside the mean keeps only its absolute accuracy.
///
/// Source: A. R. DiDonato and A. H. Morris, Algorithm 708, ACM TOMS 18 (1992) 360-373, doi:10.1145/131766.131776, the
/// continued fraction (the even part of https://dlmf.nist.gov/8.17.E22), evaluated from its front after Lentz.
/// Check: `lowerTail(2, 3, 0.4) = 0.5248` exactly.
public final class Beta {

    private static final double TINY = 1e-300;
    private static final double CONVERGED = 3e-16;
    private static final int MOST_TERMS = 100_000;

    private Beta() {}

    /// The probability of a value at or below `x`.
    ///
    /// @param a first shape, above 0
    /// @param b second shape, above 0
    /// @param x from 0 to 1
    public static double lowerTail(double a, double b, double x) {
        return lowerTail(a, b, x, 1 - x);
    }

    /// The probability of a value above `x`.
    public static double upperTail(double a, double b, double x) {
        return lowerTail(b, a, 1 - x, x);
    }

    /// The probability of a value at or below `x`, where `y` is `1 - x` as exactly as the caller knows it.
    static double lowerTail(double a, double b, double x, double y) {
        if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) {
            throw new IllegalArgumentException(
                    "a beta distribution has shapes above 0 and values from 0 to 1, but was given "
                            + a + ", " + b + " and " + x);
        }
        if (x == 0 || y == 0) {
            return x == 0 ? 0 : 1;
        }
        double kernel = kernel(a, b, x, y);
        return x * (a + b + 2) < a + 1 ? kernel / fraction(a, b, x, y) : 1 - kernel / fraction(b, a, y, x);
    }

    /// The value that is fallen below with probability `p`, for 0 < p < 1, by bisection down to neighbouring numbers.
    public static double quantile(double a, double b, double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a probability must lie between 0 and 1, but was " + p);
        }
        double low = 0;
        double high = 1;
        double middle = 0.5;
        while (low < middle && middle < high) {
            if (lowerTail(a, b, middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
            middle = 0.5 * (low + high);
        }
        return middle;
    }

    /// `x^a y^b / B(a, b)`, written as deviances from the mean so that large shapes lose no digits.
    static double kernel(double a, double b, double x, double y) {
        double off = x * b - y * a;
        double deviance = a * Deviance.of(x * (a + b) / a, off / a) + b * Deviance.of(y * (a + b) / b, -off / b);
        double stirling = LogGamma.stirlingError(a + b) - LogGamma.stirlingError(a) - LogGamma.stirlingError(b);
        return Math.sqrt(a / (2 * Math.PI) * (b / (a + b))) * Math.exp(deviance + stirling);
    }

    /// The even part of the fraction, which has no small difference of large terms at large shapes.
    private static double fraction(double a, double b, double x, double y) {
        double top = awayFromZero(a * (a * y - b * x + 1) / (a + 1));
        double value = top;
        double bottom = 0;
        for (int m = 1; m < MOST_TERMS; m++) {
            double odd = a + 2.0 * m - 1;
            double numerator = m * (a + m - 1) / odd * ((a + b + m - 1) / odd) * (b - m) * x * x;
            double part = m + m * (b - m) * x / odd + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (odd + 2);
            bottom = 1 / awayFromZero(part + numerator * bottom);
            top = awayFromZero(part + numerator / top);
            double change = top * bottom;
            value *= change;
            if (Math.abs(change - 1) < CONVERGED) {
                return value;
            }
        }
        throw new ArithmeticException("the incomplete beta function did not settle for shapes " + a + " and " + b);
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
