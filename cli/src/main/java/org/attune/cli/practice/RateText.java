package org.attune.cli.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
import org.attune.core.detection.RuleName;
import org.attune.core.simulation.ChanceAnswer;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.ChanceRates;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.Estimate;
import org.attune.core.simulation.FoundShare;
import org.attune.core.simulation.fit.FitOutcome;
import org.attune.figures.svg.Numbers;
import org.attune.formats.csv.CsvWriter;

/// Chance rates as a table for people, or as CSV.
final class RateText {

    private static final int RATE_DECIMALS = 2;
    private static final int CSV_DECIMALS = 6;

    private RateText() {}

    static String table(List<ChanceAnswer> answers, ChosenCases.Ready ready, FitOutcome fit, Draws draws,
            Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        List<String> unrated = new ArrayList<>();
        for (ChanceAnswer answer : answers) {
            switch (answer) {
                case ChanceAnswer.Rated rated -> rows.add(row(rated.rate()));
                case ChanceAnswer.Unrated none ->
                    unrated.add(none.rule() + ": no rate, because simulated courses have none of "
                            + "what it rests on (" + none.lack().reason() + ").");
                case ChanceAnswer.AllTooShort few ->
                    unrated.add(few.rule() + ": no rate, because every course is shorter than the "
                            + few.leastScores() + " scores it needs.");
            }
        }
        Prose prose = new Prose(screen);
        if (rows.size() > 1) {
            prose.table(rows, column -> column > 0);
        }
        unrated.forEach(prose::paragraph);
        prose.space();
        notes(ready, fit, draws).forEach(prose::paragraph);
        return prose.text();
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("Rule", "False flags per 12", "Courses flagged"));
        ChanceRates.DEPTHS_WOBBLES.forEach(depth -> headings.add(Math.round(depth) + " wobbles"));
        return headings;
    }

    private static List<String> row(ChanceRate rate) {
        List<String> row = new ArrayList<>();
        row.add(rate.rule().id() + " (" + rate.sight().name().toLowerCase(Locale.ROOT) + ")");
        row.add(interval(rate.falsePer12()));
        row.add(Numbers.percent(rate.shareOfCoursesFlagged().value()));
        for (double depth : ChanceRates.DEPTHS_WOBBLES) {
            row.add(String.join(" / ",
                    ChanceRates.WITHIN_SCORES.stream().map(within -> share(rate.foundShare(depth, within))).toList()));
        }
        return row;
    }

    private static String interval(Estimate estimate) {
        return Numbers.fixed(estimate.value(), RATE_DECIMALS) + " (" + Numbers.fixed(estimate.low(), RATE_DECIMALS)
                + " to "
                + Numbers.fixed(estimate.high(), RATE_DECIMALS) + ")";
    }

    private static String share(OptionalDouble share) {
        if (share.isEmpty()) {
            return "–";
        }
        String text = Numbers.fixed(share.getAsDouble(), RATE_DECIMALS);
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    private static List<String> notes(ChosenCases.Ready ready, FitOutcome fit, Draws draws) {
        String from = switch (fit) {
            case FitOutcome.Fitted fitted -> "with level, wobble and carry-over fitted to them";
            case FitOutcome.TooFewCases few -> "with the shipped level and wobble, because " + few.least()
                    + " cases with two scores are needed to fit them and there are " + few.cases();
        };
        return List.of(
                Numbers.grouped(draws.courses()) + " courses drawn like "
                        + Numbers.counted(ready.cases().size(), "case")
                        + " of " + ready.scale().name() + ", " + from + "; seed " + draws.seed() + ".",
                "False flags: per 12 scored sessions without any fall, with the 95% interval. Wobbles: the share of falls so deep that were flagged at "
                        + "their first score / by the second / by the third; depth counts in the client's own wobble.",
                "A rule that flags often finds more: compare rules at like rates of false flags.");
    }

    /// One line a figure: false flags, courses flagged, and each share found; of a rule without a rate one with the reason.
    static String csv(List<ChanceAnswer> answers) {
        StringBuilder text = new StringBuilder();
        try {
            CsvWriter csv = new CsvWriter(text).header("rule", "version", "sight", "parameters", "figure",
                    "depth_wobbles", "within_scores", "value", "low", "high", "why_not");
            for (ChanceAnswer answer : answers) {
                switch (answer) {
                    case ChanceAnswer.Rated rated -> lines(csv, rated.rate());
                    case ChanceAnswer.Unrated none ->
                        without(csv, none.rule(), none.parameters(), none.lack().reason());
                    case ChanceAnswer.AllTooShort few -> without(csv, few.rule(), few.parameters(),
                            "every course is shorter than the " + few.leastScores() + " scores it needs");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void without(CsvWriter csv, RuleName rule, String parameters, String why) throws IOException {
        csv.cell(rule.id()).cell(rule.version()).empty().cell(parameters);
        csv.empty().empty().empty().empty().empty().empty().cell(why).endRow();
    }

    private static void lines(CsvWriter csv, ChanceRate rate) throws IOException {
        figure(csv, rate, "false_per_12").empty().empty();
        numbers(csv, rate.falsePer12());
        figure(csv, rate, "share_of_courses_flagged").empty().empty();
        numbers(csv, rate.shareOfCoursesFlagged());
        for (FoundShare found : rate.found()) {
            figure(csv, rate, "found").cell(Math.round(found.depthWobbles())).cell(found.withinScores());
            numbers(csv, found.share());
        }
    }

    private static CsvWriter figure(CsvWriter csv, ChanceRate rate, String figure) throws IOException {
        return csv.cell(rate.rule().id()).cell(rate.rule().version()).cell(rate.sight().name().toLowerCase(Locale.ROOT))
                .cell(rate.parameters()).cell(figure);
    }

    private static void numbers(CsvWriter csv, Estimate estimate) throws IOException {
        for (double number : new double[] {estimate.value(), estimate.low(), estimate.high()}) {
            csv.cell(Numbers.fixed(number, CSV_DECIMALS));
        }
        csv.empty().endRow();
    }
}
