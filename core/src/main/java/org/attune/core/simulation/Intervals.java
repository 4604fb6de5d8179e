package org.attune.core.simulation;

import org.attune.core.internal.stats.WilsonInterval;

/// 95% intervals for what was counted on simulated courses, each course on its own.
///
/// Source: for shares E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212, doi:10.1080/01621459.1927.10502953; for rates the linearised
/// variance of a ratio, W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 2.11; and where nothing was counted the exact bound for
/// a Poisson count. Check: 8 of 10 is .80 (.49 to .94).
final class Intervals {

    /// The standard Normal quantile of .975.
    private static final double Z = 1.959963984540054;
    /// The largest Poisson mean that leaves a chance of .025 to count nothing.
    private static final double NOTHING_COUNTED = -Math.log(0.025);

    private Intervals() {}

    /// A share of independent trials, by Wilson's interval.
    ///
    /// @param hits how many of them hit
    /// @param trials how many there were, at least 1
    static Estimate share(int hits, int trials) {
        WilsonInterval ends = WilsonInterval.of(hits, trials);
        return new Estimate((double) hits / trials, ends.low(), ends.high());
    }

    /// A rate of counted things to their occasions, both summed over courses; the courses vary, not the occasions.
    ///
    /// @param counted what was counted in each course
    /// @param occasions how many occasions each course gave, of which there is at least one in all
    /// @param per the rate is told per so many occasions
    static Estimate rate(int[] counted, int[] occasions, double per) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < counted.length; i++) {
            sum += counted[i];
            all += occasions[i];
        }
        double rate = sum / all;
        if (sum == 0) {
            return new Estimate(0, 0, per * NOTHING_COUNTED / all);
        }
        double squares = 0;
        for (int i = 0; i < counted.length; i++) {
            double off = counted[i] - rate * occasions[i];
            squares += off * off;
        }
        double half = Z * Math.sqrt(squares * counted.length / Math.max(1, counted.length - 1)) / all;
        return new Estimate(per * rate, per * Math.max(0, rate - half), per * (rate + half));
    }
}
