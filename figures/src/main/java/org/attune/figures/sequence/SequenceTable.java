package org.attune.figures.sequence;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.sequence.LagTable;
import org.attune.core.sequence.LagTable.Cell;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.Trusted;
import org.attune.figures.text.Tables;

/// Writes codes after codes as a table, darker the seldomer by chance; every cell has its numbers.
public final class SequenceTable {

    private static final Trusted STYLE = Trusted.beside(SequenceTable.class, "sequence.css");
    /// From these p on cells are drawn darker: the usual lines.
    private static final double[] SHADES = {0.05, 0.01, 0.001};

    private SequenceTable() {}

    /// How it looks.
    public static Trusted sheet() {
        return STYLE;
    }

    /// What it is of: how many places later, and whose moves after whose.
    public static String heading(LagTable table) {
        String later = table.lag() == 1 ? "Next" : table.lag() + " places later";
        String given = table.speakers().given();
        return given.isEmpty() ? later : later + ": " + given + ", then " + table.speakers().then();
    }

    /// What lies furthest from chance in it, or why nothing is said of that.
    public static String sentence(LagTable table) {
        String all = Numbers.counted(table.transitions(), "transition");
        if (table.transitions() < LagTable.LEAST_TRANSITIONS) {
            return "Of " + all + " nothing is said but how often each came: " + LagTable.LEAST_TRANSITIONS
                    + " are the fewest.";
        }
        List<Transition> seldom = Transition.seldomByChance(Transition.all(table));
        return seldom.isEmpty() ? "Of " + all + " none lies far from chance."
                : "Seldom by chance: " + seldom.getFirst().sentence();
    }

    /// Writes the sentence and the table.
    public static void write(Markup page, LagTable table) {
        page.element("p", sentence(table)).line();
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

    private static void cell(Markup page, Transition transition) {
        Cell cell = transition.cell();
        String words = cell.residual() instanceof Residual.Off ? Numbers.fixed(cell.byChance(), 1) : "–";
        Tables.cell(page).with("class", shade(cell) + (transition.isSeldomByChance() ? " seldom" : ""))
                .text(Numbers.grouped(cell.count())).element("small", words).close();
    }

    private static String shade(Cell cell) {
        int shade = 0;
        if (cell.residual() instanceof Residual.Off off) {
            for (double line : SHADES) {
                shade += off.p() <= line ? 1 : 0;
            }
        }
        return (cell.count() < cell.byChance() ? "rare-" : "often-") + shade;
    }
}
