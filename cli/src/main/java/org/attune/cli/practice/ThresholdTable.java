package org.attune.cli.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.attune.cli.command.RateWish;
import org.attune.cli.terminal.Words;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.fit.Calibration.Wish;
import org.attune.figures.svg.Numbers;

/// The rates of flags that a practice can be asked for, each with the chance of a fall over which a flag then goes up.
final class ThresholdTable {

    private static final int RATE_COLUMNS = 15;
    private static final int COLUMNS = 12;

    private ThresholdTable() {}

    /// @param wishes what was looked for; a wish without a threshold has a dash, and under the table the reason
    static List<String> lines(Practice practice, List<Wish> wishes) {
        List<String> lines = new ArrayList<>();
        lines.add("A flag goes up over this chance of a fall, by the rate per 12 sessions that detect is asked for:");
        lines.addAll(
                block(practice, wishes, "--false-flags",
                        List.of(RateSetting.ABOUT, RateSetting.AT_MOST, RateSetting.MODEL)));
        lines.addAll(block(practice, wishes, "--budget", List.of(RateSetting.BUDGET)));
        List<Wish> none = wishes.stream()
                .filter(wish -> practice.threshold(wish.setting(), wish.per12()).isEmpty()).toList();
        note(lines, none, wish -> !hasNumbers(practice, wish) && hangsOnNoise(wish.setting()),
                "A column of dashes: fewer than 100 scores show the shape of this practice's noise, or all are alike. "
                        + "Use --as-model, or fit again with more cases.");
        note(lines, none, wish -> !hasNumbers(practice, wish) && !hangsOnNoise(wish.setting()),
                "A column of dashes under --as-model or --budget: these courses give fewer flags than each of its rates, or "
                        + "more, whatever the threshold. Ask for other rates.");
        note(lines, none, wish -> isTooFew(practice, wish),
                "A dash above a number: these courses give more flags, whatever the threshold. Ask for more.");
        note(lines, none, wish -> hasNumbers(practice, wish) && !isTooFew(practice, wish),
                "A dash elsewhere: these courses do not give so many flags, whatever the threshold. Ask for fewer.");
        return lines;
    }

    private static void note(List<String> lines, List<Wish> none, Predicate<Wish> isMeant, String note) {
        if (none.stream().anyMatch(isMeant)) {
            lines.add(note);
        }
    }

    private static boolean hasNumbers(Practice practice, Wish wish) {
        return practice.thresholds().stream().anyMatch(found -> found.setting() == wish.setting());
    }

    /// Whether it is drawn with the practice's own noise: where that is not known, no threshold of such a setting is found.
    private static boolean hangsOnNoise(RateSetting setting) {
        return switch (setting) {
            case MODEL, BUDGET -> false;
            case ABOUT, AT_MOST -> true;
        };
    }

    /// Whether a rate that no threshold keeps is below one that a threshold keeps: the highest threshold gives more flags then.
    private static boolean isTooFew(Practice practice, Wish wish) {
        return practice.thresholds().stream()
                .anyMatch(found -> found.setting() == wish.setting() && found.per12() > wish.per12());
    }

    private static List<String> block(Practice practice, List<Wish> wishes, String option, List<RateSetting> settings) {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder(Words.right(option, RATE_COLUMNS));
        settings.forEach(setting -> heading.append(Words.right(heading(setting), COLUMNS)));
        lines.add(heading.toString().stripTrailing());
        TreeSet<Double> rates = new TreeSet<>();
        wishes.stream().filter(wish -> settings.contains(wish.setting())).forEach(wish -> rates.add(wish.per12()));
        for (double per12 : rates) {
            StringBuilder line = new StringBuilder(Words.right(RateWish.plain(per12), RATE_COLUMNS));
            settings.forEach(setting -> line.append(Words.right(cell(practice, setting, per12), COLUMNS)));
            lines.add(line.toString());
        }
        return lines;
    }

    private static String heading(RateSetting setting) {
        return switch (setting) {
            case ABOUT -> "--about";
            case AT_MOST -> "--at-most";
            case MODEL -> "--as-model";
            case BUDGET -> "";
        };
    }

    private static String cell(Practice practice, RateSetting setting, double per12) {
        return practice.threshold(setting, per12)
                .map(threshold -> Numbers.percent(practice.rule(threshold).thresholdChance()))
                .orElse("–");
    }
}
