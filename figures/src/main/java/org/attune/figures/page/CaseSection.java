package org.attune.figures.page;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.detection.Verdict;
import org.attune.figures.chart.CourseChart;
import org.attune.figures.chart.CourseSentence;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.svg.Markup;
import org.attune.figures.text.Words;

/// Writes what is said of one case: sentence, chart, tensions, flags, and the scores session by session.
final class CaseSection {

    private CaseSection() {}

    static void write(Markup page, ShownCase shown, RuleMarks rules) {
        CaseSheet sheet = shown.sheet();
        page.open("article")
                .with("class", "case")
                .with("id", shown.anchor())
                .with("aria-labelledby", shown.anchor() + "-h")
                .line();
        page.open("header").open("h3").with("id", shown.anchor() + "-h").element("bdi", sheet.watched().id()).close();
        page.open("p").with("class", "states");
        CaseIndex.writeStates(page, sheet);
        page.close().open("a").with("class", "to-index").with("href", "#cases").text("Index").close().close().line();
        page.element("p", "summary", CourseSentence.finding(shown.charted())).line();
        writeChart(page, shown, shown.anchor());
        TensionCards.write(page, sheet, rules);
        FlagTable.write(page, shown, rules);
        writeVerdicts(page, sheet, rules);
        for (String remark : sheet.remarks()) {
            page.element("p", "note", remark).line();
        }
        SessionTable.write(page, shown);
        page.close().line();
    }

    static void writeChart(Markup page, ShownCase shown, String anchor) {
        CourseChart chart = new CourseChart(shown.charted());
        page.open("figure").line();
        if (shown.charted().calendar().isKnown()) {
            page.open("div").with("class", "drawing");
            chart.draw(page, anchor);
            chart.drawLinks(page.line());
            page.close();
        } else {
            chart.draw(page, anchor);
        }
        page.line().open("figcaption").text(CourseSentence.basis(shown.charted()));
        chart.notes().forEach(note -> page.text(" " + note));
        page.close().close().line();
    }

    /// The rules that raised no flag: those that looked and saw nothing, and those that could not say.
    static void writeVerdicts(Markup page, CaseSheet sheet, RuleMarks rules) {
        List<CaseSheet.RuleSaid> sawNothing = sheet.said()
                .stream()
                .filter(said -> said.verdict() instanceof Verdict.Judged judged && judged.flags().isEmpty())
                .toList();
        String unsaid = sheet.said()
                .stream()
                .filter(said -> !(said.verdict() instanceof Verdict.Judged))
                .map(said -> name(said, rules) + " (" + why(said.verdict()) + ")")
                .collect(Collectors.joining("; "));
        if (!sawNothing.isEmpty()) {
            page.open("p")
                    .with("class", "note")
                    .element("b", "Raised no flag: ")
                    .text(sawNothing.stream().map(said -> name(said, rules)).collect(Collectors.joining(", ")) + ".")
                    .close()
                    .line();
        }
        if (!unsaid.isEmpty()) {
            page.open("p").with("class", "note").element("b", "Could not say: ").text(unsaid + ".").close().line();
        }
    }

    private static String name(CaseSheet.RuleSaid said, RuleMarks rules) {
        return rules.mark(said.run()).letter() + " " + said.run().name().id();
    }

    private static String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Judged judged -> "raised " + judged.flags().size();
            case Verdict.TooFew few -> Words.of(few);
            case Verdict.Lacking lacking -> lacking.lack().reason();
        };
    }
}
