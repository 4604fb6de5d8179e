package org.attune.figures.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.core.course.Course;
import org.attune.core.detection.charts.XmrLimits;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.figures.sample.Xml;
import org.attune.figures.svg.Markup;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    private static final Scale TEN = new Scale("Ten", 0, 20, 1, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final Course STEADY_THEN_LOW = Course.ofEverySession(TEN, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14,
            3);

    private static String drawn(Course course) {
        StringBuilder out = new StringBuilder();
        Markup page = new Markup(out);
        page.open("figure");
        ControlChart chart = new ControlChart(course, XmrLimits.of(course).orElseThrow());
        chart.draw(page, "control");
        chart.writeTable(page);
        page.close().end();
        return out.toString();
    }

    @Test
    void marksAScoreAndAStepBeyondTheirLimitsInWordsAsWell() {
        String drawn = drawn(STEADY_THEN_LOW);

        assertThat(drawn).contains("Beyond the limits: session 12; too large a step: session 12.", "class=\"ring\"",
                "score step").doesNotContain("provisional");
        Xml.parse(drawn);
    }

    @Test
    void callsLimitsFromFewScoresProvisional() {
        assertThat(drawn(STEADY_THEN_LOW.upTo(8))).contains("Limits provisional: 8 scores.",
                "No score lies beyond its limits, and no step does.");
    }

    @Test
    void hasTheLimitsOfTheWorkedExample() {
        XmrLimits limits = XmrLimits.of(Course.ofEverySession(TEN, 11, 14, 14, 13, 10)).orElseThrow();

        assertThat(limits.centre()).isEqualTo(12.4);
        assertThat(limits.meanRange()).isEqualTo(1.75);
        assertThat(limits.rangeLimit()).isEqualTo(3.267 * 1.75);
        assertThat(XmrLimits.of(Course.ofEverySession(TEN, 11, 14, 14))).isEmpty();
    }
}
