package org.attune.store.room.piece;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Which piece of a case its therapist brings.
public sealed interface Piece {

    /// Lines of scores, as the therapist sees them.
    ///
    /// @param courses one at least
    record Line(List<Course> courses) implements Piece {

        /// Our choice: more than fit on one chart.
        static final int MOST_COURSES = 12;
        static final int MOST_POINTS = 2_000;

        public Line {
            courses = List.copyOf(courses);
        }
    }

    /// A tension, as the therapist described and told it; the client's own telling of it too, where the client agreed to words.
    ///
    /// @param tensionId which
    record OfTension(String tensionId) implements Piece {
        public OfTension {
            requireNonNull(tensionId, "tensionId");
        }
    }

    /// A clip that was made for peer groups.
    ///
    /// @param clipId which
    record OfClip(String clipId) implements Piece {
        public OfClip {
            requireNonNull(clipId, "clipId");
        }
    }

    /// Turns of a transcript whose names have stand-ins.
    ///
    /// @param sessionId of which session, by its id
    /// @param fromTurn from 1
    /// @param toTurn the last one, itself among them
    record Segment(String sessionId, int fromTurn, int toTurn) implements Piece {

        /// Our choice: more than a group reads at a stretch.
        static final int MOST_TURNS = 200;

        public Segment {
            requireNonNull(sessionId, "sessionId");
        }
    }
}
