package org.attune.core.agreement.resampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.attune.core.agreement.KrippendorffAlpha;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Krippendorff's alpha: how often each pair of different categories met within a unit, each unit's pairs divided by one less than its
/// ratings.
final class Coincidences implements SessionSums {

    private final Level level;
    private final double[] values;
    private final Blocks blocks;
    private final int[][] pairs;

    Coincidences(CategoryRatings ratings, Sessions sessions, Level level) {
        this.level = level;
        this.values = ratings.values();
        int categories = ratings.categories();
        Map<Integer, Integer> places = new HashMap<>();
        List<int[]> met = new ArrayList<>();
        for (int unit = 0; unit < ratings.units(); unit++) {
            eachPair(ratings.countsOf(unit), (one, other, often) -> {
                if (places.putIfAbsent(one * categories + other, met.size()) == null) {
                    met.add(new int[] {one, other});
                }
            });
        }
        this.pairs = met.toArray(int[][]::new);
        this.blocks = Blocks.of(sessions, 1 + categories + pairs.length);
        for (int unit = 0; unit < ratings.units(); unit++) {
            add(sessions.of(unit), ratings.countsOf(unit), places);
        }
    }

    private void add(int session, int[] counts, Map<Integer, Integer> places) {
        if (IntStream.of(counts).sum() < 2) {
            return;
        }
        blocks.add(session, 0, 1);
        for (int category = 0; category < counts.length; category++) {
            blocks.add(session, 1 + category, counts[category]);
        }
        eachPair(counts, (one, other, often) -> blocks.add(session,
                1 + counts.length + places.getOrDefault(one * counts.length + other, 0), often));
    }

    /// Takes two categories of a unit, and how often they met.
    private interface PairTaker {
        void take(int one, int other, double often);
    }

    private static void eachPair(int[] counts, PairTaker taker) {
        int rated = IntStream.of(counts).sum();
        for (int one = 1; one < counts.length; one++) {
            for (int other = 0; other < one && counts[one] > 0; other++) {
                if (counts[other] > 0) {
                    taker.take(one, other, 2.0 * counts[one] * counts[other] / (rated - 1));
                }
            }
        }
    }

    @Override
    public OptionalDouble of(int[] times) {
        double[] sums = blocks.over(times);
        int[] counts = new int[values.length];
        int total = 0;
        int given = 0;
        for (int category = 0; category < counts.length; category++) {
            counts[category] = (int) sums[1 + category];
            total += counts[category];
            given += counts[category] > 0 ? 1 : 0;
        }
        if (sums[0] < 2 || given == 1) {
            return OptionalDouble.empty();
        }
        double[] places = KrippendorffAlpha.places(level, counts, values);
        double observed = 0;
        for (int pair = 0; pair < pairs.length; pair++) {
            double often = sums[1 + counts.length + pair];
            observed += often == 0 ? 0
                    : often * KrippendorffAlpha.squared(level, places[pairs[pair][0]], places[pairs[pair][1]]);
        }
        return OptionalDouble.of(1 - observed / total / KrippendorffAlpha.expected(level, counts, places));
    }
}
