package org.attune.cli.sequences;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.command.PageFolder;
import org.attune.cli.command.PageFolder.Beside;
import org.attune.cli.command.ProgramVersion;
import org.attune.cli.command.Sink;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.reading.Parts;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.reading.ProgressBar;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.Words;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.sequence.LagAnalysis;
import org.attune.core.sequence.LagTable;
import org.attune.figures.report.Provenance;
import org.attune.figures.sequence.SequencePage;
import org.attune.figures.sequence.Transition;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Remark;
import org.attune.formats.codings.CodingPlan;
import org.attune.formats.codings.SequenceReader;
import org.attune.formats.codings.SequenceReader.Outcome;
import org.attune.formats.scores.Handling;
import org.attune.formats.scores.Strictness;

/// `attune sequences`: which code follows which, and what comes before one.
public final class SequencesCommand implements Command {

    private static final String CSV = "sequences.csv";
    private static final int LEAST_DRAWS = 100;
    private static final int MOST_DRAWS = 1_000_000;

    @Override
    public OptionList options() {
        return new OptionList("sequences", "FILE [options]",
                "Says which code follows which, and how far that lies from chance: counts, what putting the codes of each "
                        + "session into other orders would bring, with p, and adjusted residuals z. With speakers, which of the "
                        + "therapist's moves follow which of the client's. Nothing crosses the end of a session.")
                .files("FILE",
                        "one row a code: session, code, and where there is one its place (turn or segment), speaker and "
                                + "coder; a table of codings will do; - is standard input")
                .section("What to read")
                .value("--coder", "NAME", "whose coding, where there are several")
                .flag("--strict", "stop when a row cannot be used; otherwise it is left out, listed and counted")
                .section("What to compute")
                .value("--lags", "N", "up to how many places later, 1 to 5; otherwise 1")
                .value("--before", "CODE",
                        "everything that came before this code, such as \"therapist: repair\"")
                .value("--draws", "N", "how many other orders; otherwise 2000")
                .value("--seed", "N", "another seed draws other orders; otherwise 1")
                .value("--threads", "N", "how many threads work (no number changes a result)")
                .section("What to print")
                .flag("--json", "a line of JSON for each code after each other")
                .flag("--csv", "a row for each code after each other")
                .value("--out", "FILE", "write it to a file instead")
                .value("--report", "DIR", "a page to read in a browser, with the same as CSV beside it")
                .flag("-h --help", "print this")
                .example("attune sequences samples/moves.csv", "what follows what")
                .example("attune sequences samples/moves.csv --lags 3 --before \"therapist: repair\"",
                        "what came one, two and three places before repair");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        if (given.words().size() != 1) {
            throw new WrongUsage("name one table of codes, or - for standard input.");
        }
        given.atMostOne("--json", "--csv");
        given.requireRoomFor("--out");
        int lags = (int) given.count("--lags", 1, 1, LagAnalysis.MOST_LAGS);
        int draws = (int) given.count("--draws", LagAnalysis.USUAL_DRAWS, LEAST_DRAWS, MOST_DRAWS);
        long seed = given.count("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        List<PageFolder> reports = PageFolder.asked(given, List.of(CSV)).stream().toList();
        try (ProgressBar bar = ProgressBar.of(around)) {
            Outcome outcome = new SequenceReader(Parts.optional()).read(plan(given, around, bar));
            bar.clear();
            return switch (outcome) {
                case Outcome.Refused refused -> ProblemPrinter.refuse(refused.problems(), around.problems());
                case Outcome.Ordered ordered -> {
                    ProblemPrinter.print(ordered.problems(), around.problems());
                    List<LagTable> tables = LagAnalysis.of(ordered.sequences(), lags, draws, seed,
                            InputOptions.threads(given));
                    String drawn = "p: " + Numbers.grouped(draws) + " other orders of the codes of each of "
                            + Numbers.counted(ordered.sequences().size(), "session") + ", seed " + seed + ".";
                    yield print(given, around, reports, new SequencePage(
                            new Provenance("Attune " + ProgramVersion.number(), given.typed(), drawn), drawn, tables,
                            ordered.remarks().stream().map(Remark::text).map(Words::harmless).toList()));
                }
            };
        } finally {
            reports.forEach(PageFolder::leave);
        }
    }

    private static CodingPlan plan(Given given, Surroundings around, ProgressBar bar) {
        Handling handling = new Handling(given.has("--strict") ? Strictness.REFUSE : Strictness.LEAVE_OUT,
                Handling.USUAL.listedProblems(), 1);
        return new CodingPlan(InputOptions.source(given.words().getFirst(), around),
                given.find("--coder").stream().toList(), List.of(), handling, bar);
    }

    private static Exit print(Given given, Surroundings around, List<PageFolder> reports, SequencePage page) {
        Optional<String> before = given.find("--before");
        before.ifPresent(code -> requireFollowing(code, page));
        reports.forEach(folder -> folder.write(page::write,
                List.of(Beside.text(CSV, SequenceText.csv(page, any -> true)))));
        Predicate<Transition> isAsked = one -> before.isEmpty() || before.get().equals(one.then());
        String text = given.has("--json") ? SequenceText.json(page, isAsked)
                : given.has("--csv") ? SequenceText.csv(page, isAsked)
                        : before.map(code -> SequenceText.before(page, code, around.screen()))
                                .orElseGet(() -> SequenceText.table(page, around.screen()));
        Sink.to(given, around.results(), to -> to.print(text));
        page.remarks().forEach(remark -> around.problems().println("attune: " + remark));
        reports.forEach(folder -> around.problems().println("attune: wrote " + folder.page() + "."));
        return Exit.DONE;
    }

    private static void requireFollowing(String code, SequencePage page) {
        List<String> codes = page.tables().stream().flatMap(table -> table.then().stream()).distinct().toList();
        if (codes.isEmpty()) {
            throw new WrongUsage("--before asks what came before a code, and no code of this table follows another "
                    + "within a session. Leave it away, or check how sessions are named.");
        }
        if (!codes.contains(code)) {
            throw new WrongUsage(
                    "--before must be one of the codes, " + String.join(", ", codes) + ", but was \"" + code + "\".");
        }
    }
}
