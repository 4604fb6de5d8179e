package org.attune.figures.own;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Course;
import org.attune.figures.chart.ChartStyle;
import org.attune.figures.chart.Lines;
import org.attune.figures.chart.Plot;
import org.attune.figures.chart.Ticks;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws a client's own line for that client: what they answered on the scale's true range, and nothing that anybody
/// concluded from it. All words come from the caller, who knows the client's language.
///
/// @param course the scores; sessions without one leave a gap
/// @param words what is written on it
public record OwnLine(Course course, Words words) {

    private static final double TITLE_BASELINE = 18;
    private static final double NUMBERS_BASELINE = Plot.BOTTOM + 20;
    private static final double TEXT_MIDDLE = 4.5;
    private static final double CEILING_HEIGHT = 6;
    private static final double HEIGHT = 256;

    /// What is written on it.
    ///
    /// @param title what it shows, in a few words
    /// @param sentence the same as a sentence, for whoever does not see it
    /// @param axis what up means
    /// @param session the word beside the sessions' numbers
    public record Words(String title, String sentence, String axis, String session) {
        public Words {
            requireNonNull(title, "title");
            requireNonNull(sentence, "sentence");
            requireNonNull(axis, "axis");
            requireNonNull(session, "session");
        }
    }

    public OwnLine {
        requireNonNull(course, "course");
        requireNonNull(words, "words");
    }

    /// The marks that drawings refer to, once a page.
    public static String marks() {
        StringBuilder out = new StringBuilder();
        Markup svg = new Markup(out);
        svg.open("svg").with("class", "defs").with("aria-hidden", "true").with("width", "0").with("height", "0");
        ChartStyle.definitions(svg, List.of());
        svg.close().end();
        return out.toString();
    }

    /// The drawing, for a page that has the [#marks()].
    ///
    /// @param anchor what begins the ids of its title and sentence; unique on the page
    public String svg(String anchor) {
        StringBuilder out = new StringBuilder();
        Markup svg = new Markup(out);
        svg.open("svg")
                .with("class", "course own")
                .with("viewBox", "0 0 " + Numbers.coordinate(Plot.WIDTH) + " " + Numbers.coordinate(HEIGHT))
                .with("role", "img")
                .with("aria-labelledby", anchor + "-title " + anchor + "-words");
        svg.open("title").with("id", anchor + "-title").text(words.title).close();
        svg.open("desc").with("id", anchor + "-words").text(words.sentence).close();
        Plot plot = new Plot(course.scale(), Math.max(1, course.lastSession()));
        drawFrame(svg, plot);
        new Lines(plot).drawCourse(svg.line(), course, Lines.Voice.WATCHED);
        svg.close().end();
        return out.toString();
    }

    private void drawFrame(Markup svg, Plot plot) {
        text(svg, "ax", 0, TITLE_BASELINE, words.axis);
        svg.open("rect").with("class", "top").with("x", Plot.LEFT).with("y", Plot.TOP - CEILING_HEIGHT)
                .with("width", Plot.RIGHT - Plot.LEFT).with("height", CEILING_HEIGHT).close();
        StringBuilder grid = new StringBuilder();
        for (double raw : Ticks.points(course.scale())) {
            double y = plot.y(course.scale().turn(raw));
            grid.append('M').append(Numbers.coordinate(Plot.LEFT)).append(' ').append(Numbers.coordinate(y)).append('H')
                    .append(Numbers.coordinate(Plot.RIGHT));
            text(svg, "ax end", Plot.LEFT - 8, y + TEXT_MIDDLE, plain(course.scale().sayApart(raw)));
        }
        svg.open("path").with("class", "grid").with("d", grid.toString()).close();
        double free = Plot.LABELS;
        for (int session : Ticks.sessions(plot)) {
            String number = Integer.toString(session);
            text(svg, "ax mid", plot.x(session), NUMBERS_BASELINE, number);
            free = Math.max(free, plot.x(session) + (number.length() + 1) * Plot.NARROW_LETTER_WIDTH / 2);
        }
        text(svg, "ax", free, NUMBERS_BASELINE, words.session);
    }

    /// Whole numbers need no decimals on an axis.
    private static String plain(String points) {
        return points.endsWith(".00") ? points.substring(0, points.length() - ".00".length()) : points;
    }

    private static void text(Markup svg, String cssClass, double x, double y, String text) {
        svg.open("text").with("class", cssClass).with("x", x).with("y", y).text(text).close();
    }
}
