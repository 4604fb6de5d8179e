package org.attune.figures.trio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.trio.Leader;
import org.attune.core.trio.Loudness;
import org.attune.core.trio.Moment;
import org.attune.core.trio.Moment.Occasion;
import org.attune.core.trio.Player;
import org.attune.figures.sample.Xml;
import org.junit.jupiter.api.Test;

class TrioFiguresTest {

    private static final Moment LAST = new Moment(new Occasion.InSession(9),
            Map.of(Player.HEAD, Loudness.TOO_LOUD, Player.GUT, Loudness.MISSING), Leader.HEAD);

    @Test
    void theTriangleSaysTheLatestMomentAndFadesTheOnesBefore() {
        List<Moment> moments = IntStream.rangeClosed(1, 9).mapToObj(i -> i == 9 ? LAST : full(i)).toList();
        String svg = new TrioTriangle(moments, "Gut was missing.").svg("t");

        assertThat(Xml.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg)
                .contains("Gut was missing. The latest moment: head too loud, heart not said, gut missing; head led.",
                        "head, led", "age-0", "age-4")
                .doesNotContain("age-5", "heart, led");
        assertThat(svg.split("class=\"loud\"")).hasSize(2);
        assertThat(svg.split("class=\"missing\"")).hasSize(2);
        assertThat(svg).doesNotContain("class=\"right\"");
    }

    @Test
    void theLinesHaveAGapWhereNothingWasSaid() {
        String svg = new TrioLines(List.of(full(1), full(2), LAST, full(10),
                new Moment(new Occasion.Elsewhere(), full(1).heard(), Leader.UNSAID)), "All could be heard.").svg("l");

        assertThat(Xml.parse(svg).getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("All could be heard.");
        String heart = svg.split("class=\"course\"")[2];
        assertThat(heart.substring(0, heart.indexOf("/>")).chars().filter(sign -> sign == 'M')).hasSize(2);
        assertThat(svg).contains(">10<", ">–<");
        assertThat(svg.split("<circle")).hasSize(1 + 4 * 3 + 1);
    }

    @Test
    void drawsNothingYetAndOneAloneAndManyWithoutComplaint() {
        for (int count : new int[] {0, 1, 40}) {
            List<Moment> moments = IntStream.rangeClosed(1, count).mapToObj(TrioFiguresTest::full).toList();
            Xml.parse(new TrioTriangle(moments, "").svg("t"));
            String lines = new TrioLines(moments, "").svg("l");
            Xml.parse(lines);
            assertThat(lines.split("<circle")).hasSize(1 + 3 * Math.min(count, TrioLines.MOST));
        }
    }

    private static Moment full(int session) {
        return new Moment(new Occasion.InSession(session), Map.of(Player.HEAD, Loudness.ABOUT_RIGHT, Player.HEART,
                Loudness.ABOUT_RIGHT, Player.GUT, Loudness.ABOUT_RIGHT), Leader.UNSAID);
    }
}
