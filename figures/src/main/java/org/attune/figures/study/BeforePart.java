package org.attune.figures.study;

import java.util.List;
import java.util.function.Predicate;

import org.attune.core.study.causes.Precedent;
import org.attune.figures.svg.Markup;

/// What came before tensions began, as tables: counts first, and p only where there are enough.
public final class BeforePart {

    /// What lies longer before is behind a fold, since nobody reads every row first.
    private static final int MOST_LAG_SHOWN = 1;

    private BeforePart() {}

    /// The tables by themselves, for a page that holds more than a study.
    public static String html(List<Precedent> found) {
        StringBuilder html = new StringBuilder();
        Markup page = new Markup(html);
        write(page, found);
        page.end();
        return html.toString();
    }

    static void write(Markup page, List<Precedent> found) {
        table(page, "In the session itself, and in the one before", found, one -> one.lag() <= MOST_LAG_SHOWN);
        page.open("details").with("class", "behind");
        page.element("summary", "Two and three sessions before");
        table(page, "Two and three sessions before", found, one -> one.lag() > MOST_LAG_SHOWN);
        page.close().line();
    }

    private static void table(Markup page, String caption, List<Precedent> found, Predicate<Precedent> which) {
        CausesPart.table(page, caption, CausesWords.beforeColumns(),
                found.stream().filter(which).map(CausesWords::row).toList());
    }
}
