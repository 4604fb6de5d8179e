package org.attune.core.internal.segments;

import java.util.Arrays;

/// Parts a series so that squared distances from each stretch's mean, plus a charge for each stretch, are as small as can be.
///
/// The exact minimum by one dynamic program over the last stretch's start: `n^2 / 2` steps, no pruning, which for courses
/// of therapy is faster than any pruning. Because squares sum to the same whatever the stretches are, it is enough to
/// weigh `-(sum of the stretch)^2 / length`; sums are taken from the first value, so that a large offset costs no digits.
/// Of two partitions that cost the same, it takes the one whose last stretch is longer.
///
/// Smallest n: 1. Source: B. Jackson et al., An algorithm for optimal partitioning of data on an interval, IEEE Signal
/// Processing Letters 12 (2005) 105-108, doi:10.1109/LSP.2001.838216; with the penalties of R. Killick et al., Optimal
/// detection of changepoints with a linear computational cost, JASA 107 (2012) 1590-1598, doi:10.1080/01621459.2012.737745.
/// Check: reference file pelt_mean.json, the cost of every case.
public final class OptimalPartition {

    /// Costs closer than this share of the charge count as the same: far above rounding, far below any real difference.
    private static final double TIE_SHARE = 1e-11;

    private final double[] sums;
    private final double[] cost;
    private final int[] start;
    private final double[] charge;
    private final double[] perLength;
    private final double slack;

    private OptimalPartition(double[] points, double[] charge, double tie) {
        int n = points.length;
        this.charge = charge;
        sums = new double[n + 2];
        cost = new double[n + 2];
        start = new int[n + 2];
        perLength = Reciprocals.upTo(n + 1);
        slack = tie * TIE_SHARE;
        double first = points[0];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += points[i] - first;
            sums[i + 1] = sum;
        }
    }

    /// The starts of all stretches in order, the first of them 0.
    ///
    /// @param points the series, at least one value, all finite
    /// @param charge what a stretch of each length costs besides its squares, from [#sameForAll] or [#withLengths]
    /// @param tie the charge of one more change, by which costs are called the same
    public static int[] starts(double[] points, double[] charge, double tie) {
        OptimalPartition partition = new OptimalPartition(points, charge, tie);
        int n = points.length;
        for (int end = 1; end <= n; end += 2) {
            partition.endAtAndAfter(end);
        }
        return inOrder(partition.start, n);
    }

    /// The best last stretch of the values before index `end`, and of one value more: both read the same earlier costs, and
    /// together take three quarters of the time. One value more than the series holds is worked out and never looked at.
    private void endAtAndAfter(int end) {
        double sum = sums[end];
        double sumAfter = sums[end + 1];
        double toBeat = Double.POSITIVE_INFINITY;
        double toBeatAfter = Double.POSITIVE_INFINITY;
        int best = 0;
        int bestAfter = 0;
        for (int from = 0, length = end; from < end; from++, length--) {
            double rise = sum - sums[from];
            double here = cost[from] + charge[length] - rise * rise * perLength[length];
            double riseAfter = sumAfter - sums[from];
            double hereAfter = cost[from] + charge[length + 1] - riseAfter * riseAfter * perLength[length + 1];
            if (here < toBeat) {
                toBeat = here - slack;
                best = from;
            }
            if (hereAfter < toBeatAfter) {
                toBeatAfter = hereAfter - slack;
                bestAfter = from;
            }
        }
        start[end] = best;
        cost[end] = toBeat + slack;
        double alone = cost[end] + charge[1] - (sumAfter - sum) * (sumAfter - sum);
        start[end + 1] = alone < toBeatAfter ? end : bestAfter;
        cost[end + 1] = Math.min(alone, toBeatAfter + slack);
    }

    private static int[] inOrder(int[] start, int n) {
        int count = 0;
        for (int end = n; end > 0; end = start[end]) {
            count++;
        }
        int[] starts = new int[count];
        for (int end = n; end > 0; end = start[end]) {
            starts[--count] = start[end];
        }
        return starts;
    }

    /// One charge for every change, whatever the lengths, with stretches of at least `shortest` values, infinite for shorter
    /// ones; at index `length`, for a series of `n` values and one more.
    public static double[] sameForAll(int n, double perChange, int shortest) {
        double[] charge = new double[n + 2];
        int allowed = Math.min(shortest, n + 2);
        Arrays.fill(charge, 0, allowed, Double.POSITIVE_INFINITY);
        Arrays.fill(charge, allowed, n + 2, perChange);
        return charge;
    }

    /// One charge for every change plus the logarithm of each stretch's length times `perLog`: the modified criterion of
    /// N. Zhang and D. Siegmund, Biometrics 63 (2007) 22-32, doi:10.1111/j.1541-0420.2006.00662.x.
    public static double[] withLengths(int n, double perChange, double perLog, int shortest) {
        double[] charge = sameForAll(n, perChange, shortest);
        for (int length = Math.max(1, shortest); length <= n; length++) {
            charge[length] += perLog * Math.log(length);
        }
        return charge;
    }
}
