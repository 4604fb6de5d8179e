package org.attune.core.internal.stats;

/// The 95 % interval of a share of independent trials.
///
/// Formula: `(s + z^2 / 2n -+ z sqrt(s (1 - s) / n + z^2 / 4n^2)) / (1 + z^2 / n)` for the share s of n trials.
///
/// Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212, doi:10.1080/01621459.1927.10502953.
/// Check: 8 of 10 is .80 (.49 to .94).
///
/// @param low the lower end, never above the share
/// @param high the upper end, never below it
public record WilsonInterval(double low, double high) {

    /// The standard Normal quantile of .975.
    private static final double Z = 1.959963984540054;

    /// @param hits how many of them hit
    /// @param trials how many there were, at least 1
    public static WilsonInterval of(int hits, int trials) {
        double share = (double) hits / trials;
        double spread = Z * Z / trials;
        double centre = (share + spread / 2) / (1 + spread);
        double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / trials + spread / (4 * trials));
        return new WilsonInterval(Math.min(share, Math.max(0, centre - half)),
                Math.max(share, Math.min(1, centre + half)));
    }
}
