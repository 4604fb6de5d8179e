package org.attune.figures.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.core.course.Course;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.figures.sample.Xml;
import org.junit.jupiter.api.Test;

class OwnLineTest {

    private static final Scale SCALE = new Scale("check", 1, 7, 1 / 3.0, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());

    private static String draw(Course course) {
        return new OwnLine(course, new OwnLine.Words("Ihre Linie", "Zwei Werte.", "oben: besser", "Sitzung"))
                .svg("own");
    }

    @Test
    void speaksOnlyInTheWordsThatItWasGiven() {
        String svg = draw(Course.of(SCALE, new int[] {1, 3}, new double[] {4, 5}, 3));

        Xml.parse(svg);
        assertThat(svg).contains("<title id=\"own-title\">Ihre Linie</title>", "Zwei Werte.", "oben: besser",
                ">Sitzung<");
        assertThat(svg.replaceAll("<[^>]*>", " ").replaceAll("[^A-Za-z]+", " ").strip())
                .isEqualTo("Ihre Linie Zwei Werte oben besser Sitzung");
    }

    @Test
    void leavesAGapWhereASessionHasNoScore() {
        assertThat(draw(Course.of(SCALE, new int[] {1, 3}, new double[] {4, 5}, 3)))
                .containsPattern("class=\"line-a dots\" d=\"M[^M]+M");
        assertThat(draw(Course.of(SCALE, new int[] {1, 2}, new double[] {4, 5}, 3)))
                .containsPattern("class=\"line-a dots\" d=\"M[^M]+\"");
    }
}
