package org.attune.cli.forms;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.command.Sink;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.reading.Parts;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.reading.ProgressBar;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Spool;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.figures.svg.Numbers;
import org.attune.formats.forms.FormOutcome;
import org.attune.formats.forms.FormPlan;
import org.attune.formats.forms.FormReader;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.scores.Handling;
import org.attune.formats.scores.Strictness;

/// `attune score`: scores filled questionnaires by the keys of the shipped instruments.
public final class ScoreCommand implements Command {

    @Override
    public OptionList options() {
        return new OptionList("score", "FILE [options]",
                "Scores filled questionnaires: a table with one row a form and one column an item becomes one with one row a "
                        + "score, which attune detect reads. Each score says how many answers it rests on, and each form without one why. "
                        + "Wording is not needed, so every instrument of docs/instruments.md that has a key can be scored.")
                .files("FILE", "a table of answers; - is standard input")
                .section("What to read")
                .value("--instrument --form", "ID",
                        "which form was filled in, as in phq-9; may be left out where the columns "
                                + "say it, as phq9_1 does")
                .value("--column", "OURS=YOURS",
                        "which column is the client, session, date or rater, as in client=id; may be repeated")
                .flag("--strict",
                        "stop when an item does not take an answer; otherwise that answer counts as missing and is listed")
                .section("What to print")
                .flag("--all-scales", "print every scale of the form; otherwise those that no other one holds")
                .value("--out", "FILE", "write the scores to a file instead")
                .flag("-h --help", "print this")
                .example("attune score samples/answers-phq9.csv --instrument phq-9",
                        "scores, with how many answers each rests on")
                .example("attune score answers.csv --instrument wai-sr | attune detect -", "from answers to flags");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        given.requireRoomFor("--out");
        try (Spool lines = new Spool(); ProgressBar bar = ProgressBar.of(around)) {
            ScoreLines scores = new ScoreLines(lines, given.has("--all-scales"));
            FormOutcome outcome = new FormReader(Parts.optional()).read(plan(given, around, bar), scores);
            bar.clear();
            return switch (outcome) {
                case FormOutcome.Refused refused -> ProblemPrinter.refuse(refused.problems(), around.problems());
                case FormOutcome.Read read -> {
                    ProblemPrinter.print(read.problems(), around.problems());
                    Sink.to(given, around.results(), to -> {
                        to.print(ScoreLines.HEADING);
                        to.copy(lines);
                    });
                    scores.refusals().ifPresent(text -> around.problems().println("attune: " + text));
                    given.findPath("--out")
                            .ifPresent(file -> around.results()
                                    .line("Wrote the scores of " + Numbers.counted(read.forms(), "form") + " to " + file
                                            + "."));
                    yield Exit.DONE;
                }
            };
        }
    }

    private static FormPlan plan(Given given, Surroundings around, ProgressBar bar) {
        if (given.words().size() != 1) {
            throw new WrongUsage("name one table of answers, or - for standard input.");
        }
        Handling handling = new Handling(given.has("--strict") ? Strictness.REFUSE : Strictness.LEAVE_OUT,
                Handling.USUAL.listedProblems(), 1);
        return new FormPlan(InputOptions.source(given.words().getFirst(), around),
                given.find("--instrument").orElse(""),
                ScaleBook.shipped(), InputOptions.columns(given), handling, bar);
    }
}
