package org.attune.core.agreement;

import java.util.Optional;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Agreement of any number of coders, on any level of measurement, with any ratings missing.
///
/// Formula: `1 - Do / De`. Do is the mean squared distance of two ratings within a unit, each unit's pairs divided by one less than its
/// ratings; De the mean over all pairs of ratings. Distances: nominal 0 or 1; ordinal the difference of mean ranks; interval the
/// difference; ratio the difference by the sum. Missing: a unit counts with the ratings it has; it takes two, and what stands alone does
/// not count at all. Smallest n: 2 such units. Perfect agreement gives 1; one value throughout gives no number.
///
/// Source: K. Krippendorff, Communication Methods and Measures 5 (2011) 93-112, doi:10.1080/19312458.2011.568376.
/// Check: reference file krippendorff.json, first case: nominal 0.743421052631579.
public final class KrippendorffAlpha {

    private static final int LEAST_UNITS = 2;

    /// What a difference between ratings means.
    public enum Level {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    private KrippendorffAlpha() {}

    /// Alpha of these ratings. Named categories are 1, 2, 3 and so on for intervals and ratios.
    public static Agreement of(CategoryRatings ratings, Level level) {
        if (level != Level.NOMINAL && !ratings.isOrdered()) {
            return new None(Reason.NO_ORDER);
        }
        Optional<Reason> reason = Reasons.against(ratings);
        if (reason.isPresent()) {
            return new None(reason.orElseThrow());
        }
        int units = Reasons.comparedUnits(ratings);
        if (units < LEAST_UNITS) {
            return new None(Reason.TOO_FEW_UNITS);
        }
        int[] counts = counts(ratings);
        if (isBelowZero(level, counts, ratings.values())) {
            return new None(Reason.BELOW_ZERO);
        }
        int total = 0;
        int given = 0;
        for (int count : counts) {
            total += count;
            given += count > 0 ? 1 : 0;
        }
        return given == 1 ? new None(Reason.ONE_CATEGORY) : found(ratings, level, counts, units, total);
    }

    private static Found found(CategoryRatings ratings, Level level, int[] counts, int units, int total) {
        double[] places = places(level, counts, ratings.values());
        double observed = within(ratings, level, places) / total;
        double expected = expected(level, counts, places);
        return new Found(1 - observed / expected, observed, expected, units, total);
    }

    /// Where categories lie on the line that distances are taken on.
    ///
    /// @param counts how often each was given, in units with two ratings or more
    /// @param values the categories' own numbers
    public static double[] places(Level level, int[] counts, double[] values) {
        return level == Level.ORDINAL ? meanRanks(counts) : values;
    }

    /// The disagreement that chance would bring, from how often each category was given.
    public static double expected(Level level, int[] counts, double[] places) {
        double total = 0;
        for (int count : counts) {
            total += count;
        }
        return among(counts, level, places) / (total * (total - 1));
    }

    /// How often each category was given, in units with two ratings or more.
    private static int[] counts(CategoryRatings ratings) {
        int[] counts = new int[ratings.categories()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            if (Reasons.ratingsOf(ratings, unit) >= 2) {
                for (int coder = 0; coder < ratings.coders(); coder++) {
                    int category = ratings.at(unit, coder);
                    if (category >= 0) {
                        counts[category]++;
                    }
                }
            }
        }
        return counts;
    }

    private static boolean isBelowZero(Level level, int[] counts, double[] values) {
        for (int category = 0; category < counts.length; category++) {
            if (level == Level.RATIO && counts[category] > 0 && values[category] < 0) {
                return true;
            }
        }
        return false;
    }

    /// The mean rank of each category among all ratings: their differences are the ordinal distances.
    private static double[] meanRanks(int[] counts) {
        double[] ranks = new double[counts.length];
        double below = 0;
        for (int category = 0; category < counts.length; category++) {
            ranks[category] = below + 0.5 * counts[category];
            below += counts[category];
        }
        return ranks;
    }

    private static double within(CategoryRatings ratings, Level level, double[] places) {
        double sum = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int rated = Reasons.ratingsOf(ratings, unit);
            if (rated >= 2) {
                sum += 2 * pairs(ratings, unit, level, places) / (rated - 1);
            }
        }
        return sum;
    }

    private static double pairs(CategoryRatings ratings, int unit, Level level, double[] places) {
        double sum = 0;
        for (int first = 1; first < ratings.coders(); first++) {
            int one = ratings.at(unit, first);
            for (int second = 0; second < first && one >= 0; second++) {
                int other = ratings.at(unit, second);
                if (other >= 0 && other != one) {
                    sum += squared(level, places[one], places[other]);
                }
            }
        }
        return sum;
    }

    /// Over all ordered pairs of ratings. On a line the sum of squared differences needs one way through, however many values there are.
    private static double among(int[] counts, Level level, double[] places) {
        return switch (level) {
            case NOMINAL -> differing(counts);
            case ORDINAL, INTERVAL -> apartOnALine(counts, places);
            case RATIO -> apartByRatio(counts, places);
        };
    }

    private static double differing(int[] counts) {
        double total = 0;
        double same = 0;
        for (int count : counts) {
            total += count;
            same += (double) count * count;
        }
        return total * total - same;
    }

    private static double apartOnALine(int[] counts, double[] places) {
        double total = 0;
        double sum = 0;
        for (int category = 0; category < counts.length; category++) {
            total += counts[category];
            sum += counts[category] * places[category];
        }
        double squares = 0;
        for (int category = 0; category < counts.length; category++) {
            double off = places[category] - sum / total;
            squares += counts[category] * off * off;
        }
        return 2 * total * squares;
    }

    private static double apartByRatio(int[] counts, double[] places) {
        double sum = 0;
        for (int one = 1; one < counts.length; one++) {
            for (int other = 0; other < one; other++) {
                double pairs = (double) counts[one] * counts[other];
                if (pairs > 0) {
                    sum += 2 * pairs * squared(Level.RATIO, places[one], places[other]);
                }
            }
        }
        return sum;
    }

    /// How far two different categories disagree, from their places.
    public static double squared(Level level, double one, double other) {
        double apart = one - other;
        return switch (level) {
            case NOMINAL -> 1;
            case ORDINAL, INTERVAL -> apart * apart;
            case RATIO -> apart * apart / ((one + other) * (one + other));
        };
    }
}
