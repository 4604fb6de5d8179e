package org.attune.figures.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.attune.core.course.Course;
import org.attune.core.detection.charts.XmrLimits;
import org.attune.figures.chart.Calendar;
import org.attune.figures.chart.ChartStyle;
import org.attune.figures.chart.ChartedCourse;
import org.attune.figures.chart.ChartedCourse.Voices;
import org.attune.figures.chart.CourseSentence;
import org.attune.figures.control.ControlChart;
import org.attune.figures.glyph.ShapeGlyph;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.report.RuleRun;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Trusted;

/// What is said of one case, as parts of somebody else's page: the same sentence, chart, cards and tables as in the report.
///
/// A page holds one panel and links [#sheet()] as its style.
public final class CasePanel {

    private static final String ANCHOR = "course";
    private static final Trusted SHEET = ChartStyle.sheet().then(Trusted.beside(CasePanel.class, "case.css"));

    private final ShownCase shown;
    private final RuleMarks rules;

    /// A panel.
    ///
    /// @param sheet what is said of the case
    /// @param runs the rules of the examination that made it, in its order
    /// @param voices who gave the two lines
    /// @param calendar the days of the sessions; where they are known each session is a link to the same page, asked for it
    public CasePanel(CaseSheet sheet, List<RuleRun> runs, Voices voices, Calendar calendar) {
        rules = new RuleMarks(runs);
        shown = new ShownCase(sheet, new ChartedCourse(sheet.watched(), sheet.trace(), sheet.tensions(),
                rules.rows(sheet), voices, calendar), 1, true);
    }

    /// The style of its parts, colours included.
    public static Trusted sheet() {
        return SHEET;
    }

    /// What became of the scores, in one or a few sentences.
    public String finding() {
        return CourseSentence.finding(shown.charted());
    }

    /// The same without any number but those of sessions.
    public String findingInWords() {
        return CourseSentence.inWords(shown.charted());
    }

    /// Writes the chart, with its words for people who do not see it.
    ///
    /// @throws IOException when `out` cannot take it
    public void writeChart(Appendable out) throws IOException {
        write(out, page -> {
            page.open("svg").with("class", "defs").with("aria-hidden", "true").with("width", "0").with("height", "0");
            ChartStyle.definitions(page, rules.marks());
            ShapeGlyph.definitions(page);
            page.close().line();
            CaseSection.writeChart(page, shown, ANCHOR);
        });
    }

    /// Writes the tensions, one card each; nothing where there are none.
    ///
    /// @throws IOException when `out` cannot take it
    public void writeTensions(Appendable out) throws IOException {
        write(out, page -> TensionCards.write(page, shown.sheet(), rules));
    }

    /// Writes every flag with its arithmetic, its rule's version and its chance rate, and which rules saw nothing or could not say.
    ///
    /// @throws IOException when `out` cannot take it
    public void writeFlags(Appendable out) throws IOException {
        write(out, page -> {
            FlagTable.write(page, shown, rules);
            CaseSection.writeVerdicts(page, shown.sheet(), rules);
        });
    }

    /// Writes all rules side by side, session by session.
    ///
    /// @throws IOException when `out` cannot take it
    public void writeCriteria(Appendable out) throws IOException {
        write(out, page -> new CriteriaTable(shown.sheet(), rules).write(page, shown.charted().calendar().chosen()));
    }

    /// Writes the control charts of scores and steps; where there are too few scores, that.
    ///
    /// @throws IOException when `out` cannot take it
    public void writeControl(Appendable out) throws IOException {
        Course course = shown.charted().course();
        Optional<ControlChart> control = XmrLimits.of(course).map(limits -> new ControlChart(course, limits));
        write(out, page -> {
            if (control.isEmpty()) {
                page.element("p", "note", "A control chart needs four scores.").line();
                return;
            }
            page.open("figure").line();
            control.get().draw(page, "control");
            page.line().element("figcaption", control.get().sentence()).close().line();
            control.get().writeTable(page);
        });
    }

    /// Writes the scores session by session.
    ///
    /// @throws IOException when `out` cannot take it
    public void writeSessions(Appendable out) throws IOException {
        write(out, page -> SessionTable.write(page, shown));
    }

    private interface Part {
        void write(Markup page);
    }

    private static void write(Appendable out, Part part) throws IOException {
        try {
            Markup page = new Markup(out);
            part.write(page);
            page.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
