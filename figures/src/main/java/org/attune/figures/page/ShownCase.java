package org.attune.figures.page;

import java.util.ArrayList;
import java.util.List;

import org.attune.figures.chart.ChartedCourse;
import org.attune.figures.chart.ChartedCourse.Voices;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.Report;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.report.Watched;
import org.attune.figures.text.Words;

/// A case with its place on the page.
///
/// @param sheet what is said of it
/// @param charted what is drawn of it
/// @param number its place on the page, from 1
/// @param isInFull whether it has a section of its own, or only a line in the index
record ShownCase(CaseSheet sheet, ChartedCourse charted, int number, boolean isInFull) {

    /// Up to this many cases, the size of one therapist's caseload, those without a flag are drawn as well: our choice.
    static final int CASELOAD = 40;

    /// All cases of a report in the order of the page.
    static List<ShownCase> all(Report report, RuleMarks rules) {
        Watched watched = report.head().watched();
        Voices voices = new Voices(Words.of(watched.watched()), Words.of(watched.counterpart()));
        boolean everyone = report.head().counts().cases() <= CASELOAD;
        List<ShownCase> shown = new ArrayList<>();
        for (CaseSheet sheet : report.cases()) {
            ChartedCourse charted = new ChartedCourse(sheet.watched(), sheet.trace(), sheet.tensions(),
                    rules.rows(sheet), voices);
            shown.add(new ShownCase(sheet, charted, shown.size() + 1, everyone || sheet.isFlagged()));
        }
        return shown;
    }

    /// The id of its section, which says nothing about the case.
    String anchor() {
        return "case-" + number;
    }
}
