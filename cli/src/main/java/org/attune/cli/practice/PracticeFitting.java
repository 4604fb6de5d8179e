package org.attune.cli.practice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.attune.cli.command.Given;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.fit.Calibration.Wish;
import org.attune.core.simulation.fit.PracticeMaking;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Refusal;
import org.attune.formats.practice.PracticeFile;

/// One run of `attune fit`: reads, fits, and writes the practice file.
///
/// @param seed the seed of every choice
/// @param on the day to write into the file
record PracticeFitting(Given given, Surroundings around, long seed, LocalDate on) {

    /// Reads, fits and writes.
    Exit run(Path out) {
        given.requireRoomFor("--out");
        return switch (ChosenCases.read(given, around, seed)) {
            case ChosenCases.Refused refused -> refused.exit();
            case ChosenCases.Ready ready -> fit(ready, out);
        };
    }

    private Exit fit(ChosenCases.Ready ready, Path out) {
        Practice.Made made = new Practice.Made(on, ready.inputSha256(), seed);
        return switch (PracticeMaking.make(ready.cases(), wishes(), PracticeFitting::rules, made,
                InputOptions.threads(given))) {
            case PracticeMaking.Outcome.Refused refused -> {
                around.problems().println("attune: " + refused.why().reason() + ". Next: collect more cases, and run "
                        + "detect without --practice until then.");
                yield Exit.UNREADABLE;
            }
            case PracticeMaking.Outcome.Done done -> {
                write(done.practice(), out);
                lines(ready, done.practice(), out).forEach(around.results()::line);
                yield Exit.DONE;
            }
        };
    }

    private static void write(Practice practice, Path out) {
        try {
            PracticeFile.write(out, practice);
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        }
    }

    /// The usual wishes and those typed, each once.
    private List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>(PracticeMaking.usualWishes());
        for (double per12 : given.rates("--false-flags")) {
            wishes.add(new Wish(RateSetting.MODEL, per12));
            wishes.add(new Wish(RateSetting.ABOUT, per12));
            wishes.add(new Wish(RateSetting.AT_MOST, per12));
        }
        given.rates("--budget").forEach(per12 -> wishes.add(new Wish(RateSetting.BUDGET, per12)));
        return wishes.stream().distinct().toList();
    }

    /// Every rule as it will run: the default one with each of its thresholds, the others as usual.
    private static List<Rule> rules(Practice practice) {
        List<Rule> rules = new ArrayList<>();
        practice.thresholds().forEach(threshold -> rules.add(practice.rule(threshold)));
        ShippedRules.catalogue().all().stream().skip(1).map(RuleEntry::usual).forEach(rules::add);
        return rules;
    }

    private List<String> lines(ChosenCases.Ready ready, Practice practice, Path out) {
        List<String> lines = new ArrayList<>();
        lines.add("Fitted on " + Numbers.counted(ready.cases().size(), "case") + " with "
                + Numbers.counted(practice.basis().scores(), "score") + " (" + ready.scale().name() + "), chosen from "
                + Numbers.counted(ready.usable(), "case") + " with two scores or more.");
        lines.addAll(ThresholdTable.lines(practice, wishes()));
        lines.add("Practice file: " + out);
        return lines;
    }
}
