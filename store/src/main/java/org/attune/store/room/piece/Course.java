package org.attune.store.room.piece;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A line of scores, as it is shown.
///
/// @param scaleId of which scale
/// @param label what it is called on the screen
/// @param points in order of sessions
public record Course(String scaleId, String label, List<Point> points) {

    /// A score.
    ///
    /// @param session of which session, from 1
    /// @param score in points of the scale
    public record Point(int session, double score) {
        public Point {
            if (session < 1 || !Double.isFinite(score)) {
                throw new IllegalArgumentException("a point is a score of a session, which count from 1");
            }
        }

        /// Says no score.
        @Override
        public String toString() {
            return "Point[" + session + "]";
        }
    }

    public Course {
        requireNonNull(scaleId, "scaleId");
        requireNonNull(label, "label");
        points = List.copyOf(points);
    }

    @Override
    public String toString() {
        return "Course[" + scaleId + ", " + points.size() + " points]";
    }
}
