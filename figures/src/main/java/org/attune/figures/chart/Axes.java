package org.attune.figures.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws the frame of a chart: the scale to its true ends, its best end hatched, session numbers, and sessions without
/// a score.
final class Axes {

    private static final double CEILING_HEIGHT = 6;
    private static final double TITLE_BASELINE = 18;
    private static final double NUMBERS_BASELINE = Plot.BOTTOM + 20;
    private static final double TEXT_MIDDLE = 4.5;
    private static final double CROSS = 3.2;
    private static final int LONGEST_NAME = 22;
    /// Above this many sessions a cross for each one that was not scored would be a smear.
    private static final int MOST_CROSSES = 150;

    private final Plot plot;
    private final Course course;

    Axes(Plot plot, Course course) {
        this.plot = plot;
        this.course = course;
    }

    void draw(Markup svg) {
        Scale scale = plot.scale();
        svg.open("text").with("class", "ax").with("x", 0.0).with("y", TITLE_BASELINE).text(title(scale)).close();
        svg.open("rect")
                .with("class", "top")
                .with("x", Plot.LEFT)
                .with("y", Plot.TOP - CEILING_HEIGHT)
                .with("width", Plot.RIGHT - Plot.LEFT)
                .with("height", CEILING_HEIGHT)
                .close();
        StringBuilder grid = new StringBuilder();
        for (double raw : Ticks.points(scale)) {
            double y = plot.y(scale.turn(raw));
            grid.append('M')
                    .append(Numbers.coordinate(Plot.LEFT))
                    .append(' ')
                    .append(Numbers.coordinate(y))
                    .append('H')
                    .append(Numbers.coordinate(Plot.RIGHT));
            svg.open("text")
                    .with("class", "ax end")
                    .with("x", Plot.LEFT - 8)
                    .with("y", y + TEXT_MIDDLE)
                    .text(plain(scale.sayApart(raw)))
                    .close();
        }
        svg.open("path").with("class", "grid").with("d", grid.toString()).close();
        drawSessions(svg);
        drawUnscored(svg);
    }

    private void drawSessions(Markup svg) {
        double free = Plot.LABELS;
        for (int session : Ticks.sessions(plot)) {
            String number = Integer.toString(session);
            svg.open("text").with("class", "ax mid").with("x", plot.x(session)).with("y", NUMBERS_BASELINE).text(number)
                    .close();
            free = Math.max(free, plot.x(session) + (number.length() + 1) * Plot.NARROW_LETTER_WIDTH / 2);
        }
        svg.open("text").with("class", "ax").with("x", free).with("y", NUMBERS_BASELINE).text("session").close();
    }

    private static String title(Scale scale) {
        String name = scale.name().length() <= LONGEST_NAME ? scale.name()
                : scale.name().substring(0, LONGEST_NAME - 1).strip() + "…";
        return name + ", up is better";
    }

    /// Whole numbers need no decimals on an axis.
    private static String plain(String points) {
        return points.endsWith(".00") ? points.substring(0, points.length() - ".00".length()) : points;
    }

    private void drawUnscored(Markup svg) {
        List<Integer> unscored = unscored();
        if (unscored.isEmpty()) {
            return;
        }
        boolean each = plot.sessions() <= MOST_CROSSES;
        if (each) {
            StringBuilder crosses = new StringBuilder();
            for (int session : unscored) {
                cross(crosses, plot.x(session));
            }
            svg.open("path").with("class", "x").with("d", crosses.toString()).close();
        }
        svg.open("text")
                .with("class", "ax end")
                .with("x", Plot.WIDTH)
                .with("y", TITLE_BASELINE)
                .text(each ? "× not scored" : Numbers.grouped(unscored.size()) + " not scored")
                .close();
    }

    private static void cross(StringBuilder path, double x) {
        String low = Numbers.coordinate(Plot.BOTTOM + CROSS);
        String high = Numbers.coordinate(Plot.BOTTOM - CROSS);
        path.append('M')
                .append(Numbers.coordinate(x - CROSS))
                .append(' ')
                .append(high)
                .append('L')
                .append(Numbers.coordinate(x + CROSS))
                .append(' ')
                .append(low)
                .append('M')
                .append(Numbers.coordinate(x - CROSS))
                .append(' ')
                .append(low)
                .append('L')
                .append(Numbers.coordinate(x + CROSS))
                .append(' ')
                .append(high);
    }

    private List<Integer> unscored() {
        return IntStream.rangeClosed(1, course.lastSession()).filter(s -> course.indexOf(s) < 0).boxed().toList();
    }
}
