package org.attune.core.detection.flags;

import java.util.function.DoublePredicate;

import org.attune.core.course.Course;
import org.attune.core.detection.Sight;
import org.attune.core.instrument.Scale;

/// A score that a rule flagged, where it stands in its course.
///
/// @param course the course as far as the rule could see it: live, it ends with the score
/// @param index which score of the course, from 0; as many scores came before it
public record FlaggedScore(Course course, int index) {

    /// Scores that lie less than this share of a step apart are the same on the form: our choice.
    private static final double ROUNDING_SHARE = 1e-2;

    /// A score as a rule saw it.
    public static FlaggedScore seen(Course course, int index, Sight sight) {
        return switch (sight) {
            case LIVE -> new FlaggedScore(course.upTo(course.sessionAt(index)), index);
            case RETROSPECT -> new FlaggedScore(course, index);
        };
    }

    /// The session of the score.
    public int session() {
        return course.sessionAt(index);
    }

    /// The score, in oriented points.
    public double points() {
        return course.pointsAt(index);
    }

    /// How far it lies below the score before it, in points; negative when it lies above. The first score of a course
    /// has none before it, and must not be asked.
    public double fallFromBefore() {
        return course.pointsAt(index - 1) - points();
    }

    /// The nearest higher score of the scale that a rule would pass over, all other scores being what they are.
    public Clearing clearing(DoublePredicate flagged) {
        return clearing(course.scale().highest(), flagged);
    }

    /// The same where the limit would be what it is, whatever the score.
    public Clearing clearingOf(double limit) {
        return clearing(points -> points < limit);
    }

    /// The nearest score on the way to another that a rule would pass over, all other scores being what they are.
    ///
    /// Where the course holds a score already, but for the rounding of decimals, it is tried as it stands there, so that
    /// equal scores stay equal.
    public Clearing clearing(double towards, DoublePredicate flagged) {
        Clearing nearest = Clearing.nearest(course.scale(), points(), towards, points -> flagged.test(asHeld(points)));
        return new Clearing(asHeld(nearest.points()), nearest.reachable());
    }

    private double asHeld(double points) {
        for (int i = 0; i < course.scores(); i++) {
            if (Math.abs(course.pointsAt(i) - points) < ROUNDING_SHARE * course.scale().step()) {
                return course.pointsAt(i);
            }
        }
        return points;
    }

    /// The course with another score in place of this one.
    public Course courseHad(double points) {
        return course.withPointsAt(index, points);
    }

    /// The beginning of a sentence about it.
    public String words(Scale scale) {
        return "The score at session " + session() + ", " + scale.say(points()) + ", ";
    }
}
