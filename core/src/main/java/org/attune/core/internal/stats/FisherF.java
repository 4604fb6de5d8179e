package org.attune.core.internal.stats;

/// Fisher's F distribution: quantiles, which intervals for a reliability need, and the upper tail.
///
/// Source: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov/8.17: with `m` and `n` degrees of freedom
/// `m F / (n + m F)` has a beta distribution with shapes `m/2` and `n/2`.
/// Check: `quantile(0.95, 5, 10) = 3.325834530413011`.
public final class FisherF {

    private FisherF() {}

    /// The value that is fallen below with probability `p`.
    ///
    /// @param p between 0 and 1
    /// @param above degrees of freedom above the line, above 0
    /// @param below degrees of freedom below the line, above 0
    public static double quantile(double p, double above, double below) {
        double x = Beta.quantile(0.5 * above, 0.5 * below, p);
        return below * x / (above * (1 - x));
    }

    /// The probability of a value above `f`, exact far into the tail; 0 above every number.
    ///
    /// @param f at least 0
    /// @param above degrees of freedom above the line, above 0
    /// @param below degrees of freedom below the line, above 0
    public static double upperTail(double f, double above, double below) {
        double scaled = above * f;
        if (Double.isInfinite(scaled)) {
            return 0;
        }
        return Beta.lowerTail(0.5 * below, 0.5 * above, below / (below + scaled), scaled / (below + scaled));
    }
}
