package org.attune.core.rupture;

import org.attune.core.course.Course;
import org.attune.core.detection.FallShape;
import org.attune.core.detection.FallShape.Pace;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.rupture.Rupture.Depth;
import org.attune.core.rupture.Rupture.RepairState;

/// The scores of one fall, from its onset to its repair or to the last score.
///
/// @param depth the level before and the lowest score
/// @param endSession the last session of the fall
/// @param state how it stands
/// @param shape how it fell and rose
record Stretch(Depth depth, int endSession, RepairState state, FallShape shape) {

    /// Scores count as back when they regained this share of the fall. Source: docs/methods/steady-or-fallen.md, the fallback rule there.
    private static final double REPAIRED_SHARE = 0.75;
    /// At least half of the way back is called partly: our choice, after the reversal rule of sudden gains.
    private static final double PARTLY_SHARE = 0.50;
    /// A fall that lost this share with its first score was sudden: our choice, the mirror of `REPAIRED_SHARE`.
    private static final double SUDDEN_SHARE = 0.75;
    /// Fewer scores than this after the first one of the fall are too few to say how it stands: our choice.
    private static final int LEAST_SCORES_AFTER = 2;

    /// Follows a fall from its onset.
    ///
    /// @param repair what the default rule knows of its end
    static Stretch from(FallTrace trace, int onset, Repair repair) {
        Course course = trace.course();
        int first = firstScoreFrom(course, onset);
        if (first == course.scores()) {
            return unscored(trace, onset);
        }
        double before = onScale(trace, onset);
        int end = switch (repair) {
            case Repair.At at -> course.indexOf(at.session());
            case Repair.NotYet open -> course.scores();
            case Repair.FromScores scores -> firstRegained(course, first, before, scores.flaggedAt());
        };
        int lowest = lowestBetween(course, first, end);
        int lastOfFall = end == course.scores() ? trace.sessions() : course.sessionAt(end) - 1;
        Depth depth = new Depth(before, course.pointsAt(lowest), course.sessionAt(lowest),
                trace.ownNoisePoints(lastOfFall));
        return new Stretch(depth, lastOfFall, state(course, depth, first, end), shape(course, depth, first, end));
    }

    private static Stretch unscored(FallTrace trace, int onset) {
        double before = onScale(trace, Math.min(onset, trace.sessions()));
        Depth depth = new Depth(before, before, onset, trace.ownNoisePoints(trace.sessions()));
        return new Stretch(depth, Math.max(onset, trace.sessions()), RepairState.TOO_FEW_AFTER, FallShape.UNREPAIRED);
    }

    private static double onScale(FallTrace trace, int session) {
        double expected = trace.expectedPoints(session);
        return Math.min(trace.course().scale().highest(), Math.max(trace.course().scale().lowest(), expected));
    }

    private static int firstScoreFrom(Course course, int session) {
        int index = 0;
        while (index < course.scores() && course.sessionAt(index) < session) {
            index++;
        }
        return index;
    }

    /// The first score after the flags that regained enough of what was lost by then; the number of scores when none did.
    private static int firstRegained(Course course, int first, double before, int flaggedAt) {
        double lowest = course.pointsAt(first);
        for (int i = first + 1; i < course.scores(); i++) {
            if (course.sessionAt(i) > flaggedAt && regained(before, lowest, course.pointsAt(i)) >= REPAIRED_SHARE) {
                return i;
            }
            lowest = Math.min(lowest, course.pointsAt(i));
        }
        return course.scores();
    }

    /// The share of a fall that a later score has regained: all of it when nothing was lost.
    private static double regained(double before, double lowest, double points) {
        return before > lowest ? (points - lowest) / (before - lowest) : 1;
    }

    private static int lowestBetween(Course course, int first, int end) {
        int lowest = first;
        for (int i = first + 1; i < end; i++) {
            if (course.pointsAt(i) < course.pointsAt(lowest)) {
                lowest = i;
            }
        }
        return lowest;
    }

    private static RepairState state(Course course, Depth depth, int first, int end) {
        if (end < course.scores()) {
            return RepairState.REPAIRED;
        }
        if (course.scores() - 1 - first < LEAST_SCORES_AFTER) {
            return RepairState.TOO_FEW_AFTER;
        }
        double last = course.pointsAt(course.scores() - 1);
        return regained(depth.before(), depth.lowest(), last) >= PARTLY_SHARE ? RepairState.PARTLY
                : RepairState.UNRESOLVED;
    }

    private static FallShape shape(Course course, Depth depth, int first, int end) {
        if (end == course.scores()) {
            return FallShape.UNREPAIRED;
        }
        double lostAtFirst = 1 - regained(depth.before(), depth.lowest(), course.pointsAt(first));
        double backBeforeEnd = regained(depth.before(), depth.lowest(), course.pointsAt(end - 1));
        Pace fall = lostAtFirst >= SUDDEN_SHARE || depth.points() == 0 ? Pace.SUDDEN : Pace.SLOW;
        Pace repair = backBeforeEnd <= 1 - SUDDEN_SHARE ? Pace.SUDDEN : Pace.SLOW;
        return FallShape.of(fall, repair);
    }
}
