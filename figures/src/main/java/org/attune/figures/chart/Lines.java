package org.attune.figures.chart;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallTrace;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws what was scored: the usual range as a band, the counterpart's line dashed with squares, the watched line with
/// dots.
///
/// Lines join neighbouring sessions only: where a session was not scored the line has a gap. Courses with more sessions
/// than the plot has room for are drawn column by column, each from its lowest to its highest score.
final class Lines {

    /// From this many sessions on, neighbouring ones share a column: there are two units of drawing for each.
    static final int MOST_POINTS = 235;

    private static final double ROOM_FOR_DOTS = 8;
    private static final double ROOM_FOR_SMALL_DOTS = 3.5;
    private static final double COLUMN_WIDTH = 2;
    private static final double SHORTEST_STROKE = 1.5;
    /// The band reaches a little beyond its first and last session, so that a single session has a band one can see.
    private static final double BAND_OVERHANG = 7;

    private final Plot plot;

    Lines(Plot plot) {
        this.plot = plot;
    }

    /// How many sessions share a column, 1 when each has its own place.
    static int sessionsInColumn(Plot plot) {
        return plot.sessions() <= MOST_POINTS ? 1 : (int) Math.ceil(COLUMN_WIDTH / plot.stepWidth());
    }

    /// The range in which the next score was expected, from the first session to the last.
    void drawBand(Markup svg, FallTrace trace) {
        if (trace.sessions() == 0) {
            return;
        }
        int last = trace.sessions();
        int every = sessionsInColumn(plot);
        StringBuilder upper = new StringBuilder("M").append(edge(1, -BAND_OVERHANG, trace.usualHigh(1)));
        List<String> lower = new ArrayList<>(List.of(edge(1, -BAND_OVERHANG, trace.usualLow(1))));
        for (int session = 1; session <= last; session += every) {
            upper.append(edge(session, 0, trace.usualHigh(session)));
            lower.add(edge(session, 0, trace.usualLow(session)));
        }
        upper.append(edge(last, BAND_OVERHANG, trace.usualHigh(last)));
        lower.add(edge(last, BAND_OVERHANG, trace.usualLow(last)));
        lower.reversed().forEach(upper::append);
        svg.open("path").with("class", "band").with("d", upper.append('Z').toString()).close();
    }

    /// A corner of the band, to a whole unit of height: finer would only look exact.
    private String edge(int session, double shift, double points) {
        return at(plot.x(session) + shift, Math.rint(plot.y(points)));
    }

    private static String at(double x, double y) {
        return Numbers.coordinate(x) + "," + Numbers.coordinate(y) + " ";
    }

    /// One person's scores.
    void drawCourse(Markup svg, Course course, Voice voice) {
        if (course.scores() == 0) {
            return;
        }
        if (sessionsInColumn(plot) > 1) {
            svg.open("path").with("class", voice.lineClass() + " dense").with("d", columns(course)).close();
            return;
        }
        svg.open("path").with("class", voice.lineClass() + dots()).with("d", joined(course)).close();
    }

    /// Which size of dot the style sheet puts on each score of the line: none where they would run into each other.
    private String dots() {
        if (plot.stepWidth() >= ROOM_FOR_DOTS) {
            return " dots";
        }
        return plot.stepWidth() >= ROOM_FOR_SMALL_DOTS ? " small-dots" : "";
    }

    private String joined(Course course) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < course.scores(); i++) {
            boolean follows = i > 0 && course.sessionAt(i) == course.sessionAt(i - 1) + 1;
            path.append(follows ? "" : "M").append(at(plot.x(course.sessionAt(i)), plot.y(course.pointsAt(i))));
        }
        return path.toString().strip();
    }

    /// From the highest to the lowest score of each column, and on to the next column if that has scores.
    private String columns(Course course) {
        int wide = sessionsInColumn(plot);
        StringBuilder path = new StringBuilder();
        int before = -1;
        int i = 0;
        while (i < course.scores()) {
            int column = (course.sessionAt(i) - 1) / wide;
            double lowest = course.pointsAt(i);
            double highest = lowest;
            for (; i < course.scores() && (course.sessionAt(i) - 1) / wide == column; i++) {
                lowest = Math.min(lowest, course.pointsAt(i));
                highest = Math.max(highest, course.pointsAt(i));
            }
            path.append(before == column - 1 && before >= 0 ? 'L' : 'M')
                    .append(at(plot.x(column * wide + 1), plot.y(highest)));
            path.append('V').append(Numbers.coordinate(Math.max(plot.y(lowest), plot.y(highest) + SHORTEST_STROKE)));
            before = column;
        }
        return path.toString();
    }

    /// How a person's line looks.
    enum Voice {
        /// The respondent under watch: a solid line with filled dots.
        WATCHED("line-a"),
        /// The other one: a dashed line with open squares.
        COUNTERPART("line-o");

        private final String lineClass;

        Voice(String lineClass) {
            this.lineClass = lineClass;
        }

        String lineClass() {
            return lineClass;
        }
    }
}
