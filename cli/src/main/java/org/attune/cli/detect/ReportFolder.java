package org.attune.cli.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attune.cli.command.Given;
import org.attune.cli.command.PageFolder;
import org.attune.cli.command.PageFolder.Beside;
import org.attune.cli.command.Sink;
import org.attune.cli.results.CsvRows;
import org.attune.cli.results.Summary;
import org.attune.core.course.Respondent;
import org.attune.figures.page.ReportPage;
import org.attune.figures.report.Examination;
import org.attune.figures.report.Report;
import org.attune.figures.report.ReportHead;
import org.attune.figures.report.Watched;

/// A folder with a report to read in a browser, and all flags beside it for a spreadsheet.
///
/// @param pages where it goes
/// @param examination which rules ran
record ReportFolder(PageFolder pages, Examination examination) {

    private static final String FLAGS = "flags.csv";

    /// Makes the folder that was asked for at once, so that an unwritable place is known before the work.
    static Optional<ReportFolder> asked(Given given, Examination examination) {
        return PageFolder.asked(given, List.of(FLAGS)).map(pages -> new ReportFolder(pages, examination));
    }

    /// Writes the flags and a page for each scale. They take their places only when all of them are whole.
    void write(Detection detection, Summary summary) {
        List<Beside> files = new ArrayList<>();
        files.add(new Beside(FLAGS, Sink.content(to -> CsvRows.full().print(detection.lastText(), summary, to))));
        for (Summary.OnScale one : summary.scales().subList(1, summary.scales().size())) {
            files.add(Beside.page(name(one), page(detection, summary, one)));
        }
        pages.write(page(detection, summary, summary.scales().getFirst()), files);
    }

    private PageFolder.Page page(Detection detection, Summary summary, Summary.OnScale one) {
        Report report = new Report(head(summary, one), detection.chosen(one.scale().name()));
        return out -> ReportPage.write(report, out);
    }

    /// One scale has the page to open first; further ones have pages named after them.
    private static String name(Summary.OnScale further) {
        return "scale-" + slug(further.scale().name()) + ".html";
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .forEach(slug::appendCodePoint);
        return slug.toString();
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
                boolean isFirst = summary.scales().getFirst().equals(other);
                text.append("; ").append(other.scale().name()).append(" in ")
                        .append(isFirst ? pages.page().getFileName() : name(other));
            }
        }
        return text.toString();
    }
}
