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

    private static final double LARGEST_RADIUS = 3.6;
    private static final double RADIUS_SHARE = 0.45;
    /// Dots smaller than this would be dust.
    private static final double SMALLEST_RADIUS = 1.2;
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
        StringBuilder upper = new StringBuilder("M").append(at(plot.x(1) - BAND_OVERHANG, plot.y(trace.usualHigh(1))));
        List<String> lower = new ArrayList<>(List.of(at(plot.x(1) - BAND_OVERHANG, plot.y(trace.usualLow(1)))));
        for (int session = 1; session <= last; session += every) {
            upper.append(at(plot.x(session), plot.y(trace.usualHigh(session))));
            lower.add(at(plot.x(session), plot.y(trace.usualLow(session))));
        }
        upper.append(at(plot.x(last) + BAND_OVERHANG, plot.y(trace.usualHigh(last))));
        lower.add(at(plot.x(last) + BAND_OVERHANG, plot.y(trace.usualLow(last))));
        lower.reversed().forEach(upper::append);
        svg.open("path").with("class", "band").with("d", upper.append('Z').toString()).close();
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
        svg.open("path").with("class", voice.lineClass()).with("d", joined(course)).close();
        double radius = Math.min(LARGEST_RADIUS, RADIUS_SHARE * plot.stepWidth());
        if (radius >= SMALLEST_RADIUS) {
            svg.open("path").with("class", voice.pointClass()).with("d", points(course, voice, radius)).close();
        }
    }

    private String joined(Course course) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < course.scores(); i++) {
            boolean follows = i > 0 && course.sessionAt(i) == course.sessionAt(i - 1) + 1;
            path.append(follows ? 'L' : 'M');
            path.append(at(plot.x(course.sessionAt(i)), plot.y(course.pointsAt(i))));
        }
        return path.toString();
    }

    private String points(Course course, Voice voice, double radius) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < course.scores(); i++) {
            path.append(voice.outline(plot.x(course.sessionAt(i)), plot.y(course.pointsAt(i)), radius));
        }
        return path.toString();
    }

    private String columns(Course course) {
        int wide = sessionsInColumn(plot);
        StringBuilder path = new StringBuilder();
        int i = 0;
        while (i < course.scores()) {
            int column = (course.sessionAt(i) - 1) / wide;
            double lowest = course.pointsAt(i);
            double highest = lowest;
            for (; i < course.scores() && (course.sessionAt(i) - 1) / wide == column; i++) {
                lowest = Math.min(lowest, course.pointsAt(i));
                highest = Math.max(highest, course.pointsAt(i));
            }
            double top = plot.y(highest);
            double bottom = Math.max(plot.y(lowest), top + SHORTEST_STROKE);
            path.append('M').append(at(plot.x(column * wide + 1), top)).append('V').append(Numbers.coordinate(bottom));
        }
        return path.toString();
    }

    /// How a person's line looks.
    enum Voice {
        /// The respondent under watch: a solid line with filled dots.
        WATCHED("a") {
            @Override
            String outline(double x, double y, double radius) {
                String r = Numbers.coordinate(radius);
                String d = Numbers.coordinate(2 * radius);
                return "M" + at(x - radius, y) + "a" + r + " " + r + " 0 1 0 " + d + " 0a" + r + " " + r + " 0 1 0-" + d
                        + " 0";
            }
        },
        /// The other one: a dashed line with open squares.
        COUNTERPART("o") {
            @Override
            String outline(double x, double y, double radius) {
                String d = Numbers.coordinate(2 * radius);
                return "M" + at(x - radius, y - radius) + "h" + d + "v" + d + "h-" + d + "Z";
            }
        };

        private final String letter;

        Voice(String letter) {
            this.letter = letter;
        }

        String lineClass() {
            return "line-" + letter;
        }

        String pointClass() {
            return "point-" + letter;
        }

        abstract String outline(double x, double y, double radius);
    }
}
