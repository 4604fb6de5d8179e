package org.attune.figures.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WhoSaw;
import org.attune.core.tension.WitnessKind;
import org.attune.figures.sample.SpokenWords;
import org.attune.figures.sample.Xml;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class WitnessMapTest {

    private static final WhoSaw HERON = new WhoSaw(List.of(
            new Sighting(WitnessKind.CLIENT_FORM, Seen.TENSION, 6),
            new Sighting(WitnessKind.THERAPIST_FORM, Seen.NOTHING, 6),
            new Sighting(WitnessKind.RULE, Seen.TENSION, 6),
            new Sighting(WitnessKind.CLIENT_FORM, Seen.TENSION, 7),
            new Sighting(WitnessKind.THERAPIST_FORM, Seen.CANNOT_TELL, 7),
            new Sighting(WitnessKind.OBSERVER_CODE, Seen.TENSION, 7),
            new Sighting(WitnessKind.CLIENT_FORM, Seen.NOTHING, 9),
            new Sighting(WitnessKind.CLIENT_TELLING, Seen.TENSION, 9),
            new Sighting(WitnessKind.THERAPIST_TELLING, Seen.NOTHING, 0)));

    private static WitnessMap map(WhoSaw saw) {
        return new WitnessMap(saw, SpokenWords.words());
    }

    @Test
    void drawsWhoSawATension() {
        Golden.named("witnesses-of-heron.svg").check(map(HERON).svgAlone());
    }

    @Test
    void marksWhoSawItAndWhoDidNotAndWhereTheyDiffer() {
        Document svg = Xml.parse(map(HERON).svg("map"));

        assertThat(Xml.all(svg, "rect", "differs")).hasSize(1);
        assertThat(Xml.all(svg, "path", "unlike")).hasSize(1);
        assertThat(Xml.all(svg, "text").stream().map(text -> text.getTextContent()))
                .contains("client", "therapist", "observer", "the record", "they differ", "6", "7", "8", "9", "*",
                        "both at one session", "empty: not heard", "* of no one session");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("map-title map-words");
        assertThat(Xml.all(svg, "desc").getFirst().getTextContent()).contains("who was asked at the same session");
    }

    @Test
    void saysTheSameInATable() {
        Document table = Xml.parse(map(HERON).table());

        assertThat(Xml.all(table, "tr")).hasSize(5);
        assertThat(Xml.all(table, "tr").get(3).getTextContent())
                .isEqualTo("9saw nothing (client form); saw it (client telling)not heardnot heardnot heardno");
        assertThat(Xml.all(table, "tr").get(1).getTextContent())
                .isEqualTo("6saw it (client form)saw nothing (therapist form)not heardsaw it (rule)yes");
    }

    static Stream<List<String>> spoken() {
        return Stream.of(
                List.of("", "No witness has been heard yet."),
                List.of("CLIENT_FORM TENSION 6, THERAPIST_FORM NOTHING 6",
                        "The client saw it; the therapist, who was asked at the same session, saw nothing."),
                List.of("CLIENT_FORM TENSION 6, THERAPIST_FORM NOTHING 5, THERAPIST_FORM NOTHING 7",
                        "The client saw it; the therapist, who was heard at sessions 5 and 7, saw nothing."),
                List.of("THERAPIST_FORM TENSION 6, CLIENT_TELLING NOTHING 0",
                        "The therapist saw it; the client, who was heard, saw nothing."),
                List.of("CLIENT_FORM TENSION 6, THERAPIST_FORM TENSION 7", "The client and the therapist saw it."),
                List.of("CLIENT_FORM TENSION 6", "The client saw it. The therapist has not been heard."),
                List.of("CLIENT_FORM TENSION 6, CLIENT_FORM NOTHING 7, THERAPIST_FORM CANNOT_TELL 6",
                        "The client saw it. The client saw it at one time and nothing at another."
                                + " The therapist was asked and could not tell."),
                List.of("CLIENT_FORM NOTHING 6, THERAPIST_FORM NOTHING 6, RULE TENSION 6",
                        "The client saw nothing. The therapist saw nothing. Only the record points to it."),
                List.of("RULE TENSION 6", "The client has not been heard. The therapist has not been heard."
                        + " The record points to it."),
                List.of("CLIENT_FORM TENSION 6, THERAPIST_FORM TENSION 6, TRANSCRIPT_MOMENT NOTHING 6",
                        "The client and the therapist saw it. The record does not point to it."));
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void saysWhoSawItAndWhoDidNot(List<String> example) {
        List<Sighting> sightings = Stream.of(example.getFirst().split(", ")).filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .map(one -> new Sighting(WitnessKind.valueOf(one[0]), Seen.valueOf(one[1]), Integer.parseInt(one[2])))
                .toList();

        assertThat(String.join(" ", map(new WhoSaw(sightings)).findings())).isEqualTo(example.getLast());
    }

    @Property
    void nothingLiesUponAnythingElse(@ForAll @IntRange(min = 1, max = 60) int sessions,
            @ForAll @IntRange(min = 1, max = 990) int first, @ForAll long seed) {
        WitnessMap map = map(sightings(sessions, first, new Random(seed)));

        String svg = map.svg("map");

        Boxes boxes = Boxes.of(svg);
        assertThat(boxes.collisions()).isEmpty();
        String[] frame = Xml.parse(svg).getDocumentElement().getAttribute("viewBox").split(" ");
        assertThat(boxes.outside(Double.parseDouble(frame[2]), Double.parseDouble(frame[3]))).isEmpty();
        assertThat(svg).doesNotContain("NaN", "Infinity");
        Xml.parse(map.table());
    }

    @Test
    void leavesOutQuietSessionsWhereThereAreTooMany() {
        WhoSaw far = new WhoSaw(List.of(new Sighting(WitnessKind.CLIENT_FORM, Seen.TENSION, 3),
                new Sighting(WitnessKind.CLIENT_FORM, Seen.NOTHING, 300)));

        assertThat(Xml.all(Xml.parse(map(far).svg("map")), "circle")).hasSize(4);
        assertThat(map(far).svg("map")).contains(">3<", ">300<").doesNotContain(">4<");
        assertThat(map(new WhoSaw(List.of())).svg("map")).contains("No witness has been heard yet.");
    }

    private static WhoSaw sightings(int sessions, int first, Random random) {
        List<Sighting> sightings = new ArrayList<>();
        for (int session = first; session < first + sessions; session++) {
            for (WitnessKind kind : WitnessKind.values()) {
                if (random.nextInt(3) > 0 || session == first || session == first + sessions - 1) {
                    sightings.add(new Sighting(kind, Seen.values()[random.nextInt(3)],
                            random.nextInt(40) == 0 ? 0 : session));
                }
            }
        }
        return new WhoSaw(sightings);
    }
}
