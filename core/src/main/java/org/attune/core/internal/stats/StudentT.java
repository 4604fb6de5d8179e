package org.attune.core.internal.stats;

/// Student's t distribution: density, both tails, quantiles.
///
/// Source: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov/8.17, through the beta distribution:
/// `upperTail(t, n) = I(n / (n + t^2); n/2, 1/2) / 2`.
/// Check: `upperQuantile(0.025, 4) = 2.7764451051977987`.
public final class StudentT {

    private static final int NEWTON_STEPS = 6;

    private StudentT() {}

    /// The density at `t`.
    ///
    /// @param degrees degrees of freedom, above 0
    public static double density(double t, double degrees) {
        double stirling = LogGamma.stirlingError(0.5 * (degrees + 1)) - LogGamma.stirlingError(0.5 * degrees);
        double peak = 0.5 * degrees * Math.log1p(1 / degrees) - 0.5 + stirling - LogGamma.HALF_LOG_2_PI;
        return Math.exp(peak - 0.5 * (degrees + 1) * Math.log1p(t * t / degrees));
    }

    /// The probability of a value at or below `t`.
    public static double lowerTail(double t, double degrees) {
        return upperTail(-t, degrees);
    }

    /// The probability of a value above `t`, exact far into the tail.
    public static double upperTail(double t, double degrees) {
        if (!(degrees > 0) || Double.isNaN(t)) {
            throw new IllegalArgumentException(
                    "a t distribution has degrees of freedom above 0, but was given " + degrees + " at " + t);
        }
        double square = t * t;
        double x = degrees / (degrees + square);
        double y = square > degrees ? 1 / (1 + degrees / square) : square / (degrees + square);
        double half = 0.5 * Beta.lowerTail(0.5 * degrees, 0.5, x, y);
        return t >= 0 ? half : 1 - half;
    }

    /// The value that is exceeded with probability `q`, for 0 < q < 1: bisection, then Newton's steps on the tail.
    public static double upperQuantile(double q, double degrees) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("a probability must lie between 0 and 1, but was " + q);
        }
        if (q > 0.5) {
            return -upperQuantile(1 - q, degrees);
        }
        double high = 1;
        while (upperTail(high, degrees) > q) {
            high *= 2;
        }
        double low = high == 1 ? 0 : high / 2;
        while (high - low > 1e-3 * high && high > 1e-12) {
            double middle = 0.5 * (low + high);
            if (upperTail(middle, degrees) > q) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double t = 0.5 * (low + high);
        for (int i = 0; i < NEWTON_STEPS; i++) {
            t += (upperTail(t, degrees) - q) / density(t, degrees);
        }
        return t;
    }

    /// The value that is fallen below with probability `p`, for 0 < p < 1.
    public static double quantile(double p, double degrees) {
        return -upperQuantile(p, degrees);
    }
}
