package org.attune.core.agreement.resampling;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.attune.core.agreement.ratings.NumberRatings;

/// Kendall's W: ranks are those among the sessions drawn, so each draw counts again how often each coder gave each number.
final class RanksOfUnits implements SessionSums {

    private final int coders;
    private final int[] sessionOf;
    private final int[][] levelOf;
    private final int[] levels;

    RanksOfUnits(NumberRatings ratings, Sessions sessions) {
        this.coders = ratings.layout().coders().size();
        this.sessionOf = new int[ratings.completeRows().length / coders];
        int at = 0;
        for (int unit = 0; unit < ratings.layout().units().size(); unit++) {
            if (ratings.isRatedByAll(unit)) {
                sessionOf[at++] = sessions.of(unit);
            }
        }
        double[] rows = ratings.completeRows();
        this.levelOf = new int[coders][sessionOf.length];
        this.levels = new int[coders];
        for (int coder = 0; coder < coders; coder++) {
            double[] given = new double[sessionOf.length];
            for (int unit = 0; unit < given.length; unit++) {
                given[unit] = rows[unit * coders + coder];
            }
            double[] distinct = Arrays.stream(given).sorted().distinct().toArray();
            levels[coder] = distinct.length;
            for (int unit = 0; unit < given.length; unit++) {
                levelOf[coder][unit] = Arrays.binarySearch(distinct, given[unit]);
            }
        }
    }

    @Override
    public OptionalDouble of(int[] times) {
        double units = 0;
        for (int session : sessionOf) {
            units += times[session];
        }
        double[] sums = new double[sessionOf.length];
        double ties = 0;
        for (int coder = 0; coder < coders; coder++) {
            ties += addRanks(coder, times, sums);
        }
        double cubes = units * units * units - units;
        if (units < 2 || ties == coders * cubes) {
            return OptionalDouble.empty();
        }
        double mean = 0.5 * coders * (units + 1);
        double squares = 0;
        for (int unit = 0; unit < sums.length; unit++) {
            squares += times[sessionOf[unit]] * (sums[unit] - mean) * (sums[unit] - mean);
        }
        return OptionalDouble.of(12 * squares / (coders * (coders * cubes - ties)));
    }

    /// Adds each unit's rank to its sum; tied units share the mean of their ranks. Gives the sum of `t^3 - t`.
    private double addRanks(int coder, int[] times, double[] sums) {
        double[] often = new double[levels[coder]];
        for (int unit = 0; unit < sums.length; unit++) {
            often[levelOf[coder][unit]] += times[sessionOf[unit]];
        }
        double ties = 0;
        double below = 0;
        double[] ranks = new double[often.length];
        for (int level = 0; level < often.length; level++) {
            double tied = often[level];
            ranks[level] = below + 0.5 * (tied + 1);
            ties += tied * tied * tied - tied;
            below += tied;
        }
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += ranks[levelOf[coder][unit]];
        }
        return ties;
    }
}
