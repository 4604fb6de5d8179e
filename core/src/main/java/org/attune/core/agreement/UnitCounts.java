package org.attune.core.agreement;

import java.util.Arrays;

import org.attune.core.agreement.ratings.CategoryRatings;

/// How often each category was given to each unit, for coefficients that do not ask who gave it. Units nobody rated are left out.
final class UnitCounts {

    private final int[][] counts;
    private final int[] sums;

    private UnitCounts(int[][] counts, int[] sums) {
        this.counts = counts;
        this.sums = sums;
    }

    static UnitCounts of(CategoryRatings ratings) {
        int units = 0;
        int[][] counts = new int[ratings.units()][];
        int[] sums = new int[ratings.units()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int sum = Reasons.ratingsOf(ratings, unit);
            if (sum > 0) {
                counts[units] = ratings.countsOf(unit);
                sums[units++] = sum;
            }
        }
        return new UnitCounts(Arrays.copyOf(counts, units), Arrays.copyOf(sums, units));
    }

    /// Units with a rating or more.
    int units() {
        return sums.length;
    }

    /// How many ratings a unit has.
    int ratingsOf(int unit) {
        return sums[unit];
    }

    /// The share of a unit's ratings that fell on a category.
    double share(int unit, int category) {
        return (double) counts[unit][category] / sums[unit];
    }

    /// Units with two ratings or more.
    int compared() {
        int compared = 0;
        for (int sum : sums) {
            compared += sum >= 2 ? 1 : 0;
        }
        return compared;
    }

    /// How far the pairs of a unit agree; 0 for a unit with one rating, which has none.
    double agreementOf(int unit, double[][] weights) {
        int[] row = counts[unit];
        if (sums[unit] < 2) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] > 0) {
                double weighted = -1;
                for (int j = 0; j < row.length; j++) {
                    weighted += weights[i][j] * row[j];
                }
                sum += row[i] * weighted;
            }
        }
        return sum / ((double) sums[unit] * (sums[unit] - 1));
    }

    /// The mean of that over units with two ratings or more.
    double agreement(double[][] weights) {
        double sum = 0;
        for (int unit = 0; unit < sums.length; unit++) {
            sum += agreementOf(unit, weights);
        }
        return sum / compared();
    }

    /// The mean over units of the share of each category.
    double[] shares() {
        double[] shares = new double[counts.length == 0 ? 0 : counts[0].length];
        for (int unit = 0; unit < sums.length; unit++) {
            for (int category = 0; category < shares.length; category++) {
                shares[category] += share(unit, category) / sums.length;
            }
        }
        return shares;
    }
}
