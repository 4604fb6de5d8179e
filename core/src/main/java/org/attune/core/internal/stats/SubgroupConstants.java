package org.attune.core.internal.stats;

/// What the range and the standard deviation of a small Normal sample are expected to be, in standard deviations: d2, d3 and c4.
///
/// Control charts turn mean ranges into standard deviations with them. Tables print three to five decimals; these are exact
/// to about 1e-12 for up to 25 values.
///
/// Source: H. L. Harter, Tables of range and studentized range, Ann. Math. Statist. 31 (1960) 1122-1147,
/// doi:10.1214/aoms/1177705684, for the distribution of the range; c4 from the moments of the chi distribution.
/// Check: reference file spc_constants.json, whose own error reaches 1e-7 for 25 values; `d2(2) = 2 / sqrt(pi)`, `d3(2) = sqrt(2 - 4 / pi)`, `c4(2) = sqrt(2 / pi)`.
public final class SubgroupConstants {

    /// The trapezoidal rule over an analytic integrand that vanishes at both ends: at this step only rounding is left.
    private static final double STEP = 0.125;
    /// A standard Normal value is never this far out, for double precision.
    private static final double FAR = 9;
    /// Ranges are integrated over their logarithm, from one whose square is lost in rounding to one beyond any sample's.
    private static final double LEAST_LOG_RANGE = -20;
    private static final double MOST_LOG_RANGE = 3;

    private SubgroupConstants() {}

    /// The expected range of `n` standard Normal values, `n` at least 2.
    public static double d2(int n) {
        requireTwo(n);
        double sum = 0;
        for (double x = -FAR; x <= FAR; x += STEP) {
            sum += 1 - Math.pow(Normal.upperTail(x), n) - Math.pow(Normal.lowerTail(x), n);
        }
        return sum * STEP;
    }

    /// The standard deviation of that range: from its mean and its mean square, `2 * integral of w * P(range > w)`.
    public static double d3(int n) {
        requireTwo(n);
        double sum = 0;
        for (double logRange = LEAST_LOG_RANGE; logRange <= MOST_LOG_RANGE; logRange += STEP) {
            double range = Math.exp(logRange);
            sum += range * range * (1 - rangeAtMost(range, n));
        }
        double mean = d2(n);
        return Math.sqrt(2 * sum * STEP - mean * mean);
    }

    /// The probability of a range at most `range`: the smallest value anywhere, all others within `range` above it.
    private static double rangeAtMost(double range, int n) {
        double sum = 0;
        for (double x = -FAR; x <= FAR; x += STEP) {
            sum += Normal.density(x) * Math.pow(Normal.lowerTail(x + range) - Normal.lowerTail(x), n - 1);
        }
        return n * sum * STEP;
    }

    /// The expected standard deviation (with `n - 1`) of `n` standard Normal values, `n` at least 2.
    public static double c4(int n) {
        requireTwo(n);
        return Math.sqrt(2.0 / (n - 1)) * Math.exp(LogGamma.of(0.5 * n) - LogGamma.of(0.5 * (n - 1)));
    }

    private static void requireTwo(int n) {
        if (n < 2) {
            throw new IllegalArgumentException("a subgroup has at least 2 values, but was given " + n);
        }
    }
}
