package org.attune.cli.detect;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.cli.command.Sink;
import org.attune.cli.results.CsvRows;
import org.attune.cli.results.Summary;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Folders;
import org.attune.core.course.Respondent;
import org.attune.figures.page.ReportPage;
import org.attune.figures.report.Examination;
import org.attune.figures.report.Report;
import org.attune.figures.report.ReportHead;
import org.attune.figures.report.Watched;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;

/// A folder with a report to read in a browser, and all flags beside it for a spreadsheet.
///
/// @param folder where it goes
/// @param isNew whether the folder was made for this report
/// @param examination which rules ran
record ReportFolder(Path folder, boolean isNew, Examination examination) {

    private static final String FLAGS = "flags.csv";

    /// Makes the folder at once, so that an unwritable place is known before the work.
    static ReportFolder open(Path folder, Examination examination) {
        return new ReportFolder(folder, Folders.make(folder), examination);
    }

    /// Nothing more will be written: a folder that was made for a report and got none goes again.
    void leave() {
        if (isNew) {
            Folders.removeEmpty(folder);
        }
    }

    /// The page to open first.
    static Path page(Path folder) {
        return folder.resolve("index.html");
    }

    /// Writes the flags and a page for each scale. They take their places only when all of them are whole.
    void write(Detection detection, Summary summary) {
        List<SafeFile.Planned> files = new ArrayList<>();
        files.add(new SafeFile.Planned(folder.resolve(FLAGS),
                Sink.content(to -> CsvRows.full().print(detection.lastText(), summary, to))));
        for (Summary.OnScale one : summary.scales()) {
            Report report = new Report(head(summary, one), detection.chosen(one.scale().name()));
            files.add(new SafeFile.Planned(place(summary, one), out -> write(report, out)));
        }
        try {
            SafeFile.writeTogether(files);
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        }
    }

    /// One scale has the page to open first; further ones have pages named after them.
    private Path place(Summary summary, Summary.OnScale one) {
        boolean isFirst = summary.scales().getFirst().equals(one);
        return isFirst ? page(folder) : folder.resolve("scale-" + slug(one.scale().name()) + ".html");
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .forEach(slug::appendCodePoint);
        return slug.toString();
    }

    private static void write(Report report, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ReportPage.write(report, writer);
        writer.flush();
    }

    private ReportHead head(Summary summary, Summary.OnScale one) {
        Respondent watched = summary.respondent();
        Respondent counterpart = watched == Respondent.CLIENT ? Respondent.THERAPIST : Respondent.CLIENT;
        String title = "Falls and repairs: " + one.scale().name();
        return new ReportHead(title, summary.provenance(), new Watched(one.scale(), watched, counterpart),
                examination.runs(), one.totals().counts(), summary.reading(), elsewhere(summary, one));
    }

    private String elsewhere(Summary summary, Summary.OnScale one) {
        StringBuilder text = new StringBuilder("in " + FLAGS + " beside this page");
        for (Summary.OnScale other : summary.scales()) {
            if (!other.equals(one)) {
                text.append("; ").append(other.scale().name()).append(" in ")
                        .append(place(summary, other).getFileName());
            }
        }
        return text.toString();
    }
}
