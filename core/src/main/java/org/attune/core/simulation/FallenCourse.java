package org.attune.core.simulation;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.attune.core.course.Course;
import org.attune.core.detection.Flag;
import org.attune.core.internal.draws.SteadyCourse;

/// A simulated course into which one fall was put.
///
/// @param course the course with its fall
/// @param onset the index of the first score of the fall, counted from 0
/// @param last the index of its last score
record FallenCourse(Course course, int onset, int last) {

    /// A fall comes after so many scores, so that there is something to fall from. Source: docs/methods/chance-rates.md.
    private static final int SCORES_BEFORE = 2;

    /// Where a fall lies in a course: its first score, counted from 0, and its last session.
    record Place(int onset, int lastSession) {

        /// A place drawn evenly from the scores after the second; the fall lasts until it mends by chance. Empty for a shorter course.
        static Optional<Place> draw(SteadyCourse steady, double mends, RandomGenerator random) {
            if (steady.scores() <= SCORES_BEFORE) {
                return Optional.empty();
            }
            int onset = SCORES_BEFORE + random.nextInt(steady.scores() - SCORES_BEFORE);
            int last = steady.sessionAt(onset);
            int end = steady.sessionAt(steady.scores() - 1);
            while (last < end && random.nextDouble() >= mends) {
                last++;
            }
            return Optional.of(new Place(onset, last));
        }
    }

    static FallenCourse of(SteadyCourse steady, Place place, double depthWobbles) {
        int first = steady.sessionAt(place.onset);
        int last = place.onset;
        while (last + 1 < steady.scores() && steady.sessionAt(last + 1) <= place.lastSession) {
            last++;
        }
        return new FallenCourse(steady.scoredWithFall(first, place.lastSession, depthWobbles), place.onset, last);
    }

    /// Whether some flag stands at one of the first scores of the fall, up to so many after the very first.
    boolean isFoundBy(List<Flag> flags, int withinScores) {
        int from = course.sessionAt(onset);
        int to = course.sessionAt(Math.min(last, onset + withinScores));
        return flags.stream().anyMatch(flag -> flag.session() >= from && flag.session() <= to);
    }
}
