package org.attune.figures.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.codebook.About;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording;
import org.attune.core.codebook.CodeWording.Example;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.coding.Segments;
import org.attune.core.coding.Sheet;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.core.tension.guide.Source;
import org.attune.figures.coding.SegmentTimeline.Lane;
import org.attune.figures.sample.Xml;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SegmentTimelineTest {

    private static final int FIVE_MINUTES_S = 300;
    private static final long FIFTY_MINUTES_MS = 3_000_000;
    private static final Codebook BOOK = new Codebook(new CodebookName("small", 1),
            new About("A small one", "en", "Three codes, for tests.",
                    List.of(new Source("nobody", "https://example.org"))),
            FIVE_MINUTES_S, List.of(code("quiet", Mover.CLIENT, Family.WITHDRAWAL),
                    code("vague", Mover.THERAPIST, Family.WITHDRAWAL),
                    code("complaint", Mover.CLIENT, Family.CONFRONTATION),
                    code("owning", Mover.THERAPIST, Family.REPAIR)),
            List.of(), List.of());

    private static Code code(String id, Mover mover, Family family) {
        return new Code(id, id, mover, family, "", new CodeWording("what it is", "what counts", "what does not",
                List.of(), List.of(new Example(Side.COUNTS, "one"), new Example(Side.COUNTS_NOT, "another"))));
    }

    private static Sheet sheet(Segments segments, String... lines) {
        List<SheetStep> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(new SheetStep("s" + steps.size(), StepText.parse(line).orElseThrow()));
        }
        return Sheet.of(BOOK, segments, steps);
    }

    private static Sheet first() {
        return sheet(new Segments.Timed(FIVE_MINUTES_S, FIFTY_MINUTES_MS),
                "mark 1 quiet clear:5", "mark 1 vague weak:2", "rest-absent 1", "rest-absent 2",
                "mark 3 complaint clear:3", "mark 3 owning clear:4", "mark 3 quiet cannot-tell", "rest-absent 3",
                "mark 4 quiet clear");
    }

    private static Sheet second() {
        return sheet(new Segments.Timed(FIVE_MINUTES_S, FIFTY_MINUTES_MS), "mark 3 complaint weak:1");
    }

    @Test
    void drawsTwoCodersOverTheSameMinutes() {
        Golden.named("segments-of-two-coders.svg").check(new SegmentTimeline(
                List.of(new Lane("Coder 1", first()), new Lane("Coder 2", second()))).svgAlone());
    }

    @Test
    void standsWithdrawalAboveTheLineAndConfrontationBelow() {
        Document svg = Xml.parse(new SegmentTimeline(List.of(new Lane("", first()))).svg("t"));

        double line = Double.parseDouble(Xml.all(svg, "path", "rated").getFirst().getAttribute("d")
                .replaceAll("M[\\d.]+ ([\\d.]+)H.*", "$1"));
        assertThat(Xml.all(svg, "rect")).filteredOn(rect -> rect.getAttribute("class").startsWith("W")).hasSize(3)
                .allSatisfy(rect -> assertThat(y(rect) + height(rect)).isLessThan(line));
        assertThat(Xml.all(svg, "rect", "C-block")).hasSize(1)
                .allSatisfy(rect -> assertThat(y(rect)).isGreaterThan(line));
        assertThat(Xml.all(svg, "rect", "R-block")).hasSize(1).allSatisfy(rect -> assertThat(y(rect)).isLessThan(line)
                .isGreaterThan(line - height(rect)));
    }

    @Test
    void tellsWhatIsNotRatedFromWhatIsAbsent() {
        Document svg = Xml.parse(new SegmentTimeline(List.of(new Lane("", first()))).svg("t"));

        assertThat(Xml.all(svg, "path", "rated")).hasSize(3);
        assertThat(Xml.all(svg, "path", "unrated")).hasSize(7);
        assertThat(Xml.all(svg, "rect", "s0")).as("given, its significance not rated").hasSize(1);
    }

    @Test
    void saysWhatItShows() {
        assertThat(new SegmentTimeline(List.of(new Lane("", first()))).sentence()).isEqualTo(
                "10 segments; withdrawal in 2, confrontation in 1, repair in 1; 7 segments not rated in full.");
        assertThat(new SegmentTimeline(List.of(new Lane("", first()), new Lane("Coder 2", second()))).sentence())
                .endsWith("Coder 2: 10 segments; no withdrawal, confrontation in 1, no repair;"
                        + " 10 segments not rated in full.");
    }

    @Test
    void drawsASessionWhoseLengthNobodySaidAsFarAsItWasCoded() {
        SegmentTimeline timeline = new SegmentTimeline(
                List.of(new Lane("", sheet(new Segments.Open(FIVE_MINUTES_S), "mark 3 owning clear:5"))));

        assertThat(timeline.sentence()).startsWith("3 segments; no withdrawal, no confrontation, repair in 1");
        assertThat(new SegmentTimeline(List.of(new Lane("", Sheet.blank(BOOK, new Segments.Open(FIVE_MINUTES_S)))))
                .svg("t")).contains("0:00");
    }

    @Test
    void countsTurnsWhereThereAreNoTimes() {
        assertThat(new SegmentTimeline(List.of(new Lane("", Sheet.blank(BOOK, new Segments.OfTurns(20, 60))))).svg("t"))
                .contains("turn 1", "turn 21", "turn 41");
    }

    @Test
    void needsACoder() {
        assertThatThrownBy(() -> new SegmentTimeline(List.of())).hasMessageContaining("needs a coder");
    }

    private static double y(Element rect) {
        return Double.parseDouble(rect.getAttribute("y"));
    }

    private static double height(Element rect) {
        return Double.parseDouble(rect.getAttribute("height"));
    }
}
