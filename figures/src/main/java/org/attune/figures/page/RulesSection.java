package org.attune.figures.page;

import java.util.List;
import java.util.stream.Stream;

import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.FoundShare;
import org.attune.core.simulation.RuleChance;
import org.attune.figures.chart.ChartStyle;
import org.attune.figures.report.ReportHead;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.report.RuleRun;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;
import org.attune.figures.text.Words;

/// Writes the rules that ran: what each does, with which settings, and how often it fires when nothing happened.
final class RulesSection {

    private static final List<String> COLUMNS = List.of("Rule", "What it looks for", "False flags", "Falls found");
    /// The page tells the share found up to this many scores after the fall began; all of them are in `attune rates`.
    private static final int WITHIN_SCORES = 1;

    private static final String NOTE = """
            Every rule raises some flags where nothing happened. How many was counted on simulated courses without any \
            fall; how many falls it finds, on courses with falls put in. In brackets: 95\u00A0% intervals. Rules for \
            comparison only tell how many agree.""";

    /// Whether what the rates rest on has to be said for each rule.
    private enum Basis {
        SAID_ABOVE, EACH_ITS_OWN
    }

    private RulesSection() {}

    static void write(Markup page, ReportHead head, RuleMarks rules) {
        page.open("section").with("id", "rules").with("aria-labelledby", "rules-h").line();
        page.open("h2").with("id", "rules-h").text("Rules and chance").close().line();
        page.element("p", "note", NOTE).line();
        List<String> bases = rules.runs().stream().flatMap(RulesSection::basis).distinct().toList();
        if (bases.size() == 1) {
            page.element("p", "note", "All of these rates: " + bases.getFirst() + ".").line();
        }
        page.element("p", "note", head.provenance().calibration()).line();
        Tables.beginCards(page, "rules", "Rules that ran", COLUMNS);
        for (RuleRun run : rules.runs()) {
            writeRow(page, run, rules, bases.size() == 1 ? Basis.SAID_ABOVE : Basis.EACH_ITS_OWN);
        }
        Tables.end(page);
        page.close().line();
    }

    private static void writeRow(Markup page, RuleRun run, RuleMarks rules, Basis basis) {
        Tables.row(page);
        Tables.head(page).open("div").open("span").with("class", "rule-name");
        ChartStyle.key(page, rules.mark(run));
        page.text(run.name().toString()).close();
        page.element("small", run.parameters());
        page.element("small", Words.of(run.sight()) + (run.isAsked() ? "" : "; for comparison")).close().close();
        Tables.cell(page).open("div");
        page.open("p").element("b", Words.capital(run.text().title())).text(". " + run.text().explanation()).close();
        page.element("small", run.text().source()).close().close();
        switch (run.chance()) {
            case RuleChance.Counted counted -> writeCounted(page, counted, basis);
            case RuleChance.NotCounted none -> {
                Tables.cell(page, "False flags", "not counted: " + none.why());
                Tables.cell(page, "Falls found", "–");
            }
        }
        page.close().line();
    }

    private static void writeCounted(Markup page, RuleChance.Counted counted, Basis basis) {
        ChanceRate rate = counted.rate();
        Tables.cell(page, "False flags").open("div");
        page.element("p", Words.rate(rate.falsePer12()) + " in 12 scores");
        page.element("p", "at least one in " + Words.share(rate.shareOfCoursesFlagged()) + " of courses");
        if (basis == Basis.EACH_ITS_OWN) {
            page.element("small", basis(counted));
        }
        page.close().close();
        Tables.cell(page, "Falls found").open("div");
        List<FoundShare> found = rate.found().stream().filter(share -> share.withinScores() == WITHIN_SCORES).toList();
        found.forEach(share -> page.element("p", found(share)));
        page.element("small", found.isEmpty() ? "not counted" : "within one score, by depth in own wobbles");
        page.close().close();
    }

    private static Stream<String> basis(RuleRun run) {
        return run.chance() instanceof RuleChance.Counted counted ? Stream.of(basis(counted)) : Stream.empty();
    }

    /// What a rate rests on, such as `shipped, simulated from the defaults: 2,000 courses like ...`.
    private static String basis(RuleChance.Counted counted) {
        ChanceRate.Drawn drawn = counted.rate().drawn();
        return counted.origin().words() + ": " + Numbers.counted(drawn.courses(), "course") + " like " + drawn.like();
    }

    private static String found(FoundShare share) {
        return Numbers.coordinate(share.depthWobbles()) + " deep: " + Numbers.percent(share.share().value());
    }
}
