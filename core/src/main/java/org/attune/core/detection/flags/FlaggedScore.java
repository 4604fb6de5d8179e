package org.attune.core.detection.flags;

import java.util.function.DoublePredicate;

import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;

/// A score that a rule flagged, where it stands in its course.
///
/// @param course the course
/// @param index which score of the course, from 0; as many scores came before it
public record FlaggedScore(Course course, int index) {

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
        return Clearing.nearest(course.scale(), points(), course.scale().highest(), flagged);
    }

    /// The same where the limit would be what it is, whatever the score.
    public Clearing clearingOf(double limit) {
        return clearing(points -> points < limit);
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
