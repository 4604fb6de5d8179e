package org.attune.figures.sequence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.sequence.LagTable;
import org.attune.core.sequence.LagTable.Cell;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.figures.page.ReportPage;
import org.attune.figures.report.Provenance;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.PageFrame;
import org.attune.figures.svg.Trusted;
import org.attune.figures.text.Tables;

/// Writes what follows what as one HTML page that needs nothing but itself.
///
/// @param provenance what made it
/// @param drawn how chance was reckoned, as a sentence
/// @param tables a table for each lag
/// @param remarks what the reader of the table noticed
public record SequencePage(Provenance provenance, String drawn, List<LagTable> tables, List<String> remarks) {

    private static final String TITLE = "What follows what";
    private static final Trusted STYLE = ReportPage.sheet()
            .then(Trusted.beside(SequencePage.class, "sequence.css"));
    /// Residuals beyond these are drawn darker: 5, 1 and 0.1 per cent of a normal distribution.
    private static final double[] SHADES = {1.96, 2.58, 3.29};

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
                "In each cell: how often the code of the column came after that of the row, and z, how "
                        + "far that lies from chance; + more often, − less often, outlined where orders of the same codes "
                        + "seldom reach it.")
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
        page.element("h2", heading(table)).line();
        List<Transition> seldom = Transition.seldomByChance(Transition.all(table));
        page.element("p", seldom.isEmpty()
                ? "Of " + Numbers.counted(table.transitions(), "transition") + " none lies far from chance."
                : "Seldom by chance: " + seldom.getFirst().sentence()).line();
        List<String> columns = new ArrayList<>(List.of("After"));
        columns.addAll(table.then());
        Tables.beginScrolling(page, "heat", "Which code came " + table.lag() + " after which", columns);
        for (String given : table.given()) {
            Tables.row(page);
            Tables.head(page).text(given).close();
            for (String then : table.then()) {
                cell(page, new Transition(given, then, table.lag(), table.cell(given, then)));
            }
            page.close().line();
        }
        Tables.end(page);
    }

    private static String heading(LagTable table) {
        String later = table.lag() == 1 ? "Next" : table.lag() + " places later";
        String given = table.speakers().given();
        return given.isEmpty() ? later : later + ": " + given + ", then " + table.speakers().then();
    }

    private static void cell(Markup page, Transition transition) {
        Cell cell = transition.cell();
        String words = cell.residual() instanceof Residual.Off off ? signed(off.z()) : "–";
        Tables.cell(page).with("class", shade(cell.residual()) + (transition.isSeldomByChance() ? " seldom" : ""))
                .text(Numbers.grouped(cell.count())).element("small", words).close();
    }

    private static String signed(double z) {
        String size = Numbers.fixed(Math.abs(z), 1);
        return (z < 0 ? "−" : "+") + size;
    }

    private static String shade(Residual residual) {
        int shade = 0;
        if (residual instanceof Residual.Off off) {
            for (double line : SHADES) {
                shade += Math.abs(off.z()) >= line ? 1 : 0;
            }
            return (off.z() < 0 ? "rare-" : "often-") + shade;
        }
        return "often-0";
    }
}
