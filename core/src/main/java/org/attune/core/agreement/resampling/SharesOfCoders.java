package org.attune.core.agreement.resampling;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.attune.core.agreement.ratings.CategoryRatings;

/// Conger's kappa: what chance brings comes from how often each coder gives each category.
final class SharesOfCoders implements SessionSums {

    private static final int AGREED = 0;
    private static final int COMPARED = 1;
    private static final int GIVEN = 2;

    private final Blocks blocks;
    private final int coders;
    private final int categories;

    SharesOfCoders(CategoryRatings ratings, Sessions sessions) {
        this.coders = ratings.coders();
        this.categories = ratings.categories();
        this.blocks = Blocks.of(sessions, GIVEN + coders * categories);
        double[][] weights = SessionSums.same(ratings.values());
        for (int unit = 0; unit < ratings.units(); unit++) {
            int session = sessions.of(unit);
            for (int coder = 0; coder < coders; coder++) {
                int category = ratings.at(unit, coder);
                if (category >= 0) {
                    blocks.add(session, GIVEN + coder * categories + category, 1);
                }
            }
            int[] counts = ratings.countsOf(unit);
            int rated = IntStream.of(counts).sum();
            if (rated >= 2) {
                blocks.add(session, COMPARED, 1);
                blocks.add(session, AGREED, SessionSums.agreement(counts, rated, weights));
            }
        }
    }

    @Override
    public OptionalDouble of(int[] times) {
        double[] sums = blocks.over(times);
        if (sums[COMPARED] < 2) {
            return OptionalDouble.empty();
        }
        double[] given = new double[coders];
        int raters = 0;
        for (int coder = 0; coder < coders; coder++) {
            for (int category = 0; category < categories; category++) {
                given[coder] += sums[GIVEN + coder * categories + category];
            }
            raters += given[coder] > 0 ? 1 : 0;
        }
        double expected = 0;
        int used = 0;
        for (int category = 0; category < categories; category++) {
            double sum = 0;
            double squares = 0;
            for (int coder = 0; coder < coders; coder++) {
                double often = sums[GIVEN + coder * categories + category];
                double share = often == 0 ? 0 : often / given[coder];
                sum += share;
                squares += share * share;
            }
            expected += (sum * sum - squares) / ((double) raters * (raters - 1));
            used += sum > 0 ? 1 : 0;
        }
        double observed = sums[AGREED] / sums[COMPARED];
        return used == 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - expected) / (1 - expected));
    }
}
