package org.attune.figures.sequence;

import java.io.IOException;
import java.util.List;

import org.attune.core.sequence.LagTable;
import org.attune.figures.page.ReportPage;
import org.attune.figures.report.Provenance;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.PageFrame;
import org.attune.figures.svg.Trusted;

/// Writes what follows what as one HTML page that needs nothing but itself.
///
/// @param provenance what made it
/// @param drawn how chance was reckoned, as a sentence
/// @param tables a table for each lag
/// @param remarks what the reader of the table noticed
public record SequencePage(Provenance provenance, String drawn, List<LagTable> tables, List<String> remarks) {

    private static final String TITLE = "What follows what";
    private static final Trusted STYLE = ReportPage.sheet().then(SequenceTable.sheet());

    public SequencePage {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }

    /// Writes it.
    ///
    /// @throws IOException when `out` cannot take it
    public void write(Appendable out) throws IOException {
        new PageFrame(provenance.program(), STYLE, Trusted.NONE).write(TITLE, out, this::body);
    }

    private void body(Markup page) {
        page.open("a").with("class", "skip").with("href", "#main").text("Skip to the tables").close().line();
        page.open("header").with("class", "top").line();
        page.element("p", "eyebrow", "Sequences of codes").line();
        page.element("h1", TITLE).line();
        page.element("p", "lead",
                "In each cell: how often the code of the column came after that of the row, and small how often by "
                        + "chance: on average over all orders of each session's codes. Outlined where such orders seldom reach "
                        + "it, the darker the seldomer.")
                .line();
        page.element("p", drawn).line();
        page.close().line().open("main").with("id", "main").line();
        tables.forEach(table -> table(page, table));
        page.element("h2", "How to read this").line();
        page.element("p",
                "That one code follows another does not say that it brings it about. Many cells are looked at; of "
                        + "a hundred, five are outlined by chance. A code may follow itself, and nothing crosses the end of a "
                        + "session.")
                .line();
        remarks.forEach(remark -> page.element("p", remark).line());
        page.element("p", Provenance.UNSUPPRESSED).line();
        page.open("p").text("Made again by: ").element("code", provenance.command()).close().line();
        page.close().line();
    }

    private static void table(Markup page, LagTable table) {
        page.element("h2", SequenceTable.heading(table)).line();
        SequenceTable.write(page, table);
    }
}
