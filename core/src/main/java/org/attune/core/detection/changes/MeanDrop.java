package org.attune.core.detection.changes;

import java.util.function.Consumer;

import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;

/// Two neighbouring stretches of a course, the later one with the lower mean.
///
/// @param course the course
/// @param from index of the earlier stretch's first score
/// @param at index of the later stretch's first score
/// @param to index after the later stretch's last score
/// @param before mean of the earlier stretch, in oriented points
/// @param after mean of the later stretch, in oriented points
record MeanDrop(Course course, int from, int at, int to, double before, double after) {

    /// Means closer than this share of the scale differ by rounding alone: our choice.
    private static final double ROUNDING_SHARE = 1e-9;

    /// Hands on every stretch whose mean is lower than that of the one before, in order.
    ///
    /// @param starts index of each stretch's first score, the first of them 0
    static void forEach(Course course, int[] starts, Consumer<MeanDrop> work) {
        double least = ROUNDING_SHARE * course.scale().span();
        double before = 0;
        for (int k = 0; k < starts.length; k++) {
            int to = k + 1 < starts.length ? starts[k + 1] : course.scores();
            double mean = mean(course, starts[k], to);
            if (k > 0 && before - mean > least) {
                work.accept(new MeanDrop(course, starts[k - 1], starts[k], to, before, mean));
            }
            before = mean;
        }
    }

    private static double mean(Course course, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += course.pointsAt(i);
        }
        return sum / (to - from);
    }

    /// The session of the later stretch's first score.
    int session() {
        return course.sessionAt(at);
    }

    int scoresBefore() {
        return at - from;
    }

    int scoresAfter() {
        return to - at;
    }

    double points() {
        return before - after;
    }

    /// What parting the two takes away of squared distances from their means.
    double squares() {
        double scores = scoresBefore() + scoresAfter();
        return scoresBefore() * (scoresAfter() / scores) * points() * points();
    }

    /// Such as `The scores of sessions 7 to 12 average 3.20, lower than the 4.10 of sessions 1 to 6`.
    String words(Scale scale) {
        return "The scores of " + sessions(at, to) + " average " + scale.say(after) + ", " + scale.worse()
                + " than the "
                + scale.say(before) + " of " + sessions(from, at);
    }

    private String sessions(int first, int end) {
        int last = course.sessionAt(end - 1);
        return end - first == 1 ? "session " + last : "sessions " + course.sessionAt(first) + " to " + last;
    }
}
