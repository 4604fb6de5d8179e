package org.attune.core.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Agreement beyond chance that does not collapse where one category is common: Gwet's AC1, and AC2 with closeness.
///
/// Formula: `(po - pe) / (1 - pe)`, po the mean weighted agreement of a unit's pairs, `pe = T / (q (q - 1)) * sum p (1 - p)` for q
/// categories, T the sum of all weights and p the mean share of a category. Every category of the ratings counts in q, given or not; of ratings that are numbers
/// these are the numbers that somebody gave.
/// Missing: units with one rating count for pe alone. Smallest n: 2 units with two ratings. Perfect agreement gives 1, and so does one
/// category throughout where the code has two or more; a code with one category gives no number.
///
/// Source: K. L. Gwet, British J. Mathematical and Statistical Psychology 61 (2008) 29-48, doi:10.1348/000711006X126600.
/// Check: reference file gwet.json.
public final class GwetAc {

    private static final int LEAST_UNITS = 2;

    private GwetAc() {}

    /// AC1 for [Closeness#SAME], AC2 for the others.
    public static Agreement of(CategoryRatings ratings, Closeness closeness) {
        Optional<Reason> reason = Reasons.against(ratings, closeness);
        if (reason.isPresent()) {
            return new None(reason.orElseThrow());
        }
        if (Reasons.comparedUnits(ratings) < LEAST_UNITS) {
            return new None(Reason.TOO_FEW_UNITS);
        }
        if (ratings.categories() < 2) {
            return new None(Reason.ONE_CATEGORY);
        }
        UnitCounts counts = UnitCounts.of(ratings);
        double[][] weights = closeness.weights(ratings.values());
        double observed = counts.agreement(weights);
        double expected = expected(counts.shares(), weights);
        return new Found((observed - expected) / (1 - expected), observed, expected, counts.compared(),
                ratings.rated());
    }

    /// The standard error over units, with coders as they are. Empty where there is no coefficient.
    ///
    /// Formula: `sqrt(sum (c_i - 2 (1 - c) (e_i - pe) / (1 - pe) - c)^2 / (n (n - 1)))` for the coefficient c, its part c_i from unit i,
    /// and the part e_i of that unit in pe.
    public static OptionalDouble standardError(CategoryRatings ratings, Closeness closeness) {
        if (!(of(ratings, closeness) instanceof Found found)) {
            return OptionalDouble.empty();
        }
        UnitCounts counts = UnitCounts.of(ratings);
        double[][] weights = closeness.weights(ratings.values());
        double[] shares = counts.shares();
        double left = 1 - found.expected();
        double more = (double) counts.units() / counts.compared();
        double sum = 0;
        for (int unit = 0; unit < counts.units(); unit++) {
            double part = counts.ratingsOf(unit) < 2 ? 0
                    : more * (counts.agreementOf(unit, weights) - found.expected()) / left;
            double chance = 0;
            for (int category = 0; category < shares.length; category++) {
                chance += counts.share(unit, category) * (1 - shares[category]);
            }
            double off = chance * perPair(weights) - found.expected();
            double parted = part - 2 * (1 - found.value()) * off / left - found.value();
            sum += parted * parted;
        }
        return OptionalDouble.of(Math.sqrt(sum / ((double) counts.units() * (counts.units() - 1))));
    }

    /// The agreement that chance would bring, from the mean share of each category.
    public static double expected(double[] shares, double[][] weights) {
        double spread = 0;
        for (double share : shares) {
            spread += share * (1 - share);
        }
        return perPair(weights) * spread;
    }

    /// The sum of all weights for each ordered pair of different categories.
    private static double perPair(double[][] weights) {
        double sum = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                sum += weight;
            }
        }
        return sum / ((double) weights.length * (weights.length - 1));
    }
}
