package org.attune.figures.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.figures.sample.Courses;
import org.attune.figures.sample.InventedPractice;
import org.attune.figures.sample.Xml;
import org.attune.figures.svg.Markup;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CourseChartTest {

    private static final int MOST_BYTES = 12 * 1024;

    @Test
    void drawsAFallAndItsRepair() {
        Golden.named("fall-at-six-mended-at-nine.svg").check(alone(Courses.charted(Courses.fallAtSixMendedAtNine())));
    }

    @Test
    void drawsSymptomsUpwardsWhenTheyEase() {
        Golden.named("symptoms-that-rise-at-nine.svg").check(alone(Courses.charted(Courses.symptomsThatRiseAtNine())));
    }

    @Test
    void drawsTheSameBytesEachTime() {
        ChartedCourse charted = Courses.charted(Courses.wobbling("birch", 40, 7));

        assertThat(alone(charted)).isEqualTo(alone(charted));
    }

    @Test
    void staysSmallAtFortySessionsWithTwoLinesAndFourRules() {
        Case birch = Courses.wobbling("birch", 40, 7);
        Case both = new Case("birch", birch.course(), birch.course(), birch.items(), birch.reports());

        assertThat(inPage(Courses.charted(both)).getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    }

    @Test
    void leavesAGapWhereASessionWasNotScored() {
        Document svg = Xml.parse(inPage(Courses.charted(Courses.fallAtSixMendedAtNine())));

        String line = only(svg, "path", "line-a").getAttribute("d");
        assertThat(line.chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(line.chars().filter(c -> c == ',').count()).isEqualTo(13);
        assertThat(Xml.all(svg, "path", "x")).hasSize(1);
        assertThat(texts(svg)).contains("× not scored");
    }

    @Test
    void saysNothingOfGapsWhenEverySessionWasScored() {
        Document svg = Xml.parse(inPage(Courses.charted(Courses.symptomsThatRiseAtNine())));

        assertThat(Xml.all(svg, "path", "x")).isEmpty();
        assertThat(texts(svg)).doesNotContain("× not scored");
    }

    @Test
    void marksEachFlagInTheRowOfItsRuleByShapeAndLetter() {
        ChartedCourse charted = Courses.charted(Courses.fallAtSixMendedAtNine());
        Document svg = Xml.parse(inPage(charted));

        List<String> marks = Xml.all(svg, "use").stream().map(use -> use.getAttribute("href")).toList();
        List<String> expected = charted.rows().stream()
                .flatMap(row -> row.flags().stream().map(flag -> "#mark-" + row.mark().letter())).toList();
        assertThat(charted.rows()).hasSizeGreaterThan(2);
        assertThat(marks).isEqualTo(expected);
        assertThat(texts(svg)).containsAll(charted.rows().stream().map(row -> row.mark().rule().id()).toList());
    }

    @Test
    void namesItsLinesAtTheirEnds() {
        Document svg = Xml.parse(inPage(Courses.charted(Courses.fallAtSixMendedAtNine())));

        assertThat(texts(svg)).contains("client", "therapist", "usual range", "session",
                "tension 1 repaired, sessions 6–8");
    }

    @Test
    void spansTheScaleToItsTrueEnds() {
        Document svg = Xml.parse(inPage(Courses.charted(Courses.fallAtSixMendedAtNine())));

        assertThat(texts(svg)).contains("1", "5", "WAI-SR, up is better");
    }

    @Test
    void turnsNumbersBackOnAScaleWhereHigherIsWorse() {
        Document svg = Xml.parse(inPage(Courses.charted(Courses.symptomsThatRiseAtNine())));

        List<Element> ticks = Xml.all(svg, "text", "end");
        double yOf0 = Double.parseDouble(tick(ticks, "0").getAttribute("y"));
        double yOf27 = Double.parseDouble(tick(ticks, "27").getAttribute("y"));
        assertThat(yOf0).isLessThan(yOf27);
    }

    private static Element tick(List<Element> ticks, String text) {
        return ticks.stream().filter(tick -> tick.getTextContent().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void hasATitleAndSaysWhatItShows() {
        Document svg = Xml.parse(inPage(Courses.charted(Courses.fallAtSixMendedAtNine())));

        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("case-1-title case-1-words");
        assertThat(Xml.all(svg, "title").getFirst().getTextContent()).isEqualTo("heron: WAI-SR over 14 sessions");
        assertThat(Xml.all(svg, "desc").getFirst().getTextContent())
                .startsWith("The client scored 13 of 14 sessions on WAI-SR. Scores fell");
    }

    @Test
    void tellsEachSessionsNumbersToThePointer() {
        Document svg = Xml.parse(inPage(Courses.charted(Courses.fallAtSixMendedAtNine())));

        List<String> hints = Xml.all(svg, "title").stream().skip(1).map(Element::getTextContent).toList();
        assertThat(hints).hasSize(14);
        assertThat(hints.get(5)).startsWith("Session 6: client 3.00, therapist 4.08, usual ")
                .contains("; flag A");
        assertThat(hints.get(10)).startsWith("Session 11: client not scored, usual ");
    }

    @Test
    void thinsOutTenThousandSessionsAndSaysSo() {
        ChartedCourse charted = Courses.charted(Courses.wobbling("oak", 10_000, 3));

        String svg = inPage(charted);

        Document drawn = Xml.parse(svg);
        assertThat(svg.length()).isLessThan(60_000);
        assertThat(Xml.all(drawn, "desc").getFirst().getTextContent())
                .contains("each stroke spans the scores of 45 neighbouring sessions")
                .contains("share a mark");
        assertThat(texts(drawn)).contains("1,000 not scored");
    }

    @Test
    void showsTheLowestAndHighestScoreOfEveryColumn() {
        double[] points = new double[2_000];
        Arrays.fill(points, 4);
        points[777] = 1;

        String svg = inPage(Courses.charted(Case.of("elm", Course.ofEverySession(InventedPractice.ALLIANCE, points))));

        assertThat(only(Xml.parse(svg), "path", "line-a").getAttribute("d")).contains("V226");
    }

    @Test
    void drawsACourseWithoutAnySession() {
        String svg = inPage(Courses.charted(Case.of("new", Course.none(InventedPractice.ALLIANCE))));

        assertThat(Xml.all(Xml.parse(svg), "path", "line-a")).isEmpty();
        assertThat(texts(Xml.parse(svg))).contains("session").doesNotContain("client");
    }

    @Test
    void drawsASingleSession() {
        Document svg = Xml
                .parse(inPage(Courses.charted(Case.of("new", Course.ofEverySession(InventedPractice.ALLIANCE, 4)))));

        assertThat(Xml.all(svg, "path", "dots")).hasSize(1);
        assertThat(texts(svg)).contains("client");
    }

    @Test
    void neverLetsAHostileIdBecomeMarkup() {
        String id = "\"><svg onload=alert(1)>&<![CDATA[";

        String svg = inPage(Courses.charted(Case.of(id, Course.ofEverySession(InventedPractice.ALLIANCE, 4, 4, 4))));

        assertThat(Xml.all(Xml.parse(svg), "title").getFirst().getTextContent()).startsWith(id);
        assertThat(Xml.all(Xml.parse(svg), "svg")).hasSize(1);
    }

    @Test
    void keepsEveryLabelOnTheDrawing() {
        for (long seed = 1; seed <= 30; seed++) {
            Document svg = Xml.parse(inPage(Courses.charted(Courses.wobbling("c", (int) (3 + seed), seed))));

            for (Element text : Xml.all(svg, "text")) {
                assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, Plot.WIDTH);
                assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height(svg));
            }
        }
    }

    private static double height(Document svg) {
        return Double.parseDouble(svg.getDocumentElement().getAttribute("viewBox").split(" ")[3]);
    }

    private static Element only(Document svg, String name, String cssClass) {
        List<Element> found = Xml.all(svg, name, cssClass);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> texts(Document svg) {
        return Xml.all(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static String inPage(ChartedCourse charted) {
        StringBuilder out = new StringBuilder();
        Markup page = new Markup(out);
        new CourseChart(charted).draw(page, "case-1");
        page.end();
        return out.toString();
    }

    private static String alone(ChartedCourse charted) {
        StringBuilder out = new StringBuilder();
        new CourseChart(charted).drawAlone(new Markup(out));
        assertThat(Xml.parse(out.toString()).getDocumentElement().getNodeName()).isEqualTo("svg");
        return out.append('\n').toString();
    }
}
