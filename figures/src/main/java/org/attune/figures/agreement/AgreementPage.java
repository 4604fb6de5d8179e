package org.attune.figures.agreement;

import java.io.IOException;
import java.util.List;

import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.figures.page.ReportPage;
import org.attune.figures.report.Provenance;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.PageFrame;
import org.attune.figures.svg.Trusted;

/// Writes how far coders agree as one HTML page that needs nothing but itself. The same report gives the same bytes.
public final class AgreementPage {

    /// More tables than this are a matter for the JSON: our choice.
    private static final int MOST_TABLES = 60;

    /// So few tables stand open: our choice.
    private static final int OPEN_TABLES = 6;

    private static final Trusted STYLE = ReportPage.sheet().then(sheet());

    private AgreementPage() {}

    /// The style of forests and heat tables, for other pages of the same look.
    public static Trusted sheet() {
        return Trusted.beside(AgreementPage.class, "agreement.css");
    }

    /// Writes the page.
    ///
    /// @param out where it goes, in UTF-8 if it becomes bytes
    /// @throws IOException when `out` cannot take it
    public static void write(AgreementReport report, Appendable out) throws IOException {
        new PageFrame(report.provenance().program(), STYLE, Trusted.NONE).write(report.title(), out,
                page -> body(page, report));
    }

    private static void body(Markup page, AgreementReport report) {
        page.open("a").with("class", "skip").with("href", "#main").text("Skip to the codes").close().line();
        page.open("header").with("class", "top").line();
        page.element("p", "eyebrow", "Agreement of coders").line();
        page.element("h1", report.title()).line();
        page.element("p", "lead", "Each number says how far coders agree; the line beside it is where it lies when "
                + "sessions are drawn again.").line();
        page.element("p", report.drawn()).line();
        page.close().line();
        page.open("main").with("id", "main").line();
        for (AgreementSection section : report.sections()) {
            section(page, section);
        }
        page.element("h2", "How to read this").line();
        page.element("p", "1 is full agreement and 0 what chance would bring, where a coefficient corrects for it; "
                + "percent agreement does not. A code that is rarely given can have high agreement by chance alone. "
                + "Numbers describe the coding, not the coders: nobody is ranked by them.").line();
        if (report.sections().stream().anyMatch(section -> section.coefficient().endsWith("index"))) {
            page.element("p",
                    "Of the prevalence and the bias index this does not hold: 0 is where both categories are as common, or "
                            + "both coders give each as often, and 1 the most uneven they can be.")
                    .line();
        }
        page.element("p", Provenance.UNSUPPRESSED).line();
        page.element("p", "No flag and no code does not mean no tension.").line();
        report.remarks().forEach(remark -> page.element("p", remark).line());
        page.open("p").text("Made again by: ").element("code", report.provenance().command()).close().line();
        page.close().line();
    }

    private static void section(Markup page, AgreementSection section) {
        page.element("h2", section.code()).line();
        page.element("p", section.sentence()).line();
        Forest.write(page, section);
        List<Finding> tabled = section.findings().stream().filter(finding -> finding.table().total() > 0).toList();
        if (tabled.size() > MOST_TABLES) {
            page.element("p", "The tables behind these numbers are in agreement.json beside this page.").line();
            return;
        }
        for (Finding finding : tabled) {
            page.open("details").with("class", "behind");
            if (tabled.size() <= OPEN_TABLES) {
                page.with("open", "open");
            }
            page.element("summary",
                    "Which category met which: " + finding.portion());
            HeatTable.write(page, "Which category met which, " + finding.portion(), "One coder down, the other across",
                    finding.table().categories(), finding.table().rows());
            page.close().line();
        }
    }
}
