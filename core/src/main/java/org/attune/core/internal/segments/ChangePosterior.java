package org.attune.core.internal.segments;

import java.util.Arrays;

/// The chance of a change of level before each score of a series, all ways of placing 0 to 3 changes weighed exactly.
///
/// The model. The number of changes is 0, 1, 2 or 3 with weights 8 : 4 : 2 : 1; a number for which the series is too short
/// has no weight. Given their number, all places are equally probable that leave stretches of 2 or more scores. Each
/// stretch has a level of its own, Normal around the mean of the series with twice the SD of the series as its SD. Scores
/// are Normal around their stretch's level with a known SD. Levels integrate out, so that a stretch of `l` scores whose
/// distances from the series' mean sum to `s` weighs `(1 + l r)^(-1/2) exp(s^2 r / (2 noise^2 (1 + l r)))`, where `r` is the
/// variance of levels over that of scores; what all partitions share is left out. Sums over all partitions are carried
/// forward from the first score and backward from the last, as logarithms.
///
/// Weights, shortest stretch and the spread of levels are our choices. Smallest n: 4, under which no change has a place.
/// Source: P. Fearnhead, Exact and efficient Bayesian inference for multiple changepoint problems, Statistics and Computing
/// 16 (2006) 203-213, doi:10.1007/s11222-006-8450-8, for the recursions.
/// Check: ChangePosteriorTest lists every partition of short series and adds up.
public final class ChangePosterior {

    /// How probable 0, 1, 2 and 3 changes are before any score is seen, in fifteenths: our choice.
    private static final double[] WEIGHTS = {8, 4, 2, 1};
    /// Scores in a stretch, at least: our choice, since one odd score is no new level.
    private static final int SHORTEST = 2;
    /// The SD of levels as a multiple of the series' SD: our choice.
    private static final double LEVEL_SPREAD = 2;

    private final int n;
    /// Distances from the mean, summed from the first score on.
    private final double[] sums;
    /// By length: what a squared sum adds to the logarithm of a stretch's weight, and what the length alone does.
    private final double[] perSquare;
    private final double[] alone;
    /// Room for the weights of all stretches that share an end.
    private final double[] stretch;

    private ChangePosterior(double[] points, double noise) {
        n = points.length;
        sums = new double[n + 1];
        stretch = new double[n + 1];
        perSquare = new double[n + 1];
        alone = new double[n + 1];
        double mean = mean(points);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = points[i] - mean;
            sums[i + 1] = sums[i] + off;
            squares += off * off;
        }
        double variance = squares / (n - 1);
        double ratio = LEVEL_SPREAD * LEVEL_SPREAD * variance / (noise * noise);
        for (int length = 0; length <= n; length++) {
            double spread = 1 + length * ratio;
            perSquare[length] = 0.5 * ratio / (noise * noise * spread);
            alone[length] = length < SHORTEST ? Double.NEGATIVE_INFINITY : -0.5 * Math.log(spread);
        }
    }

    /// The chance of a change right before each score; 0 for the first.
    ///
    /// @param points the series in order
    /// @param noise the SD of a score around its level, above 0
    public static double[] chances(double[] points, double noise) {
        if (!(noise > 0)) {
            throw new IllegalArgumentException("scores need a noise above 0 points, but it was " + noise);
        }
        return points.length < 2 * SHORTEST ? new double[points.length] : new ChangePosterior(points, noise).chances();
    }

    private double[] chances() {
        double[][] forward = forward();
        double[][] backward = backward();
        int most = Math.min(WEIGHTS.length, n / SHORTEST) - 1;
        double[] prior = new double[most + 1];
        double[] whole = new double[most + 1];
        for (int k = 0; k <= most; k++) {
            prior[k] = Math.log(WEIGHTS[k] / places(n - (k + 1) * SHORTEST + k, k));
            whole[k] = forward[k][n];
        }
        double all = logSum(prior, whole, 0, most);
        double[] chances = new double[n];
        for (int at = SHORTEST; at <= n - SHORTEST; at++) {
            for (int k = 1; k <= most; k++) {
                for (int before = 0; before < k; before++) {
                    chances[at] += Math.exp(prior[k] + forward[before][at] + backward[k - 1 - before][at] - all);
                }
            }
            chances[at] = Math.min(1, chances[at]);
        }
        return chances;
    }

    /// The logarithm of the weight of all partitions of the first `end` scores with `k` changes, at `[k][end]`.
    private double[][] forward() {
        double[][] forward = new double[WEIGHTS.length][n + 1];
        for (int end = 0; end <= n; end++) {
            for (int from = 0; from <= end; from++) {
                stretch[from] = weight(from, end);
            }
            forward[0][end] = stretch[0];
            for (int k = 1; k < WEIGHTS.length; k++) {
                forward[k][end] = logSum(forward[k - 1], stretch, SHORTEST, end - SHORTEST);
            }
        }
        return forward;
    }

    /// The logarithm of the weight of all partitions of the scores from `from` on with `k` changes, at `[k][from]`.
    private double[][] backward() {
        double[][] backward = new double[WEIGHTS.length][n + 1];
        for (int from = n; from >= 0; from--) {
            for (int end = from; end <= n; end++) {
                stretch[end] = weight(from, end);
            }
            backward[0][from] = stretch[n];
            for (int k = 1; k < WEIGHTS.length; k++) {
                backward[k][from] = logSum(backward[k - 1], stretch, from + SHORTEST, n - SHORTEST);
            }
        }
        return backward;
    }

    /// The logarithm of a stretch's weight; minus infinity where it is too short.
    private double weight(int from, int end) {
        double sum = sums[end] - sums[from];
        return perSquare[end - from] * sum * sum + alone[end - from];
    }

    /// The logarithm of the sum of the products of two lists of logarithms, from index `first` to `last`.
    private static double logSum(double[] one, double[] other, int first, int last) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = first; i <= last; i++) {
            most = Math.max(most, one[i] + other[i]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += Math.exp(one[i] + other[i] - most);
        }
        return most + Math.log(sum);
    }

    /// In how many ways `chosen` can be taken from `of`.
    private static double places(int of, int chosen) {
        double ways = 1;
        for (int i = 0; i < chosen; i++) {
            ways = ways * (of - i) / (i + 1);
        }
        return ways;
    }

    private static double mean(double[] points) {
        return points[0] + Arrays.stream(points).map(x -> x - points[0]).sum() / points.length;
    }
}
