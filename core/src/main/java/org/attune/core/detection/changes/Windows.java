package org.attune.core.detection.changes;

import org.attune.core.course.Course;
import org.attune.core.internal.stats.StudentT;

/// The scores around an interval between two sessions: up to three before it, up to three after.
///
/// They are counted by session, so a session without a score leaves a window with fewer, never one that reaches further.
///
/// @param scoresBefore how many of the three sessions up to the interval have a score
/// @param meanBefore their mean, in oriented points; 0 without any
/// @param scoresAfter how many of the three sessions from the interval on have a score
/// @param meanAfter their mean, in oriented points; 0 without any
/// @param squares squared distances of all of them from the mean of their window
record Windows(int scoresBefore, double meanBefore, int scoresAfter, double meanAfter, double squares) {

    private static final int SESSIONS = 3;
    /// Each window needs as many scores. Source: R suddengains 0.7.2.
    private static final int LEAST_SCORES = 2;

    /// What a difference of means must exceed, in pooled standard deviations.
    enum Critical {
        /// The .975 quantile of Student's t with as many degrees of freedom as there are scores, less two.
        ADJUSTED("adjusted", StudentT.upperQuantile(0.025, 2), StudentT.upperQuantile(0.025, 3),
                StudentT.upperQuantile(0.025, 4)),
        /// 2.776 whatever is missing, as first published.
        FIXED("fixed", 2.776, 2.776, 2.776);

        private final String word;
        private final double withFour;
        private final double withFive;
        private final double withSix;

        Critical(String word, double withFour, double withFive, double withSix) {
            this.word = word;
            this.withFour = withFour;
            this.withFive = withFive;
            this.withSix = withSix;
        }

        /// As typed in a setting.
        String word() {
            return word;
        }

        double of(int scores) {
            return switch (scores) {
                case 2 * LEAST_SCORES -> withFour;
                case 2 * LEAST_SCORES + 1 -> withFive;
                default -> withSix;
            };
        }
    }

    /// The windows around the interval that ends with a session.
    ///
    /// @param session the first session after the interval
    static Windows around(Course course, int session) {
        int from = 0;
        while (from < course.scores() && course.sessionAt(from) < session - SESSIONS) {
            from++;
        }
        int border = end(course, from, session);
        int to = end(course, border, session + SESSIONS);
        double before = mean(course, from, border);
        double after = mean(course, border, to);
        double squares = squares(course, from, border, before) + squares(course, border, to, after);
        return new Windows(border - from, before, to - border, after, squares);
    }

    private static int end(Course course, int from, int session) {
        int end = from;
        while (end < course.scores() && course.sessionAt(end) < session) {
            end++;
        }
        return end;
    }

    private static double mean(Course course, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += course.pointsAt(i);
        }
        return to > from ? sum / (to - from) : 0;
    }

    private static double squares(Course course, int from, int to, double mean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (course.pointsAt(i) - mean) * (course.pointsAt(i) - mean);
        }
        return sum;
    }

    /// Whether both windows hold enough scores to be compared.
    boolean areFilled() {
        return scoresBefore >= LEAST_SCORES && scoresAfter >= LEAST_SCORES;
    }

    /// The pooled SD of both windows, in points.
    double pooledSd() {
        return Math.sqrt(squares / (scoresBefore + scoresAfter - 2));
    }

    /// How far apart the two means must lie, in points. Source: Tang and DeRubeis 1999, who leave out the factor
    /// `sqrt(1/n + 1/m)` that Student's test would have.
    double criticalPoints(Critical critical) {
        return critical.of(scoresBefore + scoresAfter) * pooledSd();
    }

    /// The third criterion of a sudden change: the later scores lie lower by more than their spread explains.
    boolean fall(Critical critical) {
        return areFilled() && meanBefore - meanAfter > criticalPoints(critical);
    }
}
