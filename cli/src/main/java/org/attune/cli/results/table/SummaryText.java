package org.attune.cli.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.cli.results.Summary;
import org.attune.cli.results.Summary.OnScale;
import org.attune.core.detection.Verdict;
import org.attune.core.simulation.Estimate;
import org.attune.core.simulation.RuleChance;
import org.attune.figures.report.Counts;
import org.attune.figures.report.Reading;
import org.attune.figures.report.RuleRun;
import org.attune.figures.svg.Numbers;

/// What stands under the table: what was found, how often that happens by chance, what was read and what was left out.
final class SummaryText {

    private static final int RATE_DECIMALS = 2;

    private SummaryText() {}

    static List<String> lines(Summary summary) {
        List<String> lines = new ArrayList<>();
        for (OnScale one : summary.scales()) {
            lines.add(found(summary, one));
            if (one.totals().counts().silentCases() > 0) {
                lines.add(silent(summary, one.totals().counts().silentCases()));
            }
        }
        for (int i = 0; i < summary.rules().size(); i++) {
            lines.add(rule(summary, i));
        }
        lines.add(read(summary.reading()));
        lines.addAll(summary.reading().remarks());
        lines.add(Summary.NO_FLAG);
        if (!summary.report().isEmpty()) {
            lines.add("Report: " + summary.report());
        }
        return lines;
    }

    private static String found(Summary summary, OnScale one) {
        Counts counts = one.totals().counts();
        String looked = Numbers.counted(counts.cases(), "case") + " with " + Numbers.counted(counts.scores(), "score")
                + " in " + Numbers.counted(counts.sessions(), "session") + " (" + one.scale().name()
                + ", " + summary.respondent().name().toLowerCase(Locale.ROOT) + "): ";
        if (counts.flaggedCases() == 0) {
            return looked + "no flag.";
        }
        return looked + Numbers.counted(one.totals().flags(), "flag") + " in "
                + Numbers.counted(counts.flaggedCases(), "case") + "; " + Numbers.counted(counts.tensions(), "tension")
                + ", of which " + Numbers.grouped(counts.openTensions()) + " open.";
    }

    private static String silent(Summary summary, long cases) {
        return "Too little to say anything about " + Numbers.counted(cases, "case")
                + (summary.rules().size() == 1 ? "." : ", for every rule.");
    }

    private static String rule(Summary summary, int index) {
        RuleRun run = summary.rules().get(index);
        long flags = summary.scales().stream().mapToLong(one -> one.totals().flagsOf(index)).sum();
        String count = summary.rules().size() > 1 ? Numbers.counted(flags, "flag") + "; " : "";
        String silence = silence(summary, index);
        String says = silence.isEmpty() || flags > 0 ? count + silence + chance(run.chance()) : silence;
        return run.name() + " (" + run.parameters() + "): " + says;
    }

    /// What the rule could not speak of, and why.
    private static String silence(Summary summary, int index) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Lack lack : Verdict.Lack.values()) {
            long cases = summary.scales().stream().mapToLong(one -> one.totals().lackingFor(index, lack)).sum();
            if (cases > 0) {
                text.append("could not speak of ").append(Numbers.counted(cases, "case")).append(": ")
                        .append(lack.reason()).append(". ");
            }
        }
        return text.toString();
    }

    private static String chance(RuleChance chance) {
        return switch (chance) {
            case RuleChance.Counted counted -> "by chance about " + rate(counted.rate().falsePer12())
                    + " flags per 12 sessions without a fall; " + counted.origin().words() + ".";
            case RuleChance.NotCounted not -> "how often it fires by chance is not known: " + not.why() + ".";
        };
    }

    private static String rate(Estimate estimate) {
        return Numbers.fixed(estimate.value(), RATE_DECIMALS) + " (" + Numbers.fixed(estimate.low(), RATE_DECIMALS)
                + " to "
                + Numbers.fixed(estimate.high(), RATE_DECIMALS) + ")";
    }

    private static String read(Reading reading) {
        List<String> names = reading.sources().stream().map(Reading.Source::name).toList();
        String left = reading.leftOut().isEmpty() ? "nothing left out"
                : Numbers.counted(reading.rowsLeftOut(), "row") + " left out (" + String.join(", ", reading.leftOut()
                        .stream()
                        .map(one -> one.what() + ": " + Numbers.grouped(one.count()))
                        .toList()) + ")";
        return "Read " + String.join(", ", names) + ": " + Numbers.counted(reading.rows(), "row") + ", " + left + ".";
    }
}
