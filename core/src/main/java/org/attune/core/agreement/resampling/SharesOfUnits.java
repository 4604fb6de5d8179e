package org.attune.core.agreement.resampling;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.GwetAc;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Coefficients that ask how far a unit's pairs agree and how common each category is, whoever gave it.
final class SharesOfUnits implements SessionSums {

    private static final int AGREED = 0;
    private static final int COMPARED = 1;
    private static final int RATED = 2;
    private static final int SHARES = 3;

    private final Blocks blocks;
    private final int leastUnits;
    private final Chance chance;

    /// What is expected of the shares; empty where that would be full agreement.
    private interface Chance {
        OptionalDouble of(double[] shares);
    }

    private SharesOfUnits(CategoryRatings ratings, Sessions sessions, double[][] weights, int leastUnits,
            Chance chance) {
        this.blocks = Blocks.of(sessions, SHARES + ratings.categories());
        this.leastUnits = leastUnits;
        this.chance = chance;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] counts = ratings.countsOf(unit);
            int rated = IntStream.of(counts).sum();
            if (rated > 0) {
                add(sessions.of(unit), counts, rated, weights);
            }
        }
    }

    private void add(int session, int[] counts, int rated, double[][] weights) {
        blocks.add(session, RATED, 1);
        for (int category = 0; category < counts.length; category++) {
            blocks.add(session, SHARES + category, (double) counts[category] / rated);
        }
        if (rated >= 2) {
            blocks.add(session, COMPARED, 1);
            blocks.add(session, AGREED, SessionSums.agreement(counts, rated, weights));
        }
    }

    static SharesOfUnits percent(CategoryRatings ratings, Sessions sessions) {
        return new SharesOfUnits(ratings, sessions, SessionSums.same(ratings.values()), 1,
                shares -> OptionalDouble.of(0));
    }

    static SharesOfUnits fleiss(CategoryRatings ratings, Sessions sessions) {
        return new SharesOfUnits(ratings, sessions, SessionSums.same(ratings.values()), 2, SharesOfUnits::squares);
    }

    static SharesOfUnits gwet(CategoryRatings ratings, Sessions sessions, Closeness closeness) {
        double[][] weights = closeness.weights(ratings.values());
        return new SharesOfUnits(ratings, sessions, weights, 2,
                shares -> OptionalDouble.of(GwetAc.expected(shares, weights)));
    }

    private static OptionalDouble squares(double[] shares) {
        boolean isOneCategory = Arrays.stream(shares).filter(share -> share > 0).count() == 1;
        return isOneCategory ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(shares).map(share -> share * share).sum());
    }

    @Override
    public OptionalDouble of(int[] times) {
        double[] sums = blocks.over(times);
        if (sums[COMPARED] < leastUnits) {
            return OptionalDouble.empty();
        }
        double[] shares = new double[sums.length - SHARES];
        for (int category = 0; category < shares.length; category++) {
            shares[category] = sums[SHARES + category] / sums[RATED];
        }
        double observed = sums[AGREED] / sums[COMPARED];
        OptionalDouble expected = chance.of(shares);
        return expected.isEmpty() ? expected
                : OptionalDouble.of((observed - expected.getAsDouble()) / (1 - expected.getAsDouble()));
    }
}
