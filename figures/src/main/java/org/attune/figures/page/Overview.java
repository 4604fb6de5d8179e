package org.attune.figures.page;

import org.attune.figures.report.Counts;
import org.attune.figures.report.Report;
import org.attune.figures.report.ReportHead;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Words;

/// Writes the top of a report: its name, what it is for and not for, and the counts.
final class Overview {

    private static final String NO_FLAG = "No flag does not mean no tension.";
    private static final String PURPOSE = """
            This report is an aid to reflection, conversation, supervision and research. It does not diagnose, predict \
            or recommend treatment. A flag describes how scores moved; people decide what it means.""";

    private Overview() {}

    static void write(Markup page, Report report) {
        ReportHead head = report.head();
        page.open("header").with("class", "top").line();
        page.element("p", "eyebrow", "Attune report");
        page.element("h1", head.title()).line();
        page.element("p", "lead", lead(head)).line();
        page.open("div").with("class", "purpose").with("role", "note").with("aria-label", "Intended purpose");
        page.open("p")
                .element("strong", NO_FLAG)
                .text(" A tension may leave no trace in the scores, and scores fall for other reasons, too.")
                .close();
        page.element("p", PURPOSE).close().line();
        writeCounts(page, head.counts());
        page.element("p", "note elsewhere", "All flags stand " + head.elsewhere() + ".").line();
        writeContents(page);
        page.close().line();
    }

    private static String lead(ReportHead head) {
        Counts counts = head.counts();
        String watched = Words.of(head.watched().watched());
        String read = Numbers.counted(counts.cases(), "case") + " with " + Numbers.counted(counts.scores(), "score")
                + " by the " + watched + " on "
                + head.watched().scale().name() + ". ";
        if (counts.flaggedCases() == 0) {
            return read + "No rule marked a fall in the scores.";
        }
        String found = "Rules marked " + Numbers.counted(counts.tensions(), "fall") + " in the scores, in "
                + Numbers.counted(counts.flaggedCases(), "case") + "; ";
        return read + found + switch ((int) Math.min(2, counts.openTensions())) {
            case 0 -> "none is still open.";
            case 1 -> "1 is still open.";
            default -> Numbers.grouped(counts.openTensions()) + " are still open.";
        };
    }

    private static void writeCounts(Markup page, Counts counts) {
        page.open("dl").with("class", "counts");
        count(page, "cases", counts.cases());
        count(page, "sessions", counts.sessions());
        count(page, "scores", counts.scores());
        count(page, "cases with a flag", counts.flaggedCases());
        count(page, "tensions", counts.tensions());
        count(page, "still open", counts.openTensions());
        count(page, "too few scores to say", counts.silentCases());
        page.close().line();
    }

    private static void count(Markup page, String what, long count) {
        page.open("div").element("dt", what).element("dd", Numbers.grouped(count)).close();
    }

    private static void writeContents(Markup page) {
        page.open("nav").with("aria-label", "Contents").open("ul");
        link(page, "cases", "Cases");
        link(page, "rules", "Rules and chance");
        link(page, "reading", "What was read");
        link(page, "method", "How to read this");
        page.close().close().line();
    }

    private static void link(Markup page, String id, String text) {
        page.open("li").open("a").with("href", "#" + id).text(text).close().close();
    }
}
