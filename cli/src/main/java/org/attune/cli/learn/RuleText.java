package org.attune.cli.learn;

import java.util.List;
import java.util.Optional;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;
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
        StringBuilder text = new StringBuilder();
        for (RuleEntry entry : catalogue.all()) {
            String about = entry.title() + "; " + sights(entry.usual())
                    + chance(entry.usual()).map(rate -> "; " + rate).orElse("");
            List<String> lines = Words.wrap(about, screen.columns() - width);
            text.append(screen.strong(Words.left(entry.name().id(), width))).append(lines.getFirst()).append('\n');
            lines.stream().skip(1).forEach(line -> text.append(" ".repeat(width)).append(line).append('\n'));
        }
        paragraph(text, "attune rules ID explains a rule. Numbers are false flags per 12 scored sessions on simulated "
                + "courses without a fall, with their 95% interval; attune rates FILE counts them on courses like yours.");
        return text.toString();
    }

    /// One rule in full.
    String full(RuleEntry entry) {
        Rule rule = entry.usual();
        StringBuilder text = new StringBuilder(screen.strong(entry.name().id()));
        text.append(" (version ").append(entry.name().version()).append("): ").append(entry.title()).append('\n');
        paragraph(text, entry.explanation());
        paragraph(text,
                "It needs " + Numbers.counted(rule.leastScores(), "score") + " and looks " + sights(rule) + ".");
        paragraph(text, chance(rule).map(rate -> "By chance: " + rate + " false flags per 12 scored sessions"
                + found(rule) + ", simulated from the shipped defaults.")
                .orElse("How often it fires by chance is not shipped, since "
                        + "that depends on the form or on who was asked; attune rates FILE counts it where it can."));
        settings(text, entry);
        paragraph(text, "Source: " + entry.source());
        return text.append('\n').toString();
    }

    private void settings(StringBuilder text, RuleEntry entry) {
        if (entry.settings().isEmpty()) {
            paragraph(text, "Nothing can be set on the command line.");
            return;
        }
        Setting first = entry.settings().getFirst();
        text.append("\nSettings, as in --rule ").append(entry.name().id()).append(':').append(first.key()).append('=');
        text.append(first.usualText()).append('\n');
        for (Setting setting : entry.settings()) {
            String about = setting.key() + ": " + setting.meaning() + "; " + setting.allowed() + ", otherwise "
                    + setting.usualText();
            Words.wrap(about, screen.columns() - INDENT)
                    .forEach(line -> text.append(" ".repeat(INDENT)).append(line).append('\n'));
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

    private void paragraph(StringBuilder text, String words) {
        text.append('\n');
        Words.wrap(words, screen.columns()).forEach(line -> text.append(line).append('\n'));
    }
}
