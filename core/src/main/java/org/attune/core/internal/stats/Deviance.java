package org.attune.core.internal.stats;

/// How far a logarithm lies below its tangent: `ln(1 + r) - r`, without the digits that subtracting would lose.
///
/// The densities of the beta and gamma distributions near their peaks are sums of such differences; computing them from
/// logarithms of gamma functions would lose as many digits as the parameters have.
/// Source: C. Loader, Fast and accurate computation of binomial probabilities, 2000, for the idea.
/// Check: `of(1 + 1e-9, 1e-9) = -4.999999996666667e-19`.
final class Deviance {

    /// Beyond this ratio plain subtraction loses less than two bits.
    private static final double SERIES_UP_TO = 0.5;

    private Deviance() {}

    /// `ln(ratio) - r` where `ratio` is `1 + r`: 0 at 1, negative elsewhere.
    ///
    /// @param ratio above 0, exact where it is small
    /// @param r exact where it is small
    static double of(double ratio, double r) {
        if (Math.abs(r) > SERIES_UP_TO) {
            return Math.log(ratio) - r;
        }
        // With v = r / (2 + r): ln(1 + r) = 2 (v + v^3/3 + v^5/5 + ...) and r = 2 v / (1 - v).
        double v = r / (2 + r);
        double square = v * v;
        double power = square;
        double sum = 0;
        for (int k = 3; Math.abs(power) > 1e-20; k += 2) {
            sum += power / k;
            power *= square;
        }
        return v * (2 * sum - r);
    }
}
