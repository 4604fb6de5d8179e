package org.attune.figures.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws the days under the numbers of sessions, events as ticks with their words, and the session that is looked at.
final class CalendarRows {

    private static final double DATES_HEIGHT = 22;
    private static final double EVENTS_HEIGHT = 26;
    private static final double BASELINE = 12;
    private static final double APART = 10;
    private static final double TICK = 6;
    private static final double TEXT_MIDDLE = 4.5;
    private static final double WIDE_LETTER = 7.5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

    private final Plot plot;
    private final Calendar calendar;

    CalendarRows(Plot plot, Calendar calendar) {
        this.plot = plot;
        this.calendar = calendar;
    }

    double height() {
        return (calendar.isKnown() ? DATES_HEIGHT : 0) + (hasEvents() ? EVENTS_HEIGHT : 0);
    }

    private boolean hasEvents() {
        return calendar.isKnown() && !calendar.events().isEmpty();
    }

    /// What stands behind the lines: the session that is looked at, and a thin line for each event.
    void drawBehind(Markup svg) {
        if (calendar.chosen() > 0 && calendar.chosen() <= plot.sessions()) {
            svg.open("rect").with("class", "chosen").with("x", plot.x(calendar.chosen()) - plot.halfStep())
                    .with("y", Plot.TOP).with("width", 2 * plot.halfStep()).with("height", Plot.BOTTOM - Plot.TOP)
                    .close();
        }
        if (hasEvents()) {
            StringBuilder lines = new StringBuilder();
            calendar.events().forEach(event -> lines.append('M').append(Numbers.coordinate(x(event))).append(' ')
                    .append(Numbers.coordinate(Plot.TOP)).append('V').append(Numbers.coordinate(Plot.BOTTOM)));
            svg.open("path").with("class", "event").with("d", lines.toString()).close();
        }
    }

    /// The rows beneath the numbers of sessions.
    void draw(Markup svg, double top) {
        if (calendar.isKnown()) {
            drawDates(svg, top + BASELINE);
        }
        if (hasEvents()) {
            drawEvents(svg, top + DATES_HEIGHT + EVENTS_HEIGHT / 2);
        }
    }

    /// Within a year the day, beyond it the month; as many as fit.
    private void drawDates(Markup svg, double y) {
        LocalDate first = calendar.sessions().getFirst().on();
        DateTimeFormatter format = ChronoUnit.YEARS.between(first, calendar.sessions().getLast().on()) < 1 ? DAY
                : MONTH;
        double free = 0;
        for (int session : Ticks.sessions(plot)) {
            Optional<String> text = calendar.findDay(session).map(format::format);
            double half = text.map(String::length).orElse(0) * Plot.NARROW_LETTER_WIDTH / 2;
            if (text.isPresent() && plot.x(session) - half >= free) {
                svg.open("text").with("class", "ax mid").with("x", plot.x(session)).with("y", y).text(text.get())
                        .close();
                free = plot.x(session) + half + APART;
            }
        }
    }

    /// A diamond each, with the event's number among all; its word where there is room for it.
    private void drawEvents(Markup svg, double y) {
        for (int i = 0; i < calendar.events().size(); i++) {
            Calendar.Event event = calendar.events().get(i);
            double x = x(event);
            double next = i + 1 < calendar.events().size() ? x(calendar.events().get(i + 1)) - TICK : Plot.WIDTH;
            svg.open("path").with("class", "event-mark").with("d", "M" + Numbers.coordinate(x) + " "
                    + Numbers.coordinate(y - TICK) + "l6 6l-6 6l-6-6Z").close();
            String number = Integer.toString(i + 1);
            double text = x + TICK + 2;
            if (text + (number.length() + 1 + event.word().length()) * WIDE_LETTER <= next) {
                svg.open("text").with("class", "name event-name").with("x", text).with("y", y + TEXT_MIDDLE)
                        .text(number);
                svg.element("tspan", "wide", " " + event.word()).close();
            } else if (text + number.length() * Plot.NARROW_LETTER_WIDTH <= next) {
                svg.open("text").with("class", "name event-name").with("x", text).with("y", y + TEXT_MIDDLE)
                        .text(number)
                        .close();
            }
        }
    }

    private double x(Calendar.Event event) {
        return Math.clamp(plot.x(calendar.place(event)), Plot.LEFT, Plot.RIGHT);
    }
}
