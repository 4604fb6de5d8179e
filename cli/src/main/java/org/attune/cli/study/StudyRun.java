package org.attune.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.cli.command.Given;
import org.attune.cli.command.ProgramVersion;
import org.attune.cli.command.Sink;
import org.attune.cli.detect.RuleChoice;
import org.attune.cli.reading.AfterReading;
import org.attune.cli.reading.Fingerprint;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.reading.Parts;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.reading.ProgressBar;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.Words;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.Look;
import org.attune.core.detection.Look.Ask;
import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.Scale;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.StudyDraws;
import org.attune.figures.report.Provenance;
import org.attune.figures.study.StudyReport;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.courses.Watch;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.scores.CaseReader;
import org.attune.formats.scores.ReadOutcome;
import org.attune.formats.scores.ReadPlan;

/// One run of `attune study`: reads, counts, and prints when everything proved readable.
final class StudyRun {

    private static final int MOST_DRAWS = 1_000_000;

    private final Given given;
    private final Surroundings around;
    private final String outcomeScale;

    StudyRun(Given given, Surroundings around) {
        this.given = given;
        this.around = around;
        this.outcomeScale = given.find("--outcome").map(this::scaleName).orElse("");
        if (!outcomeScale.isEmpty() && outcomeScale.equals(scaleName(given.all("--only").getFirst()))) {
            throw new WrongUsage(
                    "an outcome has to be another scale than that of the tensions, or both are the same thing; "
                            + "--only and --outcome both name " + outcomeScale + ".");
        }
    }

    /// A scale by any of its names.
    private String scaleName(String typed) {
        return InputOptions.scales(given).find(typed).map(KnownScale::name).orElse(typed.strip());
    }

    Exit run() {
        List<Look> looks = looks();
        StudyDraws draws = new StudyDraws(
                (int) given.count("--draws", StudyDraws.USUAL_DRAWS, StudyDraws.LEAST_DRAWS, MOST_DRAWS),
                (int) given.count("--shifts", StudyDraws.USUAL_SHIFTS, StudyDraws.LEAST_SHIFTS, MOST_DRAWS),
                given.count("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE), InputOptions.threads(given));
        try (StudyTables tables = new StudyTables()) {
            return run(looks, draws, tables);
        }
    }

    private Exit run(List<Look> looks, StudyDraws draws, StudyTables tables) {
        List<StudyFolder> reports = StudyFolder.asked(given, tables).stream().toList();
        try (ProgressBar bar = ProgressBar.of(around)) {
            BesideTables tablesBeside = BesideTables.read(given, around);
            Fingerprint fingerprint = Fingerprint.of(withOutcome(InputOptions.plan(given, around, bar)));
            BesideTables beside = tablesBeside.withBreaks(fingerprint.plan());
            tables.write(beside.said());
            Watching watching = new Watching(looks, beside, outcomeScale,
                    reports.isEmpty() ? List.of() : List.of(tables));
            ReadOutcome outcome = new CaseReader(Parts.optional()).read(fingerprint.plan(), watching::see,
                    watching.gathering());
            return new AfterReading(bar, around).goOn(outcome, exit -> exit, read -> {
                print(report(watching, draws, read, hashes(fingerprint, beside)), reports, tables);
                return Exit.DONE;
            });
        } catch (Refusal e) {
            return ProblemPrinter.refuse(Problems.of(e.problem()), around.problems());
        } finally {
            reports.forEach(report -> report.pages().leave());
        }
    }

    private static List<StudyReport.Table> hashes(Fingerprint scores, BesideTables beside) {
        List<StudyReport.Table> hashes = new ArrayList<>();
        scores.ofEach().forEach(hash -> hashes.add(new StudyReport.Table("the scores", hash)));
        hashes.addAll(beside.fingerprints());
        return hashes;
    }

    private StudyReport report(Watching watching, StudyDraws draws, ReadOutcome.Read read,
            List<StudyReport.Table> hashes) {
        Scale scale = scale(read);
        List<String> remarks = watching.remarks();
        StudyAnswers answers = watching.answers(draws);
        requireOutcome(answers, read);
        return new StudyReport(provenance(draws), scale.name(), outcomeScale, answers, watching.causes(draws), hashes,
                Stream.concat(read.remarks().stream().map(Remark::message), remarks.stream()).map(Words::harmless)
                        .toList());
    }

    private List<Look> looks() {
        RuleCatalogue catalogue = ShippedRules.catalogue();
        SteadyOrFallen shipped = SteadyOrFallen.shipped();
        Ask ask = Ask.AS_EACH_CAN;
        return (given.has("--rule") ? RuleChoice.typed(catalogue, shipped, ask, given.all("--rule"))
                : RuleChoice.allRules(catalogue, shipped, ask)).listed();
    }

    private void requireOutcome(StudyAnswers answers, ReadOutcome.Read read) {
        if (!outcomeScale.isEmpty() && answers.facts().outcomes() == 0) {
            throw new WrongUsage("--outcome " + outcomeScale + " has no scores by the "
                    + read.watched().respondent().name().toLowerCase(Locale.ROOT)
                    + " in these cases. There are scores on " + String.join(", ", Stream.concat(
                            read.watched().scales().stream().map(Scale::name)
                                    .filter(name -> !name.equals(outcomeScale)),
                            read.watched().leftAside().stream()).toList())
                    + ".");
        }
    }

    private ReadPlan withOutcome(ReadPlan plan) throws Refusal {
        if (!given.has("--outcome")) {
            return plan;
        }
        String outcome = plan.scales().require("--outcome", outcomeScale).name();
        return plan.withWatch(
                new Watch.Named(plan.watch().respondent(), List.of(given.all("--only").getFirst(), outcome)));
    }

    /// The scale of the tensions.
    private Scale scale(ReadOutcome.Read read) {
        List<Scale> scales = read.watched()
                .scales()
                .stream()
                .filter(scale -> !scale.name().equalsIgnoreCase(outcomeScale))
                .toList();
        if (scales.size() != 1) {
            throw new WrongUsage("tensions are looked for on one scale at a time, and there are "
                    + (scales.isEmpty() ? "none beside the outcome"
                            : String.join(", ", scales.stream().map(Scale::name).toList()))
                    + ". Choose one with --only.");
        }
        return scales.getFirst();
    }

    private Provenance provenance(StudyDraws draws) {
        return new Provenance("Attune " + ProgramVersion.number(), given.typed(), Numbers.grouped(draws.draws())
                + " draws, " + Numbers.grouped(draws.shifts()) + " shifts, seed " + draws.seed() + ".");
    }

    private void print(StudyReport report, List<StudyFolder> reports, StudyTables tables) {
        report.remarks().forEach(remark -> around.problems().println("attune: " + remark));
        around.problems().println("attune: " + Provenance.UNSUPPRESSED);
        StudyRows rows = StudyRows.of(report.answers(), report.causes());
        String from = report.provenance().program() + "; " + report.provenance().command() + "; "
                + report.provenance().calibration() + " "
                + report.tables().stream().map(table -> "SHA-256 of " + table.what() + ": " + table.sha256() + ".")
                        .collect(Collectors.joining(" "));
        reports.forEach(folder -> folder.write(report, rows, tables));
        Sink.to(given, around.results(), to -> {
            if (given.has("--csv")) {
                to.print(rows.csv());
            } else if (given.has("--json")) {
                to.print(rows.json(from));
            } else {
                to.print(new StudyText(around.screen(), report).text(from));
            }
        });
        reports.forEach(
                each -> around.problems().println("attune: wrote " + each.pages().page() + "."));
    }
}
