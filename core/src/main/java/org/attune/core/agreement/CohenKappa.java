package org.attune.core.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Agreement of two coders beyond what their own habits would bring by chance, plain or weighted by closeness.
///
/// Formula: `(po - pe) / (1 - pe)`, po the weighted share of agreement, pe the same from the margins of both coders.
/// Missing: a unit that one of the two did not rate is left out. Smallest n: 2 units rated by both. Perfect agreement gives 1; one
/// category throughout gives no number, for then pe is 1; a coder alone gives no number.
///
/// Source: J. Cohen, Educational and Psychological Measurement 20 (1960) 37-46, doi:10.1177/001316446002000104, and Psychological
/// Bulletin 70 (1968) 213-220, doi:10.1037/h0026256; errors from J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72
/// (1969) 323-327, doi:10.1037/h0028106. Check: the table 20 5 / 10 15 has kappa 0.4; reference file kappa_cohen.json.
public final class CohenKappa {

    private static final int LEAST_UNITS = 2;

    private CohenKappa() {}

    /// Kappa of the two coders of these ratings.
    public static Agreement of(CategoryRatings ratings, Closeness closeness) {
        if (ratings.coders() > 2) {
            return new None(Reason.NOT_TWO_CODERS);
        }
        Optional<Reason> reason = Reasons.against(ratings, closeness);
        if (reason.isPresent()) {
            return new None(reason.orElseThrow());
        }
        PairShares pair = PairShares.of(ratings, closeness);
        if (pair.units() < LEAST_UNITS) {
            return new None(Reason.TOO_FEW_UNITS);
        }
        if (pair.isOneCategory()) {
            return new None(Reason.ONE_CATEGORY);
        }
        double observed = pair.observed();
        double expected = pair.expected();
        return new Found((observed - expected) / (1 - expected), observed, expected, pair.units(), 2 * pair.units());
    }

    /// The error variance of kappa, for intervals; for large samples.
    ///
    /// Formula: `(sum p (w (1 - pe) - (wi + wj) (1 - po))^2 - (po pe - 2 pe + po)^2) / (n (1 - pe)^4)`, wi and wj the mean weights of a
    /// category against the other coder's margin.
    public static OptionalDouble variance(CategoryRatings ratings, Closeness closeness) {
        return of(ratings, closeness) instanceof Found
                ? OptionalDouble.of(PairShares.of(ratings, closeness).variance())
                : OptionalDouble.empty();
    }

    /// How many standard errors kappa lies from 0, with the error that holds if there were no agreement beyond chance.
    ///
    /// Formula: the variance is `(sum pi pj (w - (wi + wj))^2 - pe^2) / (n (1 - pe)^2)`. Empty where it is 0, or where there is no kappa.
    public static OptionalDouble distanceFromChance(CategoryRatings ratings, Closeness closeness) {
        if (of(ratings, closeness) instanceof Found found) {
            double variance = PairShares.of(ratings, closeness).varianceByChance();
            return variance > 0 ? OptionalDouble.of(found.value() / Math.sqrt(variance)) : OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }
}
