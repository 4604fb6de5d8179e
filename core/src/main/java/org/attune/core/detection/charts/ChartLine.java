package org.attune.core.detection.charts;

import org.attune.core.course.Course;

/// The centre line of an individuals chart and its sigma, from the scores taken in so far.
///
/// Sigma is the mean moving range, the mean distance of neighbouring scores, over d2. Sums are counted from the first score,
/// so that equal scores have exactly that score as their centre and a sigma of exactly 0.
///
/// Source: W. A. Shewhart's chart in its form for single values; docs/methods/xmr.md.
/// Check: 11, 14, 14, 13, 10 have centre 12.4, mean range 1.75 and, with d2 = 1.128, sigma 1.55141843971631.
final class ChartLine {

    private final double d2;
    private int taken;
    private double first;
    private double last;
    private double sumFromFirst;
    private double sumOfRanges;

    ChartLine(ChartConstant constant) {
        this.d2 = constant.d2();
    }

    /// The line through the first scores of a course.
    static ChartLine through(Course course, int scores, ChartConstant constant) {
        ChartLine line = new ChartLine(constant);
        for (int i = 0; i < scores; i++) {
            line.take(course.pointsAt(i));
        }
        return line;
    }

    /// Takes in one more score.
    void take(double points) {
        if (taken == 0) {
            first = points;
        } else {
            sumFromFirst += points - first;
            sumOfRanges += Math.abs(points - last);
        }
        last = points;
        taken++;
    }

    /// Their mean, in points. At least one score must have been taken in.
    double centre() {
        return first + sumFromFirst / taken;
    }

    /// The mean distance of neighbouring scores, in points. At least two scores must have been taken in.
    double meanRange() {
        return sumOfRanges / (taken - 1);
    }

    /// The spread of single scores, in points: 0 when they were all the same.
    double sigma() {
        return meanRange() / d2;
    }

    /// The line as it stands.
    Values values() {
        return new Values(centre(), meanRange(), sigma(), taken);
    }

    /// A centre line that no longer moves.
    ///
    /// @param centre the mean, in oriented points
    /// @param meanRange the mean distance of neighbouring scores, in points
    /// @param sigma the spread of single scores, in points
    /// @param scores how many scores it rests on
    record Values(double centre, double meanRange, double sigma, int scores) {

        /// How much the limits rest on, as sentences say it.
        String words() {
            return "limits from " + scores + " scores" + (scores < ChartBasis.FIRM_SCORES ? ", provisional" : "");
        }
    }
}
