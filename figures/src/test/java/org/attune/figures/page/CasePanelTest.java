package org.attune.figures.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.attune.figures.chart.Calendar;
import org.attune.figures.chart.ChartedCourse.Voices;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.Report;
import org.attune.figures.sample.Courses;
import org.attune.figures.sample.InventedPractice;
import org.junit.jupiter.api.Test;

class CasePanelTest {

    private final Report report = InventedPractice.report("A small practice", InventedPractice.ALLIANCE,
            List.of(Courses.fallAtSixMendedAtNine()));
    private final CaseSheet sheet = report.cases().getFirst();
    private final CasePanel panel = new CasePanel(sheet, report.head().rules(), new Voices("client", "therapist"),
            Calendar.NONE);

    @Test
    void saysOfACaseWhatTheReportSays() throws IOException {
        StringBuilder whole = new StringBuilder();
        ReportPage.write(report, whole);
        StringBuilder parts = new StringBuilder();
        panel.writeTensions(parts);
        assertThat(whole.toString()).contains(parts).contains(panel.finding());
        parts.setLength(0);
        panel.writeSessions(parts);
        assertThat(whole.toString()).contains(parts);
        parts.setLength(0);
        panel.writeFlags(parts);
        assertThat(whole.toString()).contains(parts);
    }

    @Test
    void drawsTheChartWithAllThatItLeansOn() throws IOException {
        StringBuilder chart = new StringBuilder();
        panel.writeChart(chart);
        assertThat(chart).contains("role=\"img\"").contains("<figcaption>").contains("id=\"course-title\"")
                .doesNotContain("<style").doesNotContain(" style=");
    }
}
