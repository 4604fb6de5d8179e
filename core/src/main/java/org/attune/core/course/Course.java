package org.attune.core.course;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

import org.attune.core.instrument.Scale;

/// The scores of one scale by one respondent over the sessions of one case, oriented so that higher is better.
///
/// Sessions count from 1. A session up to `lastSession` that has no score was attended without one: it moves time on,
/// and no value is ever put in its place. Scores are kept in primitive arrays because a study may hold millions of them.
public final class Course {

    private static final int[] NO_SESSIONS = {};
    private static final double[] NO_POINTS = {};

    private final Scale scale;
    private final int[] sessions;
    private final double[] points;
    private final int lastSession;

    private Course(Scale scale, int[] sessions, double[] points, int lastSession) {
        this.scale = scale;
        this.sessions = sessions;
        this.points = points;
        this.lastSession = lastSession;
    }

    /// A course from its scored sessions.
    ///
    /// @param scale the scale of the scores
    /// @param sessions the scored sessions, ascending, each at least 1
    /// @param points the oriented scores, one for each session, all on the scale
    /// @param lastSession the last attended session, scored or not, at least the last scored one
    /// @throws IllegalArgumentException when lengths differ, sessions do not ascend from 1, or a score is off the scale
    public static Course of(Scale scale, int[] sessions, double[] points, int lastSession) {
        if (sessions.length != points.length) {
            throw new IllegalArgumentException("every scored session needs one score: " + sessions.length
                    + " sessions, " + points.length + " scores");
        }
        return ofFirst(sessions.length, scale, sessions, points, lastSession);
    }

    /// A course from the first entries of arrays that are used again: readers of millions of cases need no copies of their own.
    ///
    /// @param scores how many entries count
    /// @throws IllegalArgumentException as [#of] has it
    public static Course ofFirst(int scores, Scale scale, int[] sessions, double[] points, int lastSession) {
        requireNonNull(scale, "scale");
        int before = 0;
        for (int i = 0; i < scores; i++) {
            if (sessions[i] <= before) {
                throw new IllegalArgumentException(
                        "sessions must ascend from 1, but " + sessions[i] + " follows " + before);
            }
            if (!scale.contains(points[i])) {
                throw new IllegalArgumentException(
                        "a score at session " + sessions[i] + " is off the scale " + scale.name());
            }
            before = sessions[i];
        }
        if (lastSession < before) {
            throw new IllegalArgumentException(
                    "the last attended session, " + lastSession + ", is before the last scored one, " + before);
        }
        return new Course(scale, Arrays.copyOf(sessions, scores), Arrays.copyOf(points, scores), lastSession);
    }

    /// A course where every session from 1 on has a score.
    public static Course ofEverySession(Scale scale, double... points) {
        int[] sessions = new int[points.length];
        Arrays.setAll(sessions, i -> i + 1);
        return of(scale, sessions, points, points.length);
    }

    /// A course without any session: what a case holds for a person who was never asked.
    public static Course none(Scale scale) {
        return new Course(requireNonNull(scale, "scale"), NO_SESSIONS, NO_POINTS, 0);
    }

    /// The scale of the scores.
    public Scale scale() {
        return scale;
    }

    /// How many scores the course holds.
    public int scores() {
        return points.length;
    }

    /// The session of the score at `index`, which counts scores from 0.
    public int sessionAt(int index) {
        return sessions[index];
    }

    /// The oriented score at `index`, which counts scores from 0.
    public double pointsAt(int index) {
        return points[index];
    }

    /// The last attended session, scored or not; 0 when there was none.
    public int lastSession() {
        return lastSession;
    }

    /// All oriented scores in order of session, as a copy.
    public double[] points() {
        return points.clone();
    }

    /// All scored sessions in order, as a copy.
    public int[] sessions() {
        return sessions.clone();
    }

    /// The index of the score of a session, or -1 when the session has none.
    public int indexOf(int session) {
        int found = Arrays.binarySearch(sessions, session);
        return found >= 0 ? found : -1;
    }

    /// The same course with another score in one place.
    ///
    /// @param index which score, from 0
    /// @param other the oriented score to put there, on the scale
    public Course withPointsAt(int index, double other) {
        double[] changed = points.clone();
        changed[index] = other;
        return of(scale, sessions, changed, lastSession);
    }

    /// What was known by a session: its scores and attendance up to and including it.
    public Course upTo(int session) {
        if (session >= lastSession) {
            return this;
        }
        int kept = 0;
        while (kept < sessions.length && sessions[kept] <= session) {
            kept++;
        }
        return new Course(scale, Arrays.copyOf(sessions, kept), Arrays.copyOf(points, kept), Math.max(0, session));
    }

    /// Whether every score is the same, as when a person always ticks one box. True for no score and for one.
    public boolean neverVaries() {
        for (int i = 1; i < points.length; i++) {
            if (points[i] != points[0]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Course that && scale.equals(that.scale) && lastSession == that.lastSession
                && Arrays.equals(sessions, that.sessions) && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scale.hashCode() + Arrays.hashCode(sessions)) + Arrays.hashCode(points);
    }

    /// Says how much there is, never what was answered.
    @Override
    public String toString() {
        return "Course[" + scale.name() + ", " + points.length + " scores in " + lastSession + " sessions]";
    }
}
