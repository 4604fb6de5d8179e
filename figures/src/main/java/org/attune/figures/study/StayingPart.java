package org.attune.figures.study;

import java.util.List;

import org.attune.core.study.answers.Staying;
import org.attune.figures.svg.Markup;
import org.attune.figures.text.Tables;

/// Who leaves early: a curve, and whether those with an early tension do so more often.
public final class StayingPart {

    private StayingPart() {}

    /// The part without a heading, for a page that holds more than a study.
    public static String html(Staying staying) {
        StringBuilder html = new StringBuilder();
        Markup page = new Markup(html);
        write(page, staying);
        page.end();
        return html.toString();
    }

    static void write(Markup page, Staying staying) {
        if (staying.curve().waits() == 0) {
            page.element("p", "Nobody said how cases ended.").line();
            return;
        }
        page.element("p", StudyWords.staying(staying)).line();
        WaitCurve.draw(page, staying.curve(),
                "Share of clients who have not left early. " + StudyWords.left(staying));
        Tables.beginCards(page, "waits", "Leaving after an early tension",
                List.of("Seen by", "Leaves so many times as often", "p", "log-rank p"));
        for (Staying.Compared compared : staying.compared()) {
            Tables.row(page);
            Tables.head(page).text(compared.criterion().id()).close();
            Tables.cell(page, "Leaves so many times as often", StudyWords.ratio(compared.cox()));
            Tables.cell(page, "p", StudyWords.p(compared.cox()));
            Tables.cell(page, "log-rank p", StudyWords.p(compared.logRank()));
            page.close().line();
        }
        Tables.end(page);
    }
}
