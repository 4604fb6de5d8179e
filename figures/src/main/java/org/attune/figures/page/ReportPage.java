package org.attune.figures.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.attune.figures.chart.ChartStyle;
import org.attune.figures.glyph.ShapeGlyph;
import org.attune.figures.report.Report;
import org.attune.figures.report.ReportHead;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.svg.Markup;
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
        try {
            Markup page = new Markup(out);
            page.doctype().open("html").with("lang", "en");
            writeHead(page, report.head());
            writeBody(page, report);
            page.close().line().end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeHead(Markup page, ReportHead head) {
        page.open("head").line();
        page.open("meta").with("charset", "utf-8").close().line();
        page.open("meta").with("http-equiv", "Content-Security-Policy").with("content", policy()).close().line();
        page.open("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1")
                .close()
                .line();
        page.open("meta").with("name", "referrer").with("content", "no-referrer").close().line();
        page.open("meta").with("name", "generator").with("content", head.provenance().program()).close().line();
        page.element("title", head.title()).line();
        page.open("style").verbatim(STYLE).close().line();
        page.close().line();
    }

    private static String policy() {
        return "default-src 'none'; style-src " + STYLE.policyHash() + "; script-src " + SCRIPT.policyHash()
                + "; base-uri 'none'; form-action 'none'";
    }

    private static void writeBody(Markup page, Report report) {
        RuleMarks rules = new RuleMarks(report.head().rules());
        page.open("body").line();
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
        writeFoot(page, report.head());
        page.open("script").verbatim(SCRIPT).close().line();
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

    private static void writeFoot(Markup page, ReportHead head) {
        page.open("footer")
                .open("p")
                .text("Made by " + head.provenance().program()
                        + ". This page holds everything it needs and sends nothing anywhere.")
                .close()
                .close()
                .line();
    }
}
