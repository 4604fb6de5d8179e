package org.attune.figures.study;

import java.util.List;
import java.util.function.Predicate;

import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.rates.PublishedRange;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.rates.Stratum.Kind;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.Trusted;
import org.attune.figures.text.Tables;

/// How often tensions were seen: a table and pictures of its own for each method.
public final class FrequencyPart {

    /// An axis of shares goes from nobody to everybody.
    private static final DotRow SHARES = new DotRow(0, 1);

    private FrequencyPart() {}

    /// The styles that it needs besides those of the page of agreement.
    public static Trusted sheet() {
        return Trusted.beside(FrequencyPart.class, "study.css");
    }

    /// The part by itself, for a page that holds more than a study.
    ///
    /// @param inDetail which ways of seeing are shown by phase and session as well
    public static String html(StudyAnswers answers, Predicate<Criterion> inDetail) {
        StringBuilder html = new StringBuilder();
        Markup page = new Markup(html);
        write(page, answers, inDetail);
        page.end();
        return html.toString();
    }

    static void write(Markup page, StudyAnswers answers, Predicate<Criterion> inDetail) {
        page.element("h2", "How often a tension was seen").line();
        page.element("p", StudyWords.FREQUENCY + " " + PublishedRange.ACROSS_METHODS).line();
        for (Method method : Method.values()) {
            List<Rate> rates = answers.rates().stream().filter(rate -> rate.criterion().method() == method).toList();
            if (rates.isEmpty()) {
                page.element("p", "By " + method.words() + ": nothing was said.").line();
                continue;
            }
            page.element("h3", "By " + method.words()).line();
            PublishedRange.of(method).ifPresent(range -> page.element("p", range.words() + " The grey band.").line());
            overall(page, method, rates);
            rates.stream().map(Rate::criterion).distinct().filter(inDetail)
                    .forEach(criterion -> course(page, criterion, rates));
        }
        String silent = StudyWords.silent(answers);
        if (!silent.isEmpty()) {
            page.element("p", silent).line();
        }
    }

    private static void overall(Markup page, Method method, List<Rate> rates) {
        Tables.beginCards(page, "forest", "Sessions seen as tense, by " + method.words(),
                List.of("Seen by", "From 0 to 100 %", "Sessions", "Judged", "Cases"));
        rates.stream().filter(rate -> rate.of().kind() == Kind.ALL_SESSIONS).forEach(rate -> row(page, rate));
        Tables.end(page);
    }

    private static void course(Markup page, Criterion criterion, List<Rate> rates) {
        page.open("details").with("class", "behind");
        if (criterion.method() != Method.RULE) {
            page.with("open", "open");
        }
        page.element("summary", "Early, middle, late, and session by session: " + criterion.id());
        RateCourse.draw(page, criterion, rates);
        page.close().line();
    }

    private static void row(Markup page, Rate rate) {
        String words = StudyWords.rate(rate);
        SHARES.beginRow(page, rate.criterion().id(), words + " of sessions", 0);
        PublishedRange.of(rate.criterion().method()).ifPresent(range -> SHARES.band(page, range.low(), range.high()));
        if (rate.interval() instanceof Rate.Between between) {
            SHARES.interval(page, between.low(), between.high());
        }
        SHARES.dot(page, rate.share());
        SHARES.end(page);
        page.close();
        Tables.cell(page, "Sessions", words);
        Tables.cell(page, "Judged", Numbers.grouped(rate.judged()));
        Tables.cell(page, "Cases", Numbers.grouped(rate.cases()));
        page.close().line();
    }
}
