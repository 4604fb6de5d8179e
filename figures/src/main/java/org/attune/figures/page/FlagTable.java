package org.attune.figures.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.detection.Flag;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.RuleChance;
import org.attune.figures.chart.ChartStyle;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.report.RuleRun;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;
import org.attune.figures.text.Words;

/// Writes the flags of a case: which rule, what it says, its numbers, what would have cleared it, and how often it
/// fires by chance.
final class FlagTable {

    private static final List<String> COLUMNS = List.of("Session", "Rule", "What it says", "By chance");
    /// More rows than this make a page heavy and nobody wiser: our choice.
    private static final int MOST_ROWS = 100;

    private record Raised(RuleRun run, Flag flag) {}

    private FlagTable() {}

    /// The flags that are results, then those of the rules beside them, folded away.
    static void write(Markup page, ShownCase shown, RuleMarks rules) {
        List<Raised> asked = raised(shown.sheet(), RuleRun.Standing.ASKED);
        if (!asked.isEmpty()) {
            page.element("h4", asked.size() == 1 ? "Flag" : "Flags").line();
            writeTable(page, shown, asked, rules);
        }
        List<Raised> beside = raised(shown.sheet(), RuleRun.Standing.BESIDE);
        if (!beside.isEmpty()) {
            page.open("details").element("summary", Numbers.counted(beside.size(), "flag") + " by other rules").line();
            writeTable(page, shown, beside, rules);
            page.close().line();
        }
    }

    private static List<Raised> raised(CaseSheet sheet, RuleRun.Standing standing) {
        List<Raised> raised = new ArrayList<>();
        for (CaseSheet.RuleSaid said : sheet.said()) {
            if (said.run().standing() == standing) {
                said.verdict().flagsFound().forEach(flag -> raised.add(new Raised(said.run(), flag)));
            }
        }
        raised.sort(Comparator.comparingInt((Raised one) -> one.flag.session()));
        return raised;
    }

    private static void writeTable(Markup page, ShownCase shown, List<Raised> raised, RuleMarks rules) {
        Scale scale = shown.charted().scale();
        int unlisted = Math.max(0, raised.size() - MOST_ROWS);
        if (unlisted > 0) {
            page.element("p", "note",
                    "These are the latest " + MOST_ROWS + " of " + Numbers.grouped(raised.size()) + ".").line();
        }
        Tables.beginCards(page, "flags", "Flags of " + shown.sheet().watched().id(), COLUMNS);
        for (Raised one : raised.subList(unlisted, raised.size())) {
            writeRow(page, one, scale, rules);
        }
        Tables.end(page);
    }

    private static void writeRow(Markup page, Raised raised, Scale scale, RuleMarks rules) {
        Tables.row(page);
        Tables.head(page).text(Integer.toString(raised.flag.session())).close();
        Tables.cell(page).open("div");
        page.open("span").with("class", "rule-name");
        ChartStyle.key(page, rules.mark(raised.run));
        page.text(raised.flag.rule().toString()).close();
        page.element("small", raised.flag.parameters() + "; " + Words.of(raised.flag.sight())).close().close();
        Tables.cell(page).open("div");
        page.element("p", raised.flag.evidence().sentence(scale));
        page.element("p", raised.flag.evidence().clearing(scale));
        page.element("small", numbers(raised.flag, scale)).close().close();
        Tables.cell(page, "By chance").open("div");
        writeChance(page, raised.run.chance());
        page.close().close().close().line();
    }

    private static String numbers(Flag flag, Scale scale) {
        return flag.evidence()
                .quantities()
                .stream()
                .map(quantity -> Words.of(quantity, scale))
                .collect(Collectors.joining(" · "));
    }

    private static void writeChance(Markup page, RuleChance chance) {
        switch (chance) {
            case RuleChance.Counted counted -> {
                page.element("p", Words.rate(counted.rate().falsePer12()) + " false flags in 12 scores");
                page.element("small", counted.origin().words());
            }
            case RuleChance.NotCounted none -> page.element("p", "not counted: " + none.why());
        }
    }
}
