package org.attune.cli.learn;

import java.util.List;
import java.util.Optional;

import org.attune.cli.command.ShippedRates;
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
final class RuleText {

    private static final int GAP = 2;
    private static final int INDENT = 4;
    private static final int RATE_DECIMALS = 2;

    private RuleText() {}

    /// Every rule on a line.
    static String list(RuleCatalogue catalogue, Screen screen) {
        int width = catalogue.all().stream().mapToInt(entry -> entry.name().id().length()).max().orElse(0) + GAP;
        StringBuilder text = new StringBuilder();
        for (RuleEntry entry : catalogue.all()) {
            String about = entry.title() + "; " + sights(entry.usual()) + "; " + chance(entry.usual());
            List<String> lines = Words.wrap(about, screen.columns() - width);
            text.append(screen.strong(Words.left(entry.name().id(), width))).append(lines.getFirst()).append('\n');
            lines.stream().skip(1).forEach(line -> text.append(" ".repeat(width)).append(line).append('\n'));
        }
        paragraph(text, screen, "",
                "attune rules ID explains a rule. Rates are flags per 12 scored sessions on simulated courses without "
                        + "a fall; attune rates FILE counts them on courses like yours.");
        return text.toString();
    }

    /// One rule in full.
    static String full(RuleEntry entry, Screen screen) {
        StringBuilder text = new StringBuilder();
        Rule rule = entry.usual();
        text.append(screen.strong(entry.name().id())).append(" (version ").append(entry.name().version()).append("): ")
                .append(entry.title()).append('\n');
        paragraph(text, screen, "", entry.explanation());
        paragraph(text, screen, "", "It needs " + Numbers.counted(rule.leastScores(), "score") + " and looks "
                + sights(rule) + ".");
        paragraph(text, screen, "", "By chance: " + chance(rule) + found(rule) + ".");
        settings(text, entry, screen);
        paragraph(text, screen, "", "Source: " + entry.source());
        return text.append('\n').toString();
    }

    private static void settings(StringBuilder text, RuleEntry entry, Screen screen) {
        if (entry.settings().isEmpty()) {
            paragraph(text, screen, "", "Nothing can be set on the command line.");
            return;
        }
        text.append("\nSettings, as in --rule ").append(entry.name().id()).append(':')
                .append(entry.settings().getFirst().key()).append('=').append(entry.settings().getFirst().usualText())
                .append('\n');
        for (Setting setting : entry.settings()) {
            String about = setting.key() + ": " + setting.meaning() + "; " + setting.allowed() + ", otherwise "
                    + setting.usualText();
            Words.wrap(about, screen.columns() - INDENT)
                    .forEach(line -> text.append(" ".repeat(INDENT)).append(line).append('\n'));
        }
    }

    private static String sights(Rule rule) {
        boolean live = rule.looks(Sight.LIVE);
        boolean back = rule.looks(Sight.RETROSPECT);
        return live && back ? "live and in retrospect" : live ? "live" : "in retrospect";
    }

    private static String chance(Rule rule) {
        return ShippedRates.find(rule, way(rule))
                .map(rate -> Numbers.fixed(rate.falsePer12().value(), RATE_DECIMALS) + " ("
                        + Numbers.fixed(rate.falsePer12().low(), RATE_DECIMALS) + " to "
                        + Numbers.fixed(rate.falsePer12().high(), RATE_DECIMALS) + ")")
                .orElse("no rate, since simulated courses lack what it rests on");
    }

    private static String found(Rule rule) {
        Optional<ChanceRate> rate = ShippedRates.find(rule, way(rule));
        return rate.isEmpty() || rate.get().found().isEmpty() ? ""
                : "; of falls of three wobbles it finds "
                        + Numbers.percent(rate.get().foundShare(3, 1).orElse(0)) + " within one further score";
    }

    private static Sight way(Rule rule) {
        return rule.looks(Sight.LIVE) ? Sight.LIVE : Sight.RETROSPECT;
    }

    private static void paragraph(StringBuilder text, Screen screen, String before, String words) {
        text.append('\n');
        Words.wrap(before + words, screen.columns()).forEach(line -> text.append(line).append('\n'));
    }
}
