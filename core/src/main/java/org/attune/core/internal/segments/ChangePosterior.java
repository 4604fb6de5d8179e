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
    private final double[] sums;
    private final double ratio;
    private final double half;
    private final double[] scratch;

    private ChangePosterior(double[] points, double noise) {
        n = points.length;
        sums = new double[n + 1];
        scratch = new double[n + 1];
        double mean = mean(points);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = points[i] - mean;
            sums[i + 1] = sums[i] + off;
            squares += off * off;
        }
        double variance = squares / (n - 1);
        ratio = LEVEL_SPREAD * LEVEL_SPREAD * variance / (noise * noise);
        half = 0.5 / (noise * noise);
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
        double[] each = new double[most + 1];
        for (int k = 0; k <= most; k++) {
            prior[k] = Math.log(WEIGHTS[k] / places(n - (k + 1) * SHORTEST + k, k));
            each[k] = prior[k] + forward[k][n];
        }
        double all = logSum(each, each.length);
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
        for (int k = 0; k < WEIGHTS.length; k++) {
            for (int end = 0; end <= n; end++) {
                forward[k][end] = k == 0 ? weight(0, end) : logSumFrom(forward[k - 1], end);
            }
        }
        return forward;
    }

    private double logSumFrom(double[] shorter, int end) {
        int terms = 0;
        for (int from = SHORTEST; from <= end - SHORTEST; from++) {
            scratch[terms++] = shorter[from] + weight(from, end);
        }
        return logSum(scratch, terms);
    }

    /// The logarithm of the weight of all partitions of the scores from `from` on with `k` changes, at `[k][from]`.
    private double[][] backward() {
        double[][] backward = new double[WEIGHTS.length][n + 1];
        for (int k = 0; k < WEIGHTS.length; k++) {
            for (int from = n; from >= 0; from--) {
                backward[k][from] = k == 0 ? weight(from, n) : logSumTo(backward[k - 1], from);
            }
        }
        return backward;
    }

    private double logSumTo(double[] shorter, int from) {
        int terms = 0;
        for (int end = from + SHORTEST; end <= n - SHORTEST; end++) {
            scratch[terms++] = weight(from, end) + shorter[end];
        }
        return logSum(scratch, terms);
    }

    /// The logarithm of a stretch's weight; minus infinity where it is too short.
    private double weight(int from, int end) {
        int length = end - from;
        if (length < SHORTEST) {
            return Double.NEGATIVE_INFINITY;
        }
        double spread = 1 + length * ratio;
        double sum = sums[end] - sums[from];
        return half * sum * sum * ratio / spread - 0.5 * Math.log(spread);
    }

    private static double logSum(double[] logs, int terms) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < terms; i++) {
            most = Math.max(most, logs[i]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = 0; i < terms; i++) {
            sum += Math.exp(logs[i] - most);
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
