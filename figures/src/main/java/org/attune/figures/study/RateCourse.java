package org.attune.figures.study;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.study.Criterion;
import org.attune.core.study.rates.PublishedRange;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.rates.Stratum.Kind;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;

/// How often one way of seeing saw tension early, midway and late in a case, and session by session: shares on their intervals, beside the
/// band of others who used the same method. No two ways of seeing share an axis.
final class RateCourse {

    private static final List<Kind> PHASES = List.of(Kind.FIRST_THIRD, Kind.MIDDLE_THIRD, Kind.LAST_THIRD);
    private static final List<String> PHASE_NAMES = List.of("early", "middle", "late");
    private static final double LEFT = 44;
    private static final double FIRST_PHASE = 64;
    private static final double PHASE_STRIDE = 40;
    private static final double FIRST_SESSION = 192;
    private static final double RIGHT = 470;
    private static final double TOP = 12;
    private static final double BOTTOM = 170;
    private static final double TICK = 4;
    private static final int SESSION_STRIDE = 2;

    private final Criterion criterion;
    private final List<Rate> phases;
    private final List<Rate> sessions;

    private RateCourse(Criterion criterion, List<Rate> rates) {
        this.criterion = criterion;
        List<Rate> own = rates.stream().filter(rate -> rate.criterion().equals(criterion)).toList();
        this.phases = own.stream().filter(rate -> PHASES.contains(rate.of().kind())).toList();
        this.sessions = own.stream().filter(rate -> rate.of().kind() == Kind.SESSION).toList();
    }

    /// Draws the rates of one way of seeing, with their table.
    static void draw(Markup page, Criterion criterion, List<Rate> rates) {
        RateCourse drawing = new RateCourse(criterion, rates);
        drawing.picture(page);
        drawing.table(page);
    }

    private void picture(Markup page) {
        page.open("svg").with("viewBox", "0 0 480 206").with("class", "study-curve").with("role", "img")
                .with("aria-label", sentence());
        PublishedRange.of(criterion.method()).ifPresent(range -> page.open("rect").with("class", "study-band")
                .with("x", LEFT).with("y", y(range.high())).with("width", RIGHT - LEFT)
                .with("height", y(range.low()) - y(range.high())).close());
        axis(page);
        phases.forEach(rate -> mark(page, phaseX(rate), rate));
        sessions.forEach(rate -> mark(page, sessionX(rate.of().session()), rate));
        page.close().line();
    }

    /// The whole picture as a sentence.
    private String sentence() {
        return "Share of sessions seen as tense, by " + criterion.id() + ": " + phases.stream()
                .map(rate -> name(rate) + " " + StudyWords.rate(rate)).collect(Collectors.joining(", "))
                + "; then session by session, as in the table below.";
    }

    private void axis(Markup page) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            page.open("line").with("class", "forest-tick").with("x1", LEFT).with("x2", RIGHT).with("y1", y)
                    .with("y2", y).close();
            words(page, "ax end", LEFT - 6, y + TICK, 25 * quarter + " %");
        }
        phases.forEach(rate -> words(page, "ax mid", phaseX(rate), BOTTOM + 18, name(rate)));
        sessions.stream().map(rate -> rate.of().session()).filter(session -> session % SESSION_STRIDE == 1)
                .forEach(session -> words(page, "ax mid", sessionX(session), BOTTOM + 18, Integer.toString(session)));
        words(page, "ax end", RIGHT, BOTTOM + 33, "session");
    }

    private static void words(Markup page, String cssClass, double x, double y, String text) {
        page.open("text").with("class", cssClass).with("x", x).with("y", y).text(text).close();
    }

    private static void mark(Markup page, double x, Rate rate) {
        if (rate.interval() instanceof Rate.Between between) {
            page.open("line").with("class", "study-reach").with("x1", x).with("x2", x).with("y1", y(between.low()))
                    .with("y2", y(between.high())).close();
        }
        page.open("circle").with("class", "study-dot").with("cx", x).with("cy", y(rate.share())).with("r", 3.5)
                .close();
    }

    private void table(Markup page) {
        Tables.beginScrolling(page, "rates", "Sessions seen as tense, by " + criterion.id(),
                List.of("Sessions", "Tense", "Of", "Cases"));
        phases.forEach(rate -> row(page, name(rate), rate));
        sessions.forEach(rate -> row(page, rate.of().words(), rate));
        Tables.end(page);
    }

    private static void row(Markup page, String name, Rate rate) {
        Tables.row(page);
        Tables.head(page).text(name).close();
        Tables.cell(page, "Tense", StudyWords.rate(rate));
        Tables.cell(page, "Of", Numbers.grouped(rate.judged()));
        Tables.cell(page, "Cases", Numbers.grouped(rate.cases()));
        page.close().line();
    }

    private static String name(Rate phase) {
        return PHASE_NAMES.get(PHASES.indexOf(phase.of().kind()));
    }

    private static double phaseX(Rate phase) {
        return FIRST_PHASE + PHASES.indexOf(phase.of().kind()) * PHASE_STRIDE;
    }

    private double sessionX(int session) {
        int last = Math.max(2, sessions.getLast().of().session());
        return FIRST_SESSION + (session - 1) * (RIGHT - 6 - FIRST_SESSION) / (last - 1);
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
