package org.attune.figures.page;

import java.io.IOException;
import java.util.List;

import org.attune.figures.chart.ChartStyle;
import org.attune.figures.glyph.ShapeGlyph;
import org.attune.figures.report.Report;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.PageFrame;
import org.attune.figures.svg.Trusted;

/// Writes a report as one HTML page that needs nothing but itself: no network, no fonts, no other file.
///
/// The page is written case by case as it goes, never held as a whole. The same report gives the same bytes. Its
/// content security policy allows the style and the script that it carries, and nothing else; without the script
/// everything can still be read.
public final class ReportPage {

    private static final Trusted STYLE = CasePanel.sheet().then(Trusted.beside(ReportPage.class, "page.css"));
    private static final Trusted SCRIPT = Trusted.beside(ReportPage.class, "page.js");

    private ReportPage() {}

    /// Writes the page.
    ///
    /// @param out where it goes, in UTF-8 if it becomes bytes
    /// @throws IOException when `out` cannot take it
    public static void write(Report report, Appendable out) throws IOException {
        new PageFrame(report.head().provenance().program(), STYLE, SCRIPT).write(report.head().title(), out,
                page -> writeBody(page, report));
    }

    /// The style of the page, for pages of the same look.
    public static Trusted sheet() {
        return STYLE;
    }

    private static void writeBody(Markup page, Report report) {
        RuleMarks rules = new RuleMarks(report.head().rules());
        page.open("a").with("class", "skip").with("href", "#cases").text("Skip to the cases").close().line();
        page.open("svg").with("class", "defs").with("aria-hidden", "true").with("width", "0").with("height", "0");
        ChartStyle.definitions(page, rules.marks());
        ShapeGlyph.definitions(page);
        page.close().line();
        Overview.write(page, report);
        page.open("main").with("id", "main").line();
        writeCases(page, report, rules);
        RulesSection.write(page, report.head(), rules);
        ReadingSection.write(page, report.head());
        MethodSection.write(page);
        page.close().line();
    }

    private static void writeCases(Markup page, Report report, RuleMarks rules) {
        List<ShownCase> shown = ShownCase.all(report, rules);
        CaseIndex.write(page, report, shown);
        page.open("div").with("id", "sheets").line();
        for (ShownCase one : shown) {
            if (one.isInFull()) {
                CaseSection.write(page, one, rules);
            }
        }
        page.close().line();
    }
}
