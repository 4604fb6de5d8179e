package org.attune.figures.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attune.core.tension.RepairPath;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Stage;
import org.attune.figures.sample.SpokenWords;
import org.attune.figures.sample.Xml;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class RepairDrawingTest {

    private static final RepairPath HERON = new RepairPath(List.of(
            step(Stage.NOTICE, 6), step(Stage.CHECK, 0), new Step(Stage.DECIDE, 0, true),
            step(Stage.STEADY_MYSELF, 0), step(Stage.DECIDE, 7), step(Stage.RAISE, 7), step(Stage.HEAR, 7),
            step(Stage.RESPOND, 7), step(Stage.CHECK_BACK, 8), step(Stage.HEAR, 8), step(Stage.LOCATE, 8),
            step(Stage.RESPOND, 9), step(Stage.CHECK_BACK, 10)));

    private static Step step(Stage stage, int session) {
        return new Step(stage, session, false);
    }

    private static RepairDrawing drawing(RepairPath path) {
        return new RepairDrawing(path, SpokenWords.words());
    }

    @Test
    void drawsTheWayThatWasTaken() {
        Golden.named("repair-of-heron.svg").check(drawing(HERON).svgAlone());
    }

    @Test
    void numbersTheStepsAndKeepsWaysBackApart() {
        Document svg = Xml.parse(drawing(HERON).svg("way"));

        assertThat(Xml.all(svg, "circle", "taken")).hasSize(9);
        assertThat(Xml.all(svg, "circle", "stage")).hasSize(10);
        assertThat(Xml.all(svg, "text", "order").stream().map(text -> text.getTextContent()))
                .containsExactly("1", "4", "2", "3, 5", "6", "7, 10", "11", "8, 12", "9, 13");
        assertThat(Xml.all(svg, "path", "back")).hasSize(2 + 1);
        assertThat(Xml.all(svg, "path", "onward")).hasSize(9 + 1);
        assertThat(Xml.all(svg, "rect", "pause")).hasSize(1 + 1);
    }

    @Test
    void saysTheSameInWords() {
        RepairDrawing drawing = drawing(HERON);

        assertThat(drawing.sentence()).isEqualTo(
                "13 steps, sessions 6–10; it went back twice; not now was decided once. Now at: Check back.");
        assertThat(drawing.list()).startsWith("<ol class=\"repair-steps\">")
                .contains("<li><strong>Notice</strong>, session 6</li>",
                        "<li><strong>Decide</strong>, between sessions: not now</li>",
                        "<li><strong>Decide</strong>, session 7, again</li>");
        assertThat(drawing.svg("way")).contains("3 Decide, between sessions: not now; 4 Steady myself");
    }

    @Test
    void stayingAtAStageIsNoWayBack() {
        RepairDrawing drawing = drawing(new RepairPath(List.of(step(Stage.NOTICE, 6), step(Stage.HEAR, 7),
                step(Stage.HEAR, 8))));
        Document svg = Xml.parse(drawing.svg("way"));

        assertThat(drawing.sentence()).isEqualTo("3 steps, sessions 6–8. Now at: Hear.");
        assertThat(drawing.list()).contains("<li><strong>Hear</strong>, session 8, again</li>");
        assertThat(Xml.all(svg, "path", "back")).as("in the key only").hasSize(1);
        assertThat(Xml.all(svg, "path", "onward")).as("a way, a loop and the key").hasSize(2 + 1);
    }

    @Test
    void showsTheStagesBeforeAnythingWasDone() {
        RepairDrawing none = drawing(new RepairPath(List.of()));

        assertThat(none.sentence()).isEqualTo("The repair has not begun.");
        assertThat(Xml.all(Xml.parse(none.svg("way")), "circle", "taken")).isEmpty();
        assertThat(none.list()).doesNotContain("<li>");
    }

    @Property
    void nothingLiesUponAnythingElse(@ForAll @IntRange(min = 1, max = 60) int steps, @ForAll long seed) {
        Random random = new Random(seed);
        List<Step> taken = new ArrayList<>();
        int session = random.nextInt(900);
        for (int i = 0; i < steps; i++) {
            Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
            session += random.nextInt(2);
            taken.add(new Step(stage, random.nextInt(5) == 0 ? 0 : session,
                    stage == Stage.DECIDE && random.nextBoolean()));
        }

        String svg = drawing(new RepairPath(taken)).svg("way");

        Boxes boxes = Boxes.of(svg);
        assertThat(boxes.collisions()).isEmpty();
        assertThat(boxes.outside(640, 560)).isEmpty();
        assertThat(svg).doesNotContain("NaN", "Infinity");
    }
}
