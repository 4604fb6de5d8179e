package org.attune.figures.control;

import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.detection.charts.XmrLimits;
import org.attune.figures.chart.Plot;
import org.attune.figures.chart.Ticks;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;

/// Draws an XmR pair: single scores with their mean and limits above, the steps from score to score with theirs below.
///
/// Only the outermost test of each chart is marked: a score beyond its limits, a step beyond its own. It leans on the style
/// of [org.attune.figures.chart.ChartStyle].
public final class ControlChart {

    private static final double STEPS_TOP = 268;
    private static final double STEPS_BOTTOM = 348;
    private static final double HEIGHT = 376;
    private static final double TITLE_ABOVE = 18;
    private static final double NUMBERS_BELOW = 20;
    private static final double TEXT_MIDDLE = 4.5;
    private static final double RING = 7.5;
    /// More rows make a page heavy: our choice.
    private static final int MOST_ROWS = 60;

    private final Course course;
    private final XmrLimits limits;
    private final Plot plot;
    private final double largestStep;

    /// A chart, ready to be drawn.
    public ControlChart(Course course, XmrLimits limits) {
        this.course = course;
        this.limits = limits;
        this.plot = new Plot(course.scale(), Math.max(1, course.lastSession()));
        double largest = limits.rangeLimit();
        for (int i = 1; i < course.scores(); i++) {
            largest = Math.max(largest, step(i));
        }
        this.largestStep = Math.max(largest, course.scale().step());
    }

    private double step(int index) {
        return Math.abs(course.pointsAt(index) - course.pointsAt(index - 1));
    }

    private boolean isOut(int index) {
        double points = course.pointsAt(index);
        return points < limits.low() || points > limits.high();
    }

    private boolean isStepOut(int index) {
        return index > 0 && step(index) > limits.rangeLimit();
    }

    /// What it shows, as sentences.
    public String sentence() {
        String provisional = limits.isProvisional()
                ? " Limits provisional: " + Numbers.counted(limits.scores(), "score") + "."
                : "";
        return "Single scores around their mean of " + course.scale().say(limits.centre())
                + ", and the steps between them, "
                + course.scale().sayApart(limits.meanRange()) + " points on average. " + outliers() + provisional;
    }

    private String outliers() {
        String scores = sessions(this::isOut);
        String steps = sessions(this::isStepOut);
        String first = scores.isEmpty() ? "No score lies beyond its limits" : "Beyond the limits: " + scores;
        return first + (steps.isEmpty() ? ", and no step does." : "; too large a step: " + steps + ".");
    }

    private interface Test {
        boolean isOut(int index);
    }

    private String sessions(Test test) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < course.scores(); i++) {
            if (test.isOut(i)) {
                words.append(words.isEmpty() ? "session " : ", ").append(course.sessionAt(i));
            }
        }
        return words.toString();
    }

    /// Draws it.
    ///
    /// @param anchor what begins the ids of its title and description; unique on the page
    public void draw(Markup page, String anchor) {
        page.open("svg").with("class", "course")
                .with("viewBox", "0 0 " + Numbers.coordinate(Plot.WIDTH) + " " + Numbers.coordinate(HEIGHT))
                .with("role", "img").with("aria-labelledby", anchor + "-title " + anchor + "-words");
        page.open("title").with("id", anchor + "-title").text("Control charts of scores and of steps").close();
        page.open("desc").with("id", anchor + "-words").text(sentence()).close();
        drawScores(page.line());
        drawSteps(page.line());
        for (int session : Ticks.sessions(plot)) {
            page.open("text").with("class", "ax mid").with("x", plot.x(session)).with("y", STEPS_BOTTOM + NUMBERS_BELOW)
                    .text(Integer.toString(session)).close();
        }
        page.close();
    }

    /// Writes the same as a table.
    public void writeTable(Markup page) {
        Tables.beginScrolling(page, "sessions", "Scores and steps",
                List.of("Session", "Score", "Step", "Beyond a limit"));
        for (int i = Math.max(0, course.scores() - MOST_ROWS); i < course.scores(); i++) {
            Tables.row(page);
            Tables.head(page).text(Integer.toString(course.sessionAt(i))).close();
            Tables.cell(page).text(course.scale().say(course.pointsAt(i))).close();
            Tables.cell(page).text(i == 0 ? "" : course.scale().sayApart(step(i))).close();
            Tables.cell(page).text((isOut(i) ? "score " : "") + (isStepOut(i) ? "step" : "")).close().close().line();
        }
        Tables.end(page);
    }

    private void drawScores(Markup svg) {
        title(svg, Plot.TOP, course.scale().name() + ", single scores");
        for (double raw : Ticks.points(course.scale())) {
            tick(svg, plot.y(course.scale().turn(raw)), course.scale().sayApart(raw).replaceFirst("\\.0+$", ""));
        }
        level(svg, plot.y(limits.centre()), "centre", "mean " + course.scale().say(limits.centre()));
        limit(svg, limits.low());
        limit(svg, limits.high());
        StringBuilder line = new StringBuilder();
        StringBuilder rings = new StringBuilder();
        for (int i = 0; i < course.scores(); i++) {
            double y = plot.y(course.pointsAt(i));
            line.append(begins(i) ? "M" : "").append(at(i, y));
            rings.append(isOut(i) ? ring(i, y) : "");
        }
        series(svg, line, rings);
    }

    /// A limit beyond the scale cannot be crossed, so it is not drawn.
    private void limit(Markup svg, double points) {
        if (points > course.scale().lowest() && points < course.scale().highest()) {
            level(svg, plot.y(points), "limit", "limit " + course.scale().say(points));
        }
    }

    private void drawSteps(Markup svg) {
        title(svg, STEPS_TOP, "steps from score to score");
        tick(svg, STEPS_BOTTOM, "0");
        level(svg, y(limits.meanRange()), "centre", "mean " + course.scale().sayApart(limits.meanRange()));
        level(svg, y(limits.rangeLimit()), "limit", "limit " + course.scale().sayApart(limits.rangeLimit()));
        StringBuilder line = new StringBuilder();
        StringBuilder rings = new StringBuilder();
        for (int i = 1; i < course.scores(); i++) {
            line.append(i == 1 || begins(i) ? "M" : "").append(at(i, y(step(i))));
            rings.append(isStepOut(i) ? ring(i, y(step(i))) : "");
        }
        series(svg, line, rings);
    }

    private double y(double step) {
        return STEPS_BOTTOM - step / largestStep * (STEPS_BOTTOM - STEPS_TOP);
    }

    private boolean begins(int index) {
        return index == 0 || course.sessionAt(index) != course.sessionAt(index - 1) + 1;
    }

    private String at(int index, double y) {
        return Numbers.coordinate(plot.x(course.sessionAt(index))) + "," + Numbers.coordinate(y) + " ";
    }

    private String ring(int index, double y) {
        return "M" + Numbers.coordinate(plot.x(course.sessionAt(index)) - RING) + " " + Numbers.coordinate(y)
                + "a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0";
    }

    private static void series(Markup svg, StringBuilder line, StringBuilder rings) {
        svg.open("path").with("class", "line-a dots").with("d", line.toString().strip()).close();
        if (!rings.isEmpty()) {
            svg.open("path").with("class", "ring").with("d", rings.toString()).close();
        }
    }

    private static void title(Markup svg, double top, String words) {
        svg.open("text").with("class", "ax").with("x", 0.0).with("y", top - TITLE_ABOVE).text(words).close();
    }

    private static void tick(Markup svg, double y, String words) {
        svg.open("path").with("class", "grid")
                .with("d", "M" + Numbers.coordinate(Plot.LEFT) + " " + Numbers.coordinate(y) + "H"
                        + Numbers.coordinate(Plot.RIGHT))
                .close();
        svg.open("text").with("class", "ax end").with("x", Plot.LEFT - 8).with("y", y + TEXT_MIDDLE).text(words)
                .close();
    }

    private static void level(Markup svg, double y, String cssClass, String words) {
        svg.open("path").with("class", cssClass)
                .with("d", "M" + Numbers.coordinate(Plot.LEFT) + " " + Numbers.coordinate(y) + "H"
                        + Numbers.coordinate(Plot.RIGHT))
                .close();
        svg.open("text").with("class", "ax").with("x", Plot.LABELS).with("y", y + TEXT_MIDDLE).text(words).close();
    }
}
