package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;

/// What a coder said of one code in one segment.
public sealed interface Mark {

    /// The coder has not rated it.
    Mark NOT_RATED = new NotGiven(Other.NOT_RATED);
    /// The coder looked, and it is not there.
    Mark ABSENT = new NotGiven(Other.ABSENT);
    /// The coder looked and could not decide.
    Mark CANNOT_TELL = new NotGiven(Other.CANNOT_TELL);

    /// It is there.
    ///
    /// @param clarity how plainly
    /// @param significance how much it bears on the two people's alliance, in whole points from 1 to 5; not rated until the coder
    ///     says so
    record Given(Clarity clarity, Rating significance) implements Mark {

        /// The highest significance, as in the Rupture Resolution Rating System.
        public static final int HIGHEST = 5;

        public Given {
            requireNonNull(clarity, "clarity");
            requireNonNull(significance, "significance");
            boolean isPoints = significance instanceof Amount(double points) && points == Math.rint(points)
                    && points >= 1 && points <= HIGHEST;
            if (!isPoints && significance != Other.NOT_RATED) {
                throw new IllegalArgumentException(
                        "significance is a whole number from 1 to " + HIGHEST + ", or not rated yet");
            }
        }

        /// Given, and its significance not rated yet.
        public Given(Clarity clarity) {
            this(clarity, Other.NOT_RATED);
        }

        /// The same with a significance in points.
        public Given withSignificance(int points) {
            return new Given(clarity, new Amount(points));
        }

        /// The significance in points, once it is rated.
        public OptionalInt significancePoints() {
            return significance instanceof Amount(double points) ? OptionalInt.of((int) points) : OptionalInt.empty();
        }
    }

    /// It is not given, for one of three reasons that are never the same.
    record NotGiven(Other why) implements Mark {
        public NotGiven {
            requireNonNull(why, "why");
        }
    }

    /// Whether the coder said anything of it.
    default boolean isRated() {
        return !equals(NOT_RATED);
    }
}
