package org.attune.core.agreement.numbers;

import java.util.Arrays;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.NumberRatings;

/// How far coders put units into the same order, whatever points they give.
///
/// Formula: `W = 12 S / (m^2 (n^3 - n) - m T)` for m coders and n units; S is the sum of squared distances of the rank sums from their
/// mean, and T the sum of `t^3 - t` over each coder's groups of t tied units. Missing: a unit that somebody did not rate is left out.
/// Smallest n: 2 units, 2 coders. The same order gives 1; a coder who gives all units the same number adds ties, and if all coders do,
/// there is no number.
///
/// Source: M. G. Kendall and B. Babington Smith, Annals of Mathematical Statistics 10 (1939) 275-287, doi:10.1214/aoms/1177732186.
/// Check: reference file kendall_w.json.
public final class KendallW {

    private static final int LEAST_UNITS = 2;

    private KendallW() {}

    /// W, corrected for ties. `observed` is S and `expected` 0.
    public static Agreement of(NumberRatings ratings) {
        return Ranked.of(ratings).result(1);
    }

    /// W without the correction, which is lower wherever units are tied.
    public static Agreement uncorrected(NumberRatings ratings) {
        return Ranked.of(ratings).result(0);
    }

    /// `m (n - 1) W`, which follows a chi-squared distribution with `n - 1` degrees of freedom if coders order by chance; for 8 units
    /// or more.
    public static double chiSquared(double w, int units, int coders) {
        return coders * (units - 1) * w;
    }

    /// What the ranks come to.
    private record Ranked(int units, int coders, double squares, double ties) {

        static Ranked of(NumberRatings ratings) {
            int coders = ratings.layout().coders().size();
            double[] rows = ratings.completeRows();
            int units = coders == 0 ? 0 : rows.length / coders;
            double[] sums = new double[units];
            double ties = 0;
            for (int coder = 0; coder < coders; coder++) {
                double[] given = new double[units];
                for (int unit = 0; unit < units; unit++) {
                    given[unit] = rows[unit * coders + coder];
                }
                ties += addRanks(given, sums);
            }
            double mean = 0.5 * coders * (units + 1);
            double squares = 0;
            for (double sum : sums) {
                squares += (sum - mean) * (sum - mean);
            }
            return new Ranked(units, coders, squares, ties);
        }

        /// Adds each unit's rank to its sum; tied units share the mean of their ranks. Gives the sum of `t^3 - t`.
        private static double addRanks(double[] given, double[] sums) {
            double[] sorted = given.clone();
            Arrays.sort(sorted);
            for (int unit = 0; unit < given.length; unit++) {
                sums[unit] += 0.5 * (first(sorted, given[unit]) + after(sorted, given[unit]) + 1);
            }
            double ties = 0;
            for (int start = 0; start < sorted.length; start = after(sorted, sorted[start])) {
                double tied = after(sorted, sorted[start]) - start;
                ties += tied * tied * tied - tied;
            }
            return ties;
        }

        private static int first(double[] sorted, double value) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static int after(double[] sorted, double value) {
            return first(sorted, Math.nextUp(value));
        }

        Agreement result(int correction) {
            if (coders < 2) {
                return new None(coders == 0 ? Reason.NOTHING_RATED : Reason.ONE_CODER);
            }
            if (units < LEAST_UNITS) {
                return new None(units == 0 ? Reason.NOTHING_RATED : Reason.TOO_FEW_UNITS);
            }
            double n = units;
            double cubes = n * n * n - n;
            if (ties == coders * cubes) {
                return new None(Reason.ONE_CATEGORY);
            }
            double most = coders * (coders * cubes - correction * ties);
            return new Found(12 * squares / most, squares, 0, units, units * coders);
        }
    }
}
