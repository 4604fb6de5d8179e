package org.attune.cli.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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
        if (none.stream().anyMatch(wish -> !knowsNoise(practice, wish.setting()))) {
            lines.add(
                    "A column of dashes: fewer than 100 scores show the shape of this practice's noise, or all are alike. "
                            + "Use --as-model, or fit again with more cases.");
        }
        if (none.stream().anyMatch(wish -> knowsNoise(practice, wish.setting()))) {
            lines.add(
                    "A dash elsewhere: these courses do not give so many flags, whatever the threshold. Ask for fewer.");
        }
        return lines;
    }

    /// Whether noise is known to draw from: of the practice's own there is none where no threshold of such a setting was found.
    private static boolean knowsNoise(Practice practice, RateSetting setting) {
        return switch (setting) {
            case MODEL, BUDGET -> true;
            case ABOUT, AT_MOST ->
                practice.thresholds().stream().anyMatch(threshold -> threshold.setting() == setting);
        };
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
