package org.attune.core.agreement.portion;

import static java.util.Objects.requireNonNull;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ConfusionMatrix;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.NumberRatings;
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
    /// @param units how many it rests on: those rated by two coders or more, or by all where a coefficient takes only these
    /// @param sessions how many there are
    /// @param table which category met which; the first coder in rows where there are two, else all pairs both ways
    public record Finding(String portion, Agreement agreement, SessionInterval interval, int units, int sessions,
            ConfusionMatrix table) {}

    /// Computes a coefficient.
    public Finding find(Coefficient coefficient, Bootstrap bootstrap) {
        CategoryRatings categories = ratings.asCategories();
        boolean isOfComplete = restsOnCompleteUnits(coefficient);
        int units = isOfComplete ? complete(categories) : compared(categories);
        ConfusionMatrix table = categories.coders() == 2 ? ConfusionMatrix.ofPair(categories, 0, 1)
                : ConfusionMatrix.ofAllPairs(categories);
        Agreement agreement = coefficient.of(ratings);
        if (isOfComplete && units < LEAST_UNITS && compared(categories) > units) {
            agreement = new None(Reason.FEW_COMPLETE);
        } else if (agreement instanceof Found && units < LEAST_UNITS) {
            agreement = new None(Reason.BELOW_LEAST);
        }
        SessionInterval interval = agreement instanceof Found ? bootstrap.of(ratings, sessions, coefficient)
                : new SessionInterval.None(SessionInterval.Reason.NO_COEFFICIENT);
        return new Finding(name, agreement, interval, units, sessions.count(), table);
    }

    /// Whether a unit that somebody did not rate is left out: so with correlations and orders of numbers, and with more than two coders
    /// that makes a difference.
    private boolean restsOnCompleteUnits(Coefficient coefficient) {
        return coefficient.needsNumbers() && ratings instanceof NumberRatings && ratings.layout().coders().size() > 2;
    }

    private static int complete(CategoryRatings ratings) {
        int complete = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            complete += rated(ratings, unit) == ratings.coders() ? 1 : 0;
        }
        return complete;
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
