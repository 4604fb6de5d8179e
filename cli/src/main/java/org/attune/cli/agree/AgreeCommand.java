package org.attune.cli.agree;

import java.util.List;
import java.util.Locale;

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
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.portion.CodeRatings.By;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.figures.agreement.AgreementPage;
import org.attune.figures.agreement.AgreementReport;
import org.attune.figures.agreement.AgreementSection;
import org.attune.figures.report.Provenance;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Remark;
import org.attune.formats.codings.CodingOutcome;
import org.attune.formats.codings.CodingPlan;
import org.attune.formats.codings.CodingReader;
import org.attune.formats.scores.Handling;
import org.attune.formats.scores.Strictness;

/// `attune agree`: how far coders agree, code by code, with intervals.
public final class AgreeCommand implements Command {

    private static final String CSV = "agreement.csv";
    private static final String JSON = "agreement.json";
    private static final int USUAL_SEED = 1;
    private static final int MOST_DRAWS = 1_000_000;
    private static final int LEAST_DRAWS = 100;

    @Override
    public OptionList options() {
        return new OptionList("agree", "FILE [options]",
                "Says how far coders agree, code by code: the coefficient that fits the data and why, its interval when sessions "
                        + "are drawn again, and the table behind it. Empty is not rated; absent and cannot tell are words of their own. "
                        + "Below 10 units, or boundaries of two coders, no number is printed; below 10 sessions no interval. "
                        + "An option that would change nothing is refused.")
                .files("FILE",
                        "a table of codings; - is standard input. One row a rating (session, segment, coder, code, value "
                                + "or clarity and significance, date or period), one row a unit with a column for each coder, or one row a "
                                + "boundary (session, coder, boundary, end)")
                .section("What to read")
                .value("--coder", "NAME", "in a wide table, the columns that are coders; may be repeated")
                .value("--order", "LIST",
                        "categories, lowest first, as in none,some,much; otherwise words have no order, but for weak and clear")
                .flag("--count-cannot-tell",
                        "cannot tell is a category of its own, and the categories have no order then; otherwise it is missing")
                .flag("--strict", "stop when a row cannot be used; otherwise it is left out, listed and counted")
                .section("What to compute")
                .value("--coefficient", "NAME", "otherwise the one that fits the data", CoefficientName::all)
                .value("--level", "LEVEL",
                        "what differences mean: nominal, ordinal, interval or ratio; on the last two absent is "
                                + "left out, because it is no number",
                        () -> lowerCase(Level.values()))
                .value("--by", "PARTS", "code (the usual), session, pair or period", () -> lowerCase(By.values()))
                .value("--gold", "NAME", "sets every other coder beside this one's coding")
                .value("--tolerance", "SECONDS",
                        "how far apart two boundaries may lie that count as one; otherwise 5. Without a column end a session "
                                + "is taken to end a second after its last boundary, which moves WindowDiff")
                .value("--draws", "N", "how many times sessions are drawn again; otherwise 2000")
                .value("--seed", "N", "another seed draws other sessions; otherwise 1")
                .value("--threads", "N", "how many threads work (no number changes a result)")
                .section("What to print")
                .flag("--tables", "the table behind each number, too")
                .flag("--json", "a line of JSON for each number, with its table")
                .flag("--csv", "a row for each number")
                .value("--out", "FILE", "write it to a file instead")
                .value("--report", "DIR", "a page to read in a browser, with the same as CSV and JSON beside it")
                .flag("-h --help", "print this")
                .example("attune agree samples/codings.csv", "every code, with the coefficient that fits")
                .example("attune agree samples/codings.csv --by pair --coefficient kappa --tables",
                        "Cohen's kappa of each pair, with their tables")
                .example("attune agree samples/codings.csv --gold Ines --report out/agreement",
                        "every coder beside a gold coding, as a page");
    }

    private static List<String> lowerCase(Enum<?>[] values) {
        return List.of(values).stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        if (given.words().size() != 1) {
            throw new WrongUsage("name one table of codings, or - for standard input.");
        }
        given.atMostOne("--json", "--csv");
        Applicable.check(given);
        By by = RatedAgreement.by(given);
        if (given.has("--gold") && by != By.CODE) {
            throw new WrongUsage("--gold sets coders beside one; --by " + by.name().toLowerCase(Locale.ROOT)
                    + " cannot be asked for with it.");
        }
        given.requireRoomFor("--out");
        List<PageFolder> reports = PageFolder.asked(given, List.of(CSV, JSON)).stream().toList();
        try (ProgressBar bar = ProgressBar.of(around)) {
            CodingOutcome outcome = new CodingReader(Parts.optional()).read(plan(given, around, bar));
            bar.clear();
            return switch (outcome) {
                case CodingOutcome.Refused refused -> ProblemPrinter.refuse(refused.problems(), around.problems());
                case CodingOutcome.Rated rated -> {
                    Applicable.checkRatings(given, rated.codes());
                    ProblemPrinter.print(rated.problems(), around.problems());
                    try (Bootstrap bootstrap = bootstrap(given)) {
                        yield print(given, around, reports, rated.remarks(),
                                new RatedAgreement(given, bootstrap).sections(rated.codes()));
                    }
                }
                case CodingOutcome.Parted parted -> {
                    Applicable.checkBoundaries(given);
                    ProblemPrinter.print(parted.problems(), around.problems());
                    try (Bootstrap bootstrap = bootstrap(given)) {
                        yield print(given, around, reports, parted.remarks(),
                                new PartedAgreement(given, bootstrap).sections(parted.boundaries()));
                    }
                }
            };
        } finally {
            reports.forEach(PageFolder::leave);
        }
    }

    private static CodingPlan plan(Given given, Surroundings around, ProgressBar bar) {
        Handling handling = new Handling(given.has("--strict") ? Strictness.REFUSE : Strictness.LEAVE_OUT,
                Handling.USUAL.listedProblems(), 1);
        return new CodingPlan(InputOptions.source(given.words().getFirst(), around), given.listed("--coder"),
                given.listed("--order"), handling, bar);
    }

    private static int draws(Given given) {
        return (int) given.count("--draws", Bootstrap.USUAL_DRAWS, LEAST_DRAWS, MOST_DRAWS);
    }

    private static long seed(Given given) {
        return given.count("--seed", USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static Bootstrap bootstrap(Given given) {
        return new Bootstrap(draws(given), seed(given), InputOptions.threads(given));
    }

    private static Exit print(Given given, Surroundings around, List<PageFolder> reports, List<Remark> remarks,
            List<AgreementSection> sections) {
        String drawn = "Intervals: 95 %, " + Numbers.grouped(draws(given)) + " draws of whole sessions, seed "
                + seed(given) + ".";
        AgreementReport report = new AgreementReport("How far coders agree",
                new Provenance("Attune " + ProgramVersion.number(), given.typed(), drawn), drawn, sections,
                remarks.stream().map(Remark::text).map(Words::harmless).toList());
        reports.forEach(folder -> write(folder, report));
        String text = given.has("--json") ? AgreeRows.json(report)
                : given.has("--csv") ? AgreeRows.csv(sections)
                        : new AgreeText(around.screen(), given.has("--tables")).text(sections, drawn);
        Sink.to(given, around.results(), to -> to.print(text));
        if (!given.has("--json") && !given.has("--csv")) {
            report.remarks().forEach(remark -> around.problems().println("attune: " + remark));
        }
        reports.forEach(folder -> around.problems().println("attune: wrote " + folder.page() + "."));
        return Exit.DONE;
    }

    private static void write(PageFolder folder, AgreementReport report) {
        folder.write(out -> AgreementPage.write(report, out), List.of(
                Beside.text(CSV, AgreeRows.csv(report.sections())), Beside.text(JSON, AgreeRows.json(report))));
    }
}
