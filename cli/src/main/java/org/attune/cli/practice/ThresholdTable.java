package org.attune.cli.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.attune.cli.command.RateWish;
import org.attune.cli.terminal.Words;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.figures.svg.Numbers;

/// The rates of flags that a practice can be asked for, each with the chance of a fall over which a flag then goes up.
final class ThresholdTable {

    private static final int RATE_COLUMNS = 15;
    private static final int COLUMNS = 12;

    private ThresholdTable() {}

    static List<String> lines(Practice practice) {
        List<String> lines = new ArrayList<>();
        lines.add("A flag goes up over this chance of a fall, by the rate per 12 sessions that detect is asked for:");
        lines.addAll(
                block(practice, "--false-flags", List.of(RateSetting.ABOUT, RateSetting.AT_MOST, RateSetting.MODEL)));
        lines.addAll(block(practice, "--budget", List.of(RateSetting.BUDGET)));
        return lines;
    }

    private static List<String> block(Practice practice, String option, List<RateSetting> settings) {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder(Words.right(option, RATE_COLUMNS));
        settings.forEach(setting -> heading.append(Words.right(heading(setting), COLUMNS)));
        lines.add(heading.toString().stripTrailing());
        TreeSet<Double> rates = new TreeSet<>();
        practice.thresholds().stream().filter(t -> settings.contains(t.setting())).forEach(t -> rates.add(t.per12()));
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
