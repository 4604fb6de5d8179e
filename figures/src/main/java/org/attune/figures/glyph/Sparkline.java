package org.attune.figures.glyph;

import org.attune.core.course.Course;
import org.attune.figures.chart.ChartedCourse;
import org.attune.figures.chart.FlagRow;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws a course as a line the size of a word, for an index of many cases. The words beside it say what it shows.
public final class Sparkline {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double INSET = 4;
    private static final double TRIANGLE = 3.5;
    /// More sessions than this are thinned out: one of several neighbours stands for all.
    private static final int MOST_PLACES = 60;

    private Sparkline() {}

    /// Draws the watched line with its gaps, and a triangle at each flagged session.
    public static void draw(Markup html, ChartedCourse charted) {
        html.open("svg")
                .with("class", "spark")
                .with("viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT)
                .with("aria-hidden", "true");
        Course course = charted.course();
        int every = Math.max(1, (int) Math.ceil((double) course.scores() / MOST_PLACES));
        StringBuilder line = new StringBuilder();
        StringBuilder flags = new StringBuilder();
        int before = 0;
        for (int i = 0; i < course.scores(); i += every) {
            int session = course.sessionAt(i);
            boolean follows = i > 0 && (every > 1 || session == before + 1);
            line.append(follows ? 'L' : 'M').append(at(charted, i)).append(follows ? "" : "h0");
            before = session;
        }
        for (int i = 0; i < course.scores(); i++) {
            int session = course.sessionAt(i);
            if (flags.length() < MOST_PLACES * TRIANGLE && isFlagged(charted, session)) {
                flags.append('M').append(at(charted, i)).append("m-3.5-3.5h7l-3.5 7Z");
            }
        }
        html.open("path").with("class", "spark-line").with("d", line.toString()).close();
        if (!flags.isEmpty()) {
            html.open("path").with("class", "spark-flag").with("d", flags.toString()).close();
        }
        html.close();
    }

    private static boolean isFlagged(ChartedCourse charted, int session) {
        return charted.rows().stream().filter(FlagRow::isStrong).flatMap(row -> row.flags().stream())
                .anyMatch(flag -> flag.session() == session);
    }

    private static String at(ChartedCourse charted, int index) {
        Course course = charted.course();
        double span = course.scale().span();
        double x = INSET + (WIDTH - 2 * INSET) * (course.sessionAt(index) - 1) / Math.max(1, charted.sessions() - 1);
        double y = HEIGHT - INSET - (HEIGHT - 2 * INSET) * (course.pointsAt(index) - course.scale().lowest()) / span;
        return Numbers.coordinate(x) + " " + Numbers.coordinate(y);
    }
}
