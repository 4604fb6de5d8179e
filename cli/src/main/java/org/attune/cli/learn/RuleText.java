package org.attune.cli.learn;

import java.util.List;
import java.util.Optional;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.simulation.ChanceRate;
import org.attune.figures.svg.Numbers;

/// Rules as a person reads them in a terminal.
///
/// @param screen how wide it may be
/// @param shipped the chance rates that come with the program
record RuleText(Screen screen, List<ChanceRate> shipped) {

    private static final int GAP = 2;
    private static final int INDENT = 4;
    private static final int RATE_DECIMALS = 2;
    /// The falls whose share is told: of a depth in the middle of those simulated, seen by their second score.
    private static final double TOLD_DEPTH_WOBBLES = 3;
    private static final int TOLD_WITHIN_SCORES = 1;

    RuleText {
        shipped = List.copyOf(shipped);
    }

    /// Every rule on a line.
    String list(RuleCatalogue catalogue) {
        int width = catalogue.all().stream().mapToInt(entry -> entry.name().id().length()).max().orElse(0) + GAP;
        Prose prose = new Prose(screen);
        for (RuleEntry entry : catalogue.all()) {
            String about = entry.title() + "; " + sights(entry.usual())
                    + chance(entry.usual()).map(rate -> "; " + rate).orElse("");
            prose.item(entry.name().id(), width, about);
        }
        return prose.space().paragraph(
                "attune rules ID explains a rule. Numbers are false flags per 12 scored sessions on simulated "
                        + "courses without a fall, with their 95% interval; attune rates FILE counts them on courses like yours.")
                .text();
    }

    /// One rule in full.
    String full(RuleEntry entry) {
        Rule rule = entry.usual();
        Prose prose = new Prose(screen).titled("", entry.name().id(),
                " (version " + entry.name().version() + "): " + entry.title());
        prose.space().paragraph(entry.explanation());
        prose.space().paragraph(
                "It needs " + Numbers.counted(rule.leastScores(), "score") + " and looks " + sights(rule) + ".");
        prose.space().paragraph(chance(rule).map(rate -> "By chance: " + rate + " false flags per 12 scored sessions"
                + found(rule) + ", simulated from the shipped defaults.")
                .orElse("How often it fires by chance is not shipped, since "
                        + "that depends on the form or on who was asked; attune rates FILE counts it where it can."));
        settings(prose.space(), entry);
        return prose.space().paragraph("Source: " + entry.source()).space().text();
    }

    private static void settings(Prose prose, RuleEntry entry) {
        if (entry.settings().isEmpty()) {
            prose.paragraph("Nothing can be set on the command line.");
            return;
        }
        Setting first = entry.settings().getFirst();
        prose.paragraph("Settings, as in --rule " + entry.name().id() + ":" + first.key() + "=" + first.usualText());
        for (Setting setting : entry.settings()) {
            String about = setting.key() + ": " + setting.meaning() + "; " + setting.allowed() + ", otherwise "
                    + setting.usualText();
            prose.indented(INDENT, about);
        }
    }

    private static String sights(Rule rule) {
        if (!rule.looks(Sight.LIVE)) {
            return "in retrospect";
        }
        return rule.looks(Sight.RETROSPECT) ? "live and in retrospect" : "live";
    }

    private Optional<ChanceRate> rate(Rule rule) {
        Sight sight = rule.looks(Sight.LIVE) ? Sight.LIVE : Sight.RETROSPECT;
        return shipped.stream().filter(rate -> rate.sight() == sight && rate.isOf(rule)).findFirst();
    }

    private Optional<String> chance(Rule rule) {
        return rate(rule).map(rate -> Numbers.fixed(rate.falsePer12().value(), RATE_DECIMALS) + " ("
                + Numbers.fixed(rate.falsePer12().low(), RATE_DECIMALS) + " to "
                + Numbers.fixed(rate.falsePer12().high(), RATE_DECIMALS) + ")");
    }

    private String found(Rule rule) {
        return rate(rule).map(rate -> rate.foundShare(TOLD_DEPTH_WOBBLES, TOLD_WITHIN_SCORES))
                .filter(share -> share.isPresent())
                .map(share -> ", and " + Numbers.percent(share.getAsDouble())
                        + " of falls of three wobbles found by their second score")
                .orElse("");
    }
}
