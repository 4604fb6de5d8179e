package org.attune.cli.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.cli.command.Given;
import org.attune.cli.command.ProgramVersion;
import org.attune.cli.command.Sink;
import org.attune.cli.reading.AfterReading;
import org.attune.cli.reading.Fingerprint;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.reading.ProgressBar;
import org.attune.cli.reading.ReadingFacts;
import org.attune.cli.results.CaseWriter;
import org.attune.cli.results.CsvRows;
import org.attune.cli.results.Summary;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.Words;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.instrument.Scale;
import org.attune.figures.report.Examination;
import org.attune.figures.report.Provenance;
import org.attune.figures.report.Reading;
import org.attune.formats.practice.ChanceBook;
import org.attune.formats.scores.ReadOutcome;
import org.attune.formats.scores.ReadPlan;

/// One run of `attune detect`: reads, looks, and prints when everything proved readable.
final class DetectRun {

    private final Given given;
    private final DetectOptions options;
    private final DefaultRule.Ready ready;
    private final Surroundings around;
    private final Examination examination;

    DetectRun(Given given, DetectOptions options, DefaultRule.Ready ready, Surroundings around) {
        this.given = given;
        this.options = options;
        this.ready = ready;
        this.around = around;
        RuleChoice choice = options.choose(ShippedRules.catalogue(), ready.rule());
        ChanceBook chances = switch (ready.numbers()) {
            case Numbers.Shipped shipped -> ChanceBook.shipped(choice.all());
            case Numbers.Fitted fitted -> ChanceBook.of(fitted.practice(), choice.all());
        };
        this.examination = Examination.of(choice.listed(), choice.beside(), chances::find, ready.rule());
    }

    Exit run() {
        try (ProgressBar bar = ProgressBar.of(around)) {
            ReadPlan plan = InputOptions.plan(given, around, bar);
            List<ReportFolder> reports = ReportFolder.asked(given, examination).stream().toList();
            try {
                return detect(isKept() ? Fingerprint.of(plan) : Fingerprint.leftOut(plan), reports, bar);
            } finally {
                reports.forEach(report -> report.pages().leave());
            }
        }
    }

    /// @param reports the folder for a report; none when none was asked for
    private Exit detect(Fingerprint fingerprint, List<ReportFolder> reports, ProgressBar bar) {
        Optional<CaseWriter> writer = options.writer(around.screen());
        List<CaseWriter> writers = new ArrayList<>();
        writer.ifPresent(writers::add);
        reports.forEach(folder -> writers.add(CsvRows.full()));
        try (Detection detection = new Detection(examination, options.shuffling(), writers, !reports.isEmpty())) {
            ReadOutcome outcome = detection.run(fingerprint.plan());
            return new AfterReading(bar, around).goOn(outcome, exit -> exit, read -> {
                requireMet(detection.notMet());
                requireFit(read.watched().scales());
                Summary summary = summary(detection, read,
                        ReadingFacts.of(fingerprint.plan(), read, fingerprint.ofEach()), page(reports));
                sayBesideCsv(summary.reading());
                reports.forEach(folder -> folder.write(detection, summary));
                writer.ifPresent(chosen -> Sink.to(given, around.results(),
                        to -> chosen.print(detection.text(0), summary, to)));
                return end(summary);
            });
        }
    }

    /// Whether what is printed says of which input it speaks.
    private boolean isKept() {
        return options.report().isPresent() || options.form() == DetectOptions.Form.JSON;
    }

    /// A table, a report and JSON say themselves what was recognised; CSV has no place for it.
    private void sayBesideCsv(Reading reading) {
        if (options.form() == DetectOptions.Form.CSV) {
            reading.remarks().forEach(remark -> around.problems().println("attune: " + Words.harmless(remark)));
        }
    }

    private static void requireMet(List<String> notMet) {
        if (!notMet.isEmpty()) {
            throw new WrongUsage("--permute names cases that have no scores here: " + String.join(", ", notMet) + ".");
        }
    }

    private void requireFit(List<Scale> scales) {
        for (Scale scale : scales) {
            if (ready.numbers() instanceof Numbers.Fitted fitted && !fitted.practice().basis().fits(scale)) {
                throw new WrongUsage("the practice file was fitted on " + fitted.practice().basis().scale()
                        + " and cannot speak about " + scale.name()
                        + " as it is here; choose a scale with --only, or fit this "
                        + "one: attune fit FILE --only '" + scale.name() + "' --out practice.json.");
            }
        }
    }

    private Exit end(Summary summary) {
        boolean isFlagged = summary.scales().stream().anyMatch(one -> one.totals().flags() > 0);
        return given.has("--fail-on-flag") && isFlagged ? Exit.FLAGGED : Exit.DONE;
    }

    private static String page(List<ReportFolder> reports) {
        return reports.stream().map(report -> report.pages().page().toString()).findFirst().orElse("");
    }

    private Summary summary(Detection detection, ReadOutcome.Read read, Reading reading, String page) {
        Provenance provenance = new Provenance("Attune " + ProgramVersion.number(), given.typed(), ready.calibration());
        List<Summary.OnScale> scales = read.watched().scales()
                .stream()
                .map(scale -> new Summary.OnScale(scale, detection.totals(scale.name())))
                .toList();
        return new Summary(provenance, read.watched().respondent(), examination.listedRuns(), scales,
                reading, page);
    }
}
