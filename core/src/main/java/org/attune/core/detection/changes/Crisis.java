package org.attune.core.detection.changes;

import org.attune.core.course.Course;
import org.attune.core.detection.FallShape;
import org.attune.core.detection.FallShape.Pace;

/// One fall from a peak and, where it came, the way back. Scores are meant by their index in the course, from 0.
///
/// @param course the course
/// @param peak the last score at its best since the crisis before closed
/// @param opened the score that lay a whole threshold under the peak
/// @param lowest the first of the lowest scores
/// @param closed the score that closed it; [#STILL_OPEN] where none did
/// @param thresholdPoints how far a score had to fall, in points
record Crisis(Course course, int peak, int opened, int lowest, int closed, double thresholdPoints) {

    /// No score closed the crisis.
    static final int STILL_OPEN = -1;

    /// A crisis closes this share of its threshold under the peak: our choice.
    private static final double CLOSE_SHARE = 0.25;
    /// Scores this close to a limit reach it: they are decimals, whose differences round.
    static final double ROUNDING_POINTS = 1e-9;
    /// A step is sudden when it leads from this close to one end of the fall to this close to the other, as a share of its
    /// size: our choice, the same as for tensions.
    private static final double END_SHARE = 0.25;

    static Crisis open(Course course, int peak, int opened, double thresholdPoints) {
        return new Crisis(course, peak, opened, opened, STILL_OPEN, thresholdPoints);
    }

    /// Takes in the next score.
    Crisis follow(int index) {
        if (course.pointsAt(index) >= closingPoints() - ROUNDING_POINTS) {
            return new Crisis(course, peak, opened, lowest, index, thresholdPoints);
        }
        return course.pointsAt(index) < lowestPoints()
                ? new Crisis(course, peak, opened, index, closed, thresholdPoints)
                : this;
    }

    /// What was known of it, and of the course, at the score that opened it.
    Crisis asItOpened() {
        return open(course.upTo(course.sessionAt(opened)), peak, opened, thresholdPoints);
    }

    boolean isOpen() {
        return closed == STILL_OPEN;
    }

    double peakPoints() {
        return course.pointsAt(peak);
    }

    double lowestPoints() {
        return course.pointsAt(lowest);
    }

    /// How far it went down, in points.
    double sizePoints() {
        return peakPoints() - lowestPoints();
    }

    /// The score that is far enough back, in oriented points.
    double closingPoints() {
        return peakPoints() - CLOSE_SHARE * thresholdPoints;
    }

    /// The first score of the fall: the one after the last that was still near the peak.
    int firstOfFall() {
        int first = opened;
        while (course.pointsAt(first - 1) < peakPoints() - END_SHARE * sizePoints() - ROUNDING_POINTS) {
            first--;
        }
        return first;
    }

    /// How many sessions it lasted, scored or not: up to the one before the score that closed it, or to the last known one.
    ///
    /// @param lastSession the last known session
    int sessions(int lastSession) {
        int end = isOpen() ? lastSession : course.sessionAt(closed) - 1;
        return end - course.sessionAt(firstOfFall()) + 1;
    }

    /// How it fell and rose.
    FallShape shape() {
        if (isOpen()) {
            return FallShape.UNREPAIRED;
        }
        double nearLowest = lowestPoints() + END_SHARE * sizePoints() + ROUNDING_POINTS;
        Pace fall = course.pointsAt(firstOfFall()) <= nearLowest ? Pace.SUDDEN : Pace.SLOW;
        Pace repair = course.pointsAt(closed - 1) <= nearLowest ? Pace.SUDDEN : Pace.SLOW;
        return FallShape.of(fall, repair);
    }
}
