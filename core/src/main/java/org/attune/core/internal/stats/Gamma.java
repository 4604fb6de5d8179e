package org.attune.core.internal.stats;

/// The gamma distribution with scale 1: both tails, which are the regularised incomplete gamma functions.
///
/// Source: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov: 8.11.4 (the series, below the mean) and
/// 8.9.2 (the continued fraction, above it, evaluated from its front after Lentz).
/// Check: `upperTail(1, 2) = exp(-2) = 0.1353352832366127`.
public final class Gamma {

    private static final double TINY = 1e-300;
    private static final double CONVERGED = 3e-16;
    private static final int MOST_TERMS = 100_000;

    private Gamma() {}

    /// The probability of a value at or below `x`.
    ///
    /// @param shape above 0
    /// @param x at least 0
    public static double lowerTail(double shape, double x) {
        return isLower(shape, x) ? series(shape, x) : 1 - fraction(shape, x);
    }

    /// The probability of a value above `x`.
    public static double upperTail(double shape, double x) {
        return isLower(shape, x) ? 1 - series(shape, x) : fraction(shape, x);
    }

    private static boolean isLower(double shape, double x) {
        if (!(shape > 0) || !(x >= 0)) {
            throw new IllegalArgumentException(
                    "a gamma distribution has a shape above 0 and values from 0 on, but was given " + shape + " and "
                            + x);
        }
        return x < shape + 1;
    }

    /// `x^a exp(-x) / gamma(a)`, written as a deviance from the mean so that large shapes lose no digits.
    private static double kernel(double a, double x) {
        double deviance = a * Deviance.of(x / a, (x - a) / a);
        return Math.sqrt(a / (2 * Math.PI)) * Math.exp(deviance - LogGamma.stirlingError(a));
    }

    private static double series(double a, double x) {
        if (x == 0) {
            return 0;
        }
        double term = 1 / a;
        double sum = term;
        for (int n = 1; term > sum * CONVERGED; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return kernel(a, x) * sum;
    }

    private static double fraction(double a, double x) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        double part = x + 1 - a;
        double bottom = 1 / part;
        double top = 1 / TINY;
        double value = bottom;
        for (int n = 1; n < MOST_TERMS; n++) {
            double coefficient = n * (a - n);
            part += 2;
            bottom = 1 / awayFromZero(part + coefficient * bottom);
            top = awayFromZero(part + coefficient / top);
            double change = top * bottom;
            value *= change;
            if (Math.abs(change - 1) < CONVERGED) {
                return kernel(a, x) * value;
            }
        }
        throw new ArithmeticException("the incomplete gamma function did not settle for shape " + a);
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
