package org.attune.core.detection.charts;

import java.util.Optional;

import org.attune.core.course.Course;

/// The limits of an XmR pair, the chart of single scores and the chart of the steps between them, from a whole course.
///
/// `centre ± 3 * MR / d2` for the scores, MR the mean moving range and `d2 = 2 / sqrt(pi)`, and `3.267 * MR` for the steps.
/// Sessions without a score are passed over: a step leads from score to score. Smallest n: 4 scores.
///
/// Source: Shewhart's chart for single values; docs/methods/xmr.md.
/// Check: 11, 14, 14, 13, 10 have centre 12.4, mean range 1.75 and, for steps, the limit 5.71725.
///
/// @param centre the mean score, in oriented points
/// @param low the lower limit of scores, in oriented points; it may lie below the scale
/// @param high the upper limit of scores, in oriented points; it may lie above the scale
/// @param meanRange the mean step, in points
/// @param rangeLimit the upper limit of steps, in points
/// @param scores how many scores they rest on
public record XmrLimits(double centre, double low, double high, double meanRange, double rangeLimit, int scores) {

    private static final double SIGMAS = 3;

    /// The limits of a course; empty when it has too few scores.
    public static Optional<XmrLimits> of(Course course) {
        if (course.scores() < ChartBasis.LEAST_SCORES) {
            return Optional.empty();
        }
        ChartLine.Values line = ChartLine.through(course, course.scores(), ChartConstant.EXACT).values();
        return Optional.of(new XmrLimits(line.centre(), line.centre() - SIGMAS * line.sigma(),
                line.centre() + SIGMAS * line.sigma(), line.meanRange(), Xmr.RANGE_LIMIT * line.meanRange(),
                line.scores()));
    }

    /// Whether they rest on fewer scores than limits should.
    public boolean isProvisional() {
        return scores < ChartBasis.FIRM_SCORES;
    }
}
