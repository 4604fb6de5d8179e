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
public final class Lines {

    /// From this many sessions on, neighbouring ones share a column: there are two units of drawing for each.
    static final int MOST_POINTS = 235;

    private static final double ROOM_FOR_DOTS = 8;
    private static final double ROOM_FOR_SMALL_DOTS = 3.5;
    private static final double COLUMN_WIDTH = 2;
    private static final double SHORTEST_STROKE = 1.5;
    /// The band reaches a little beyond its first and last session, so that a single session has a band one can see.
    private static final double BAND_OVERHANG = 7;

    private final Plot plot;

    /// Lines in a plot.
    public Lines(Plot plot) {
        this.plot = plot;
    }

    /// How many sessions share a column, 1 when each has its own place.
    static int sessionsInColumn(Plot plot) {
        return plot.sessions() <= MOST_POINTS ? 1 : (int) Math.ceil(COLUMN_WIDTH / plot.stepWidth());
    }

    /// The range in which the next score was expected, from the first session to the last; its edges are dashed as long as
    /// it rests on few scores.
    ///
    /// @param firm the first session whose range rests on enough
    void drawBand(Markup svg, FallTrace trace, int firm) {
        if (trace.sessions() == 0) {
            return;
        }
        int last = trace.sessions();
        List<String> upper = new ArrayList<>(List.of(edge(1, -BAND_OVERHANG, trace.usualHigh(1))));
        List<String> lower = new ArrayList<>(List.of(edge(1, -BAND_OVERHANG, trace.usualLow(1))));
        int provisional = 1;
        for (int session = 1; session <= last; session += sessionsInColumn(plot)) {
            upper.add(edge(session, 0, trace.usualHigh(session)));
            lower.add(edge(session, 0, trace.usualLow(session)));
            provisional = session < firm ? upper.size() : provisional;
        }
        upper.add(edge(last, BAND_OVERHANG, trace.usualHigh(last)));
        lower.add(edge(last, BAND_OVERHANG, trace.usualLow(last)));
        svg.open("path").with("class", "band")
                .with("d", "M" + String.join("", upper) + String.join("", lower.reversed()) + "Z").close();
        int parted = last < firm ? upper.size() : provisional;
        drawEdges(svg, "edge provisional", upper.subList(0, parted), lower.subList(0, parted));
        drawEdges(svg, "edge", upper.subList(parted - 1, upper.size()), lower.subList(parted - 1, lower.size()));
    }

    private static void drawEdges(Markup svg, String cssClass, List<String> upper, List<String> lower) {
        if (upper.size() > 1) {
            svg.open("path").with("class", cssClass)
                    .with("d", "M" + String.join("", upper).strip() + "M" + String.join("", lower).strip()).close();
        }
    }

    /// What lies between the two lines, where both have neighbouring scores.
    void drawGap(Markup svg, Course course, Course counterpart) {
        if (sessionsInColumn(plot) > 1) {
            return;
        }
        StringBuilder gaps = new StringBuilder();
        List<Integer> run = new ArrayList<>();
        for (int session = 1; session <= course.lastSession() + 1; session++) {
            if (course.indexOf(session) >= 0 && counterpart.indexOf(session) >= 0) {
                run.add(session);
            } else {
                gaps.append(run.size() > 1 ? outline(run, course, counterpart) : "");
                run.clear();
            }
        }
        if (!gaps.isEmpty()) {
            svg.open("path").with("class", "gap").with("d", gaps.toString()).close();
        }
    }

    private String outline(List<Integer> run, Course course, Course counterpart) {
        StringBuilder outline = new StringBuilder("M");
        run.forEach(session -> outline.append(at(session, course)));
        run.reversed().forEach(session -> outline.append(at(session, counterpart)));
        return outline.append('Z').toString();
    }

    private String at(int session, Course course) {
        return at(plot.x(session), plot.y(course.pointsAt(course.indexOf(session))));
    }

    /// A corner of the band, to a whole unit of height: finer would only look exact.
    private String edge(int session, double shift, double points) {
        return at(plot.x(session) + shift, Math.rint(plot.y(points)));
    }

    private static String at(double x, double y) {
        return Numbers.coordinate(x) + "," + Numbers.coordinate(y) + " ";
    }

    /// One person's scores.
    public void drawCourse(Markup svg, Course course, Voice voice) {
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
    public enum Voice {
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
