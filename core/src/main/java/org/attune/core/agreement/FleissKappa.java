package org.attune.core.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Agreement of several coders on categories beyond chance, whoever they are: each unit may have been rated by others.
///
/// Formula: `(po - pe) / (1 - pe)`, po the mean share of agreeing pairs of a unit, pe the sum of the squared shares of the categories.
/// Conger's variant takes pe from the margins of each pair of coders instead. Missing: units with one rating count for pe alone; after
/// Gwet (2008). Smallest n: 2 units with two ratings. Perfect agreement gives 1; one category throughout gives no number.
///
/// Source: J. L. Fleiss, Psychological Bulletin 76 (1971) 378-382, doi:10.1037/h0031619; A. J. Conger, Psychological Bulletin 88 (1980)
/// 322-328, doi:10.1037/0033-2909.88.2.322; J. L. Fleiss, J. C. M. Nee and J. R. Landis, Psychological Bulletin 86 (1979) 974-977,
/// doi:10.1037/0033-2909.86.5.974. Check: reference files kappa_fleiss.json and gwet.json.
public final class FleissKappa {

    private static final int LEAST_UNITS = 2;

    private FleissKappa() {}

    /// Kappa with one set of margins for all coders.
    public static Agreement of(CategoryRatings ratings) {
        Optional<Reason> reason = against(ratings);
        if (reason.isPresent()) {
            return new None(reason.orElseThrow());
        }
        double expected = 0;
        for (double share : UnitCounts.of(ratings).shares()) {
            expected += share * share;
        }
        return found(ratings, expected);
    }

    /// Kappa with the margins of each coder, after Conger. With two coders and nothing missing it is Cohen's.
    public static Agreement conger(CategoryRatings ratings) {
        Optional<Reason> reason = against(ratings);
        return reason.isPresent() ? new None(reason.orElseThrow()) : found(ratings, expectedByCoders(ratings));
    }

    /// How many standard errors kappa lies from 0 if there were no agreement beyond chance. Empty where there is no kappa, and where
    /// a rating is missing, for which the formula was not made.
    ///
    /// Formula: the variance is `2 (s^2 - sum p q (q - p)) / (n m (m - 1) s^2)` with `q = 1 - p` and `s = sum p q`, for n units and m coders.
    public static OptionalDouble distanceFromChance(CategoryRatings ratings) {
        int coders = ratings.coders();
        if (ratings.rated() == ratings.units() * coders && of(ratings) instanceof Found found) {
            double spread = 0;
            double skew = 0;
            for (double share : UnitCounts.of(ratings).shares()) {
                double other = 1 - share;
                spread += share * other;
                skew += share * other * (other - share);
            }
            double pairs = (double) ratings.units() * coders * (coders - 1);
            return OptionalDouble.of(found.value() / Math.sqrt(2 * (spread * spread - skew) / pairs) * spread);
        }
        return OptionalDouble.empty();
    }

    private static Optional<Reason> against(CategoryRatings ratings) {
        Optional<Reason> reason = Reasons.against(ratings);
        if (reason.isPresent()) {
            return reason;
        }
        if (Reasons.comparedUnits(ratings) < LEAST_UNITS) {
            return Optional.of(Reason.TOO_FEW_UNITS);
        }
        return isOneCategory(ratings) ? Optional.of(Reason.ONE_CATEGORY) : Optional.empty();
    }

    private static Found found(CategoryRatings ratings, double expected) {
        UnitCounts counts = UnitCounts.of(ratings);
        double observed = counts.agreement(Closeness.SAME.weights(ratings.values()));
        return new Found((observed - expected) / (1 - expected), observed, expected, counts.compared(),
                ratings.rated());
    }

    private static boolean isOneCategory(CategoryRatings ratings) {
        int given = 0;
        for (double share : UnitCounts.of(ratings).shares()) {
            given += share > 0 ? 1 : 0;
        }
        return given == 1;
    }

    /// The mean over pairs of coders of the chance that both give the same category.
    private static double expectedByCoders(CategoryRatings ratings) {
        double expected = 0;
        int raters = raters(ratings);
        double[][] shares = sharesOfCoders(ratings);
        for (int category = 0; category < ratings.categories(); category++) {
            double sum = 0;
            double squares = 0;
            for (double[] coder : shares) {
                sum += coder[category];
                squares += coder[category] * coder[category];
            }
            expected += sum * sum - squares;
        }
        return expected / ((double) raters * (raters - 1));
    }

    private static int raters(CategoryRatings ratings) {
        int raters = 0;
        for (double[] coder : sharesOfCoders(ratings)) {
            double sum = 0;
            for (double share : coder) {
                sum += share;
            }
            raters += sum > 0 ? 1 : 0;
        }
        return raters;
    }

    private static double[][] sharesOfCoders(CategoryRatings ratings) {
        double[][] shares = new double[ratings.coders()][ratings.categories()];
        for (int coder = 0; coder < ratings.coders(); coder++) {
            int rated = 0;
            for (int unit = 0; unit < ratings.units(); unit++) {
                int category = ratings.at(unit, coder);
                if (category >= 0) {
                    shares[coder][category]++;
                    rated++;
                }
            }
            for (int category = 0; category < ratings.categories() && rated > 0; category++) {
                shares[coder][category] /= rated;
            }
        }
        return shares;
    }
}
