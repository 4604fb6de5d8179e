package org.attune.figures.page;

import java.util.List;
import java.util.regex.Pattern;

import org.attune.figures.report.Reading;
import org.attune.figures.report.ReportHead;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;

/// Writes what was read, what was left out and where, and the command that makes the report again.
final class ReadingSection {

    private static final List<String> LEFT_OUT = List.of("What was wrong", "Rows", "Where");

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private ReadingSection() {}

    static void write(Markup page, ReportHead head) {
        Reading reading = head.reading();
        page.open("section").with("id", "reading").with("aria-labelledby", "reading-h").line();
        page.open("h2").with("id", "reading-h").text("What was read").close().line();
        page.element("p",
                Numbers.counted(reading.rows(), "row") + " from " + Numbers.counted(reading.sources().size(), "source")
                        + "; "
                        + leftOut(reading) + ".")
                .line();
        page.open("ul").with("class", "sources").line();
        for (Reading.Source source : reading.sources()) {
            page.open("li")
                    .element("bdi", source.name())
                    .text(" ")
                    .element("small", labelled(source.fingerprint()))
                    .close()
                    .line();
        }
        page.close().line();
        writeLeftOut(page, reading);
        for (String remark : reading.remarks()) {
            page.element("p", "note", remark).line();
        }
        page.open("p")
                .with("class", "note")
                .text("To make this page again: ")
                .element("code", head.provenance().command())
                .close()
                .line();
        page.close().line();
    }

    /// A bare SHA-256 says what it is.
    private static String labelled(String fingerprint) {
        return SHA_256.matcher(fingerprint).matches() ? "SHA-256 " + fingerprint : fingerprint;
    }

    private static String leftOut(Reading reading) {
        long rows = reading.rowsLeftOut();
        return rows == 0 ? "all of them were used"
                : Numbers.counted(rows, "row") + (rows == 1 ? " was" : " were") + " left out";
    }

    private static void writeLeftOut(Markup page, Reading reading) {
        if (reading.leftOut().isEmpty()) {
            return;
        }
        Tables.beginCards(page, "plain", "What was left out", LEFT_OUT);
        for (Reading.LeftOut left : reading.leftOut()) {
            Tables.row(page);
            Tables.head(page).text(left.what()).close();
            Tables.cell(page, "Rows", Numbers.grouped(left.count()));
            boolean all = left.places().size() >= left.count();
            Tables.cell(page, "Where", String.join("; ", left.places()) + (all ? "" : " …"));
            page.close().line();
        }
        Tables.end(page);
    }
}
