package org.attune.core.agreement.portion;

import static java.util.Objects.requireNonNull;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ConfusionMatrix;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.Ratings;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.Coefficient;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.resampling.Sessions;

/// Some ratings of a code: all of them, those of a session, a pair of coders or a period.
///
/// @param name whose they are, as tables print it
/// @param ratings the ratings
/// @param sessions the session of each unit
public record Portion(String name, Ratings ratings, Sessions sessions) {

    /// With fewer units one of them moves percent agreement by more than a tenth: our choice.
    public static final int LEAST_UNITS = 10;

    public Portion {
        requireNonNull(name, "name");
        requireNonNull(ratings, "ratings");
        requireNonNull(sessions, "sessions");
    }

    /// What was found of a portion.
    ///
    /// @param portion its name
    /// @param agreement the coefficient, or why there is none; none below [#LEAST_UNITS]
    /// @param interval when sessions are drawn again
    /// @param units how many were rated by two coders or more
    /// @param sessions how many there are
    /// @param table which category met which; the first coder in rows where there are two, else all pairs both ways
    public record Finding(String portion, Agreement agreement, SessionInterval interval, int units, int sessions,
            ConfusionMatrix table) {}

    /// Computes a coefficient.
    public Finding find(Coefficient coefficient, Bootstrap bootstrap) {
        CategoryRatings categories = ratings.asCategories();
        int units = compared(categories);
        ConfusionMatrix table = categories.coders() == 2 ? ConfusionMatrix.ofPair(categories, 0, 1)
                : ConfusionMatrix.ofAllPairs(categories);
        Agreement agreement = coefficient.of(ratings);
        if (agreement instanceof Found && units < LEAST_UNITS) {
            agreement = new None(Reason.BELOW_LEAST);
        }
        SessionInterval interval = agreement instanceof Found ? bootstrap.of(ratings, sessions, coefficient)
                : new SessionInterval.None(SessionInterval.Reason.NO_COEFFICIENT);
        return new Finding(name, agreement, interval, units, sessions.count(), table);
    }

    /// How many units were rated by two coders or more.
    static int compared(CategoryRatings ratings) {
        int compared = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            compared += rated(ratings, unit) >= 2 ? 1 : 0;
        }
        return compared;
    }

    static int rated(CategoryRatings ratings, int unit) {
        int rated = 0;
        for (int coder = 0; coder < ratings.coders(); coder++) {
            rated += ratings.at(unit, coder) >= 0 ? 1 : 0;
        }
        return rated;
    }
}
