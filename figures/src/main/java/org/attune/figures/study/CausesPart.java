package org.attune.figures.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.study.causes.Attributions;
import org.attune.core.study.causes.Causes;
import org.attune.figures.svg.Markup;
import org.attune.figures.text.Tables;

/// Where people see causes, and what came before.
final class CausesPart {

    private CausesPart() {}

    static void write(Markup page, Causes causes) {
        page.element("h2", "Where people say that tensions came from").line();
        if (causes.attributions().tensions() == 0) {
            page.element("p", "Nobody was asked.").line();
        } else {
            attributions(page, causes.attributions());
        }
        page.element("h2", "What comes before a tension").line();
        page.element("p", CausesWords.breaks(causes.breaks())).line();
        page.element("p", CausesWords.events(causes)).line();
        if (causes.before().isEmpty()) {
            return;
        }
        page.element("p", CausesWords.BEFORE).line();
        BeforePart.write(page, causes.before());
    }

    private static void attributions(Markup page, Attributions attributions) {
        page.element("p", CausesWords.about(attributions)).line();
        table(page, "Where each person says that tensions came from", CausesWords.saidColumns(),
                attributions.said().stream().map(CausesWords::row).toList());
        for (Attributions.Pair pair : attributions.pairs()) {
            page.element("p", CausesWords.sentence(pair)).line();
            if (pair.both() > 0) {
                both(page, pair);
            }
        }
    }

    /// As cards the table has no head, so each place stands beside the person who named it.
    private static void both(Markup page, Attributions.Pair pair) {
        List<String> columns = new ArrayList<>(List.of("Both named one place"));
        CausesWords.pairColumns(pair).stream().skip(1)
                .forEach(place -> columns.add(CausesWords.person(pair.other()) + ": " + place));
        List<List<String>> rows = CausesWords.rows(pair).stream()
                .map(row -> Stream.concat(Stream.of(CausesWords.person(pair.one()) + ": " + row.getFirst()),
                        row.stream().skip(1)).toList())
                .toList();
        table(page, "Both together", columns, rows);
    }

    static void table(Markup page, String caption, List<String> columns, List<List<String>> rows) {
        Tables.beginCards(page, "causes", caption, columns);
        for (List<String> row : rows) {
            Tables.row(page);
            Tables.head(page).text(row.getFirst()).close();
            for (int i = 1; i < row.size(); i++) {
                Tables.cell(page, columns.get(i), row.get(i));
            }
            page.close().line();
        }
        Tables.end(page);
    }
}
