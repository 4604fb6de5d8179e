package org.attune.core.agreement.portion;

import static java.util.Objects.requireNonNull;

import java.util.stream.IntStream;

import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.Ratings;

/// What decides which coefficient fits.
///
/// @param level what a difference between ratings means
/// @param coders how many gave a rating
/// @param units how many were rated by two coders or more
/// @param missing the share of these coders' ratings that is missing, of units with a rating
/// @param categories how many different ones were given
/// @param commonest the share of the ratings that the commonest one takes; 0 where there are none
public record DataTraits(Level level, int coders, int units, double missing, int categories, double commonest) {

    public DataTraits {
        requireNonNull(level, "level");
    }

    /// The traits of ratings.
    public static DataTraits of(Ratings ratings, Level level) {
        CategoryRatings categories = ratings.asCategories();
        int[] given = new int[categories.categories()];
        boolean[] hasRated = new boolean[categories.coders()];
        int rated = 0;
        int unitsRated = 0;
        for (int unit = 0; unit < categories.units(); unit++) {
            unitsRated += Portion.rated(categories, unit) > 0 ? 1 : 0;
            for (int coder = 0; coder < hasRated.length; coder++) {
                int category = categories.at(unit, coder);
                if (category >= 0) {
                    given[category]++;
                    hasRated[coder] = true;
                    rated++;
                }
            }
        }
        int coders = (int) IntStream.range(0, hasRated.length).filter(coder -> hasRated[coder]).count();
        return new DataTraits(level, coders, Portion.compared(categories),
                rated == 0 ? 0 : 1 - (double) rated / ((double) unitsRated * coders),
                (int) IntStream.of(given).filter(count -> count > 0).count(),
                rated == 0 ? 0 : (double) IntStream.of(given).max().orElse(0) / rated);
    }
}
