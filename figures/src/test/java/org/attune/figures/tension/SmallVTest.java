package org.attune.figures.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attune.core.course.Case;
import org.attune.core.course.Respondent;
import org.attune.core.rupture.Rupture;
import org.attune.core.tension.Ending;
import org.attune.figures.sample.Courses;
import org.attune.figures.sample.InventedPractice;
import org.attune.figures.sample.SpokenWords;
import org.attune.figures.sample.Xml;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;

class SmallVTest {

    private static SmallV first(Case watched) {
        return new SmallV(InventedPractice.sheet(watched).tensions().getFirst(), watched.course());
    }

    @Test
    void drawsAFallAndItsRepair() {
        Golden.named("small-v-of-heron.svg").check(first(Courses.fallAtSixMendedAtNine()).svgAlone());
    }

    @Test
    void saysDepthAndTimesAndShape() {
        assertThat(first(Courses.fallAtSixMendedAtNine()).sentence()).isEqualTo(
                "Scores fell by 1.21 points, to 3.00, lowest at session 6, where it began; they came back at session 9,"
                        + " 3 sessions later. Shape: sudden fall, slow repair.");
        assertThat(first(Courses.symptomsThatRiseAtNine()).sentence()).contains("so far they have not come back.")
                .startsWith("Scores rose, which is worse, by ").contains(", highest at session ")
                .doesNotContain("Shape");
    }

    @Test
    void saysWhereScoresAndPeopleDiffer() {
        SmallV heron = first(Courses.fallAtSixMendedAtNine());

        assertThat(compare(heron, Map.of(Respondent.CLIENT, Ending.SET_ASIDE)))
                .isEqualTo("The scores came back at session 9; the client says it was set aside.");
        assertThat(compare(heron, Map.of(Respondent.CLIENT, Ending.ENDED_BADLY, Respondent.THERAPIST, Ending.REPAIRED)))
                .isEqualTo("The scores came back at session 9; the client says it ended badly;"
                        + " the therapist says it was repaired.");
        assertThat(compare(heron, Map.of(Respondent.CLIENT, Ending.REPAIRED, Respondent.THERAPIST, Ending.REPAIRED)))
                .isEqualTo("The scores came back at session 9, and the client and the therapist both say it was"
                        + " repaired.");
        assertThat(compare(heron, Map.of())).isEmpty();
        assertThat(compare(first(Courses.symptomsThatRiseAtNine()), Map.of(Respondent.CLIENT, Ending.REPAIRED)))
                .isEqualTo("The scores have not come back so far; the client says it was repaired.");
    }

    private static String compare(SmallV drawn, Map<Respondent, Ending> said) {
        return drawn.compare(new TreeMap<>(said), SpokenWords.words());
    }

    @Property
    void drawsAnyTensionWithinItsFrame(@ForAll @IntRange(min = 4, max = 60) int sessions,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Case watched = Courses.wobbling("birch", sessions, seed);
        List<Rupture> tensions = InventedPractice.sheet(watched).tensions();
        for (Rupture tension : tensions) {
            SmallV drawn = new SmallV(tension, watched.course());
            String svg = drawn.svg("v");
            assertThat(svg).doesNotContain("NaN", "Infinity");
            assertThat(Xml.all(Xml.parse(svg), "circle").stream()
                    .map(circle -> Double.parseDouble(circle.getAttribute("cx")))).allMatch(x -> x >= 5 && x <= 315);
            assertThat(Xml.all(Xml.parse(svg), "circle").stream()
                    .map(circle -> Double.parseDouble(circle.getAttribute("cy")))).allMatch(y -> y >= 4 && y <= 102);
            assertThat(drawn.sentence()).endsWith(".");
        }
    }
}
