package org.attune.core.agreement;

import java.util.Optional;

import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Why ratings of categories allow no coefficient at all.
final class Reasons {

    private Reasons() {}

    /// What stands in the way of every coefficient, most telling first.
    static Optional<Reason> against(CategoryRatings ratings) {
        if (ratings.rated() == 0) {
            return Optional.of(Reason.NOTHING_RATED);
        }
        if (codersWhoRated(ratings) < 2) {
            return Optional.of(Reason.ONE_CODER);
        }
        return comparedUnits(ratings) == 0 ? Optional.of(Reason.TOO_FEW_UNITS) : Optional.empty();
    }

    /// The same, and what needs an order of the categories.
    static Optional<Reason> against(CategoryRatings ratings, Closeness closeness) {
        return closeness != Closeness.SAME && !ratings.isOrdered() ? Optional.of(Reason.NO_ORDER) : against(ratings);
    }

    /// How many units have two ratings or more.
    static int comparedUnits(CategoryRatings ratings) {
        int compared = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            if (ratingsOf(ratings, unit) >= 2) {
                compared++;
            }
        }
        return compared;
    }

    static int ratingsOf(CategoryRatings ratings, int unit) {
        int rated = 0;
        for (int coder = 0; coder < ratings.coders(); coder++) {
            if (ratings.at(unit, coder) >= 0) {
                rated++;
            }
        }
        return rated;
    }

    private static int codersWhoRated(CategoryRatings ratings) {
        int coders = 0;
        for (int coder = 0; coder < ratings.coders(); coder++) {
            for (int unit = 0; unit < ratings.units(); unit++) {
                if (ratings.at(unit, coder) >= 0) {
                    coders++;
                    break;
                }
            }
        }
        return coders;
    }
}
