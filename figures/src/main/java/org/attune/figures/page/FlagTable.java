package org.attune.figures.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.detection.Flag;
import org.attune.core.instrument.Scale;
import org.attune.figures.chart.ChartStyle;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.RuleChance;
import org.attune.figures.report.RuleRun;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Writes the flags of a case: which rule, what it says, its numbers, what would have cleared it, and how often it
/// fires by chance.
final class FlagTable {

    private static final List<String> COLUMNS = List.of("Session", "Rule", "What it says", "By chance");
    /// More rows than this make a page heavy and nobody wiser: our choice.
    private static final int MOST_ROWS = 200;

    private record Raised(RuleRun run, Flag flag) {}

    private FlagTable() {}

    static void write(Markup page, ShownCase shown, PageRules rules) {
        List<Raised> all = new ArrayList<>();
        for (CaseSheet.RuleSaid said : shown.sheet().said()) {
            said.verdict().flagsFound().forEach(flag -> all.add(new Raised(said.run(), flag)));
        }
        if (all.isEmpty()) {
            return;
        }
        all.sort(Comparator.comparingInt((Raised raised) -> raised.flag.session()));
        Scale scale = shown.charted().watched().course().scale();
        page.element("h4", all.size() == 1 ? "Flag" : "Flags").line();
        Tables.beginCards(page, "flags", "Flags of " + shown.sheet().watched().id(), COLUMNS);
        for (Raised raised : all.subList(0, Math.min(MOST_ROWS, all.size()))) {
            writeRow(page, raised, scale, rules);
        }
        Tables.end(page);
        if (all.size() > MOST_ROWS) {
            page.element("p", "note", "The table ends at " + Numbers.counted(MOST_ROWS, "flag") + " of "
                    + Numbers.grouped(all.size()) + ".").line();
        }
    }

    private static void writeRow(Markup page, Raised raised, Scale scale, PageRules rules) {
        Tables.row(page);
        Tables.head(page).text(Integer.toString(raised.flag.session())).close();
        Tables.cell(page).open("div");
        page.open("span").with("class", "rule-name");
        ChartStyle.key(page, rules.mark(raised.run));
        page.text(raised.flag.rule().toString()).close();
        page.element("small", raised.flag.parameters() + "; " + Words.brief(raised.flag.sight())).close().close();
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
