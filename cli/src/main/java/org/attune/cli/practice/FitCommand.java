package org.attune.cli.practice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;

/// `attune fit`: learns from a practice's own courses, and writes what it learned into a file for `attune detect --practice`.
public final class FitCommand implements Command {

    /// The seed where none is given: our choice, so that two people get the same file.
    static final long USUAL_SEED = 1;

    @Override
    public OptionList options() {
        OptionList options = new OptionList("fit", "FILE... --out practice.json [options]",
                "Learns from your own practice how its clients' scores move, and finds the thresholds that keep the rates of "
                        + "flags you may want. It needs 30 cases with two or more scores; of more than 400 it takes 400, the "
                        + "same ones for the same seed. No labels are needed, and detect never fits by itself.");
        return InputOptions.declare(options)
                .section("What to write")
                .value("--out", "FILE", "the practice file to write")
                .value("--false-flags", "RATE",
                        "a further rate of false flags per 12 sessions to find thresholds for; may be repeated")
                .value("--budget", "N", "a further number of flags per 12 sessions, right or wrong; may be repeated")
                .value("--seed", "N", "the seed of the choice of cases and of every random number (usually 1)")
                .value("--date", "YYYY-MM-DD", "the date to write into the file (usually today)")
                .flag("-h --help", "print this")
                .example("attune fit scores.csv --out practice.json",
                        "then: attune detect scores.csv --practice practice.json "
                                + "--false-flags 0.2")
                .example("attune fit scores.csv --only PHQ-9 --false-flags 0.15 --out phq.json",
                        "one scale, with a rate of your own");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        Path out = given.findPath("--out")
                .orElseThrow(() -> new WrongUsage("name the file to write, as in --out practice.json."));
        return new PracticeFitting(given, around, seed(given), date(given, around)).run(out);
    }

    static long seed(Given given) {
        return given.count("--seed", USUAL_SEED, 0, Long.MAX_VALUE);
    }

    private static LocalDate date(Given given, Surroundings around) {
        Optional<String> typed = given.find("--date");
        if (typed.isEmpty()) {
            return LocalDate.now(around.clock());
        }
        try {
            return LocalDate.parse(typed.get());
        } catch (DateTimeParseException e) {
            throw new WrongUsage("--date must be a day written as 2026-01-31, but was \"" + typed.get() + "\".");
        }
    }
}
