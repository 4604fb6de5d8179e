package org.attune.figures.chart;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws the course of one case: what was scored, what was expected, which rules marked which session, and the
/// tensions.
///
/// One drawing of 5 to 10 KB that scales with the page, reads at 375 pixels, prints in black and white and follows the
/// page's light or dark colours. It leans on the style and the patterns of [ChartStyle], which a page holds once.
public final class CourseChart {

    private static final double ROWS_TOP = 256;
    private static final double FOOT = 4;
    /// Up to this many sessions the pointer finds each session's numbers.
    private static final int MOST_HINTS = 60;

    private final ChartedCourse charted;
    private final Plot plot;
    private final Lines lines;
    private final CalendarRows days;
    private final TensionRow tensions;
    private final FlagRows flags;

    /// A chart, ready to be drawn.
    public CourseChart(ChartedCourse charted) {
        this.charted = charted;
        plot = new Plot(charted.scale(), charted.sessions());
        lines = new Lines(plot);
        days = new CalendarRows(plot, charted.calendar());
        tensions = new TensionRow(plot, charted.tensions());
        flags = new FlagRows(plot, charted.rows());
    }

    /// Draws the chart into a page that holds the patterns and marks.
    ///
    /// @param anchor what begins the ids of its title and description; unique on the page
    public void draw(Markup page, String anchor) {
        page.open("svg");
        describe(page, anchor);
        content(page);
        page.close();
    }

    /// Draws the chart as a file of its own, with its style, patterns and marks.
    public void drawAlone(Markup file) {
        file.open("svg").with("xmlns", "http://www.w3.org/2000/svg");
        describe(file, "course");
        file.open("style").verbatim(ChartStyle.sheet()).close();
        ChartStyle.definitions(file, charted.rows().stream().map(FlagRow::mark).toList());
        content(file);
        file.close().end();
    }

    private void describe(Markup svg, String anchor) {
        svg.with("class", "course")
                .with("viewBox", viewBox())
                .with("role", "img")
                .with("aria-labelledby", anchor + "-title " + anchor + "-words");
        svg.open("title").with("id", anchor + "-title").text(title()).close();
        svg.open("desc").with("id", anchor + "-words").text(String.join(" ", words())).close();
    }

    private String viewBox() {
        return "0 0 " + Numbers.coordinate(Plot.WIDTH) + " " + Numbers.coordinate(height());
    }

    private double height() {
        return tensionsTop() + (charted.tensions().isEmpty() ? 0 : TensionRow.HEIGHT) + flags.height() + FOOT;
    }

    private double tensionsTop() {
        return ROWS_TOP + days.height();
    }

    private String title() {
        return charted.watched().id() + ": " + charted.scale().name() + " over "
                + Numbers.counted(charted.sessions(), "session");
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(CourseSentence.of(charted));
        words.addAll(notes());
        return words;
    }

    /// What the drawing leaves out, each a full sentence; empty when it shows everything.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        int together = Lines.sessionsInColumn(plot);
        if (together > 1) {
            notes.add("There are more sessions than places: each stroke spans the scores of " + together
                    + " neighbouring sessions.");
        }
        if (charted.isProvisional()) {
            notes.add(
                    "The usual range is provisional: it rests on " + Numbers.counted(charted.course().scores(), "score")
                            + " so far, and is drawn dashed under " + ChartedCourse.FIRM_SCORES + ".");
        }
        if (!flags.eachHasItsMark()) {
            notes.add("Flags of one rule that stand too close together share a mark.");
        }
        return notes;
    }

    private void content(Markup svg) {
        days.drawBehind(svg.line());
        tensions.drawStretches(svg.line());
        lines.drawBand(svg.line(), charted.trace(), charted.firstFirmSession());
        lines.drawGap(svg.line(), charted.course(), charted.counterpart());
        new Axes(plot, charted.course()).draw(svg.line());
        lines.drawCourse(svg.line(), charted.counterpart(), Lines.Voice.COUNTERPART);
        lines.drawCourse(svg.line(), charted.course(), Lines.Voice.WATCHED);
        flags.drawRings(svg.line(), charted);
        tensions.drawLowest(svg);
        new LineLabels(plot).draw(svg.line(), charted);
        days.draw(svg.line(), ROWS_TOP);
        tensions.drawBars(svg.line(), tensionsTop());
        flags.draw(svg.line(), tensionsTop() + (charted.tensions().isEmpty() ? 0 : TensionRow.HEIGHT));
        if (charted.sessions() <= MOST_HINTS && !charted.calendar().isKnown()) {
            drawHints(svg.line());
        }
    }

    /// Draws a link over each session, to lie upon the chart: the same page, asked for the session. It is for the pointer
    /// alone; the table of sessions leads there as well.
    public void drawLinks(Markup page) {
        page.open("svg").with("class", "course over").with("viewBox", viewBox()).with("aria-hidden", "true");
        double height = height() - Plot.TOP;
        for (int session = 1; session <= charted.sessions(); session++) {
            page.line().open("a").with("href", "?session=" + session + "#answers").with("tabindex", "-1");
            page.open("rect").with("x", plot.x(session) - plot.halfStep()).with("y", Plot.TOP)
                    .with("width", 2 * plot.halfStep()).with("height", height);
            page.element("title", hint(session)).close().close();
        }
        page.close();
    }

    private void drawHints(Markup svg) {
        long wide = Math.round(2 * plot.halfStep());
        String sides = "h" + wide + "v" + Numbers.coordinate(Plot.BOTTOM - Plot.TOP) + "h-" + wide;
        svg.open("g").with("class", "hints");
        for (int session = 1; session <= charted.sessions(); session++) {
            long left = Math.round(plot.x(session) - plot.halfStep());
            svg.line().open("path").with("d", "M" + left + " " + Numbers.coordinate(Plot.TOP) + sides);
            svg.element("title", hint(session)).close();
        }
        svg.close();
    }

    private String hint(int session) {
        StringBuilder hint = new StringBuilder("Session " + session);
        charted.calendar().findDay(session).ifPresent(day -> hint.append(", ").append(Calendar.say(day)));
        hint.append(": ");
        hint.append(charted.voices().watched()).append(' ').append(said(charted.course(), session));
        if (charted.counterpart().indexOf(session) >= 0) {
            hint.append(", ").append(charted.voices().counterpart()).append(' ');
            hint.append(said(charted.counterpart(), session));
        }
        if (session <= charted.trace().sessions()) {
            hint.append(", usual ").append(CourseSentence.usualRange(charted.scale(), charted.trace(), session));
        }
        String letters = charted.lettersAt(session);
        return letters.isEmpty() ? hint.toString() : hint.append("; flag ").append(letters).toString();
    }

    private static String said(Course course, int session) {
        int index = course.indexOf(session);
        return index < 0 ? "not scored" : course.scale().say(course.pointsAt(index));
    }
}
