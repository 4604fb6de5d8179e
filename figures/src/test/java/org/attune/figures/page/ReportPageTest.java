package org.attune.figures.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.figures.report.Report;
import org.attune.figures.report.ReportHead;
import org.attune.figures.sample.Courses;
import org.attune.figures.sample.InventedPractice;
import org.attune.figures.sample.Xml;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportPageTest {

    private static final Case SWIFT = Case.of("swift", Course.ofEverySession(InventedPractice.ALLIANCE, 4, 4, 4, 4));
    private static final Case NEW = Case.of("wren", Course.ofEverySession(InventedPractice.ALLIANCE, 4));

    private final Report small = InventedPractice.report("A small practice", InventedPractice.ALLIANCE,
            List.of(Courses.fallAtSixMendedAtNine(), SWIFT, NEW));
    private final Report practice = InventedPractice.report("The invented practice", InventedPractice.ALLIANCE,
            InventedPractice.cases("practice.csv", InventedPractice.ALLIANCE));

    @Test
    void writesTheSmallPractice() {
        Golden.named("small-practice.html").check(page(small));
    }

    @Test
    void writesTheSameBytesEachTime() {
        assertThat(page(practice)).isEqualTo(page(practice));
    }

    @Test
    void isWellFormed() {
        assertThat(Xml.parsePage(page(practice)).getDocumentElement().getNodeName()).isEqualTo("html");
    }

    @Test
    void givesEachIdOnceAndLinksOnlyToWhatIsThere() {
        Document html = Xml.parsePage(page(practice));

        List<String> ids = Xml.all(html, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("cases", "rules", "reading", "method", "case-12");
        List<String> targets = Xml.all(html, "*").stream().map(e -> e.getAttribute("href"))
                .filter(href -> !href.isEmpty()).toList();
        assertThat(targets).isNotEmpty().allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        List<String> names = Xml.all(html, "*").stream().map(e -> e.getAttribute("aria-labelledby"))
                .filter(by -> !by.isEmpty())
                .flatMap(by -> List.of(by.split(" ")).stream()).toList();
        assertThat(names).isNotEmpty().allSatisfy(id -> assertThat(ids).contains(id));
    }

    @Test
    void needsNothingButItself() {
        String html = page(practice);

        assertThat(html).doesNotContain("http:", "https:", "src=", "@import", "url(\"", "url(http", "fetch(",
                "XMLHttpRequest");
        Matcher urls = Pattern.compile("url\\(([^)]*)\\)").matcher(html);
        while (urls.find()) {
            assertThat(urls.group(1)).startsWith("#");
        }
    }

    @Test
    void allowsItsOwnStyleAndScriptAndNothingElse() {
        Document html = Xml.parsePage(page(practice));

        Element policy = Xml.all(html, "meta").stream()
                .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy")).findFirst()
                .orElseThrow();
        assertThat(policy.getAttribute("content")).startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(Xml.all(html, "style")).hasSize(1);
        assertThat(Xml.all(html, "script")).hasSize(1);
    }

    @Test
    void saysThatNoFlagDoesNotMeanNoTension() {
        Report quiet = InventedPractice.report("Quiet", InventedPractice.ALLIANCE, List.of(SWIFT));

        assertThat(page(quiet)).contains("No flag does not mean no tension.", "No rule marked a fall in the scores.",
                "It does not diagnose, predict or recommend treatment.");
    }

    @Test
    void keepsToItsWords() {
        String words = Xml.parsePage(page(practice)).getDocumentElement().getTextContent().toLowerCase(Locale.ROOT);

        assertThat(words).contains("tension", "repaired").doesNotContain("failure", "alert", "compliance",
                "non-responder", "rupture");
    }

    @Test
    void hidesNoCaseFromAReaderWithoutScript() {
        Document html = Xml.parsePage(page(practice));

        List<Element> hidden = Xml.all(html, "*").stream().filter(e -> e.hasAttribute("hidden")).toList();
        assertThat(hidden).extracting(e -> e.getAttribute("id")).containsExactly("tools", "pages");
        assertThat(Xml.all(html, "article", "case")).hasSize(12);
    }

    @Test
    void keepsHostileIdsAsText() {
        String id = "\"'><img onerror=alert(1) src=x></td></table><script>alert(2)</script>\u202E&amp;";
        Report report = InventedPractice.report("</title><script>alert(3)</script>", InventedPractice.ALLIANCE,
                List.of(Courses.wobbling(id, 30, 5), Case.of("\uD800\u0000", SWIFT.course())));

        Document html = Xml.parsePage(page(report));

        assertThat(Xml.all(html, "script")).hasSize(1);
        assertThat(Xml.all(html, "img")).isEmpty();
        assertThat(Xml.all(html, "h3").getFirst().getTextContent()).isEqualTo(id);
        assertThat(Xml.all(html, "title").getFirst().getTextContent()).isEqualTo("</title><script>alert(3)</script>");
    }

    @Test
    void listsEveryFlagWithItsNumbersItsClearingAndItsChance() {
        Document html = Xml.parsePage(page(small));

        Element table = Xml.all(html, "table", "flags").getFirst();
        assertThat(table.getTextContent()).contains("steady-or-fallen v1",
                "flag over a chance of 44 %, shipped defaults; live",
                "The score at session 6, 3.00, is lower than usual", "It would have cleared at ", "usual low ",
                "chance of fall ",
                "0.11 (0.09 to 0.13) false flags in 12 scores", "shipped, simulated from the defaults");
    }

    @Test
    void tellsEachTension() {
        Document html = Xml.parsePage(page(small));

        String card = Xml.all(html, "ol", "tensions").getFirst().getTextContent();
        assertThat(card).contains("Tension 1", "repaired", "session 6 (chance ", "3.00 at session 6",
                " points lower than ",
                " times the client's own wobble",
                "3 sessions, sessions 6 to 8", "sudden fall", "3 of 3 rules (A, B, C, D)");
    }

    @Test
    void callsTheWorstScoreOfSymptomsTheHighest() {
        String page = Xml.parsePage(page(InventedPractice.report("Symptoms", InventedPractice.SYMPTOMS,
                List.of(Courses.symptomsThatRiseAtNine())))).getDocumentElement().getTextContent();

        assertThat(page).contains("Highest", " points higher than ").doesNotContain("Lowest", "points lower than");
        Matcher range = Pattern.compile("usual high ([0-9.]+) · usual low ([0-9.]+)").matcher(page);
        assertThat(range.find()).isTrue();
        assertThat(Double.parseDouble(range.group(1))).isGreaterThan(Double.parseDouble(range.group(2)));
    }

    @Test
    void foldsAwayTheFlagsOfRulesThatNobodyAskedFor() {
        Document html = Xml.parsePage(page(InventedPractice.withSimpleRulesBeside(small)));

        List<Element> tables = Xml.all(html, "table", "flags");
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).getTextContent()).contains("steady-or-fallen").doesNotContain("below-own-mean");
        assertThat(tables.get(1).getTextContent()).contains("below-own-mean", "far-below")
                .doesNotContain("steady-or-fallen");
        assertThat(tables.get(1).getParentNode().getParentNode().getNodeName()).isEqualTo("details");
        assertThat(Xml.all(html, "g", "faint")).hasSize(2);
        assertThat(Xml.all(html, "summary").getFirst().getTextContent()).isEqualTo("2 flags by other rules");
    }

    @Test
    void countsACaseAsFlaggedOnlyByRulesThatWereAsked() {
        Report beside = InventedPractice.withSimpleRulesBeside(practice);

        Element robin = Xml.all(Xml.parsePage(page(beside)), "tr").stream()
                .filter(row -> row.getAttribute("data-name").equals("robin"))
                .findFirst().orElseThrow();
        assertThat(robin.getAttribute("data-state")).isEmpty();
        assertThat(beside.cases().stream().filter(sheet -> sheet.watched().id().equals("robin")).findFirst()
                .orElseThrow().isFlagged()).isFalse();
    }

    @Test
    void showsTheScoresOfEverySessionAsATable() {
        Document html = Xml.parsePage(page(small));

        Element table = Xml.all(html, "table", "sessions").getFirst();
        assertThat(Xml.all(html, "table", "sessions")).hasSize(3);
        assertThat(table.getElementsByTagName("tr").getLength()).isEqualTo(15);
        assertThat(table.getTextContent()).contains("ClientTherapistUsual range", "not scored");
    }

    @Test
    void saysWhichRulesCouldNotSpeak() {
        Document html = Xml.parsePage(page(small));

        List<String> notes = Xml.all(html, "p", "note").stream().map(Element::getTextContent).toList();
        assertThat(notes).contains(
                "Could not say: A steady-or-fallen (1 score, needs 2); B steady-or-fallen (1 score, needs 2); "
                        + "C below-own-mean (1 score, needs 2); D far-below (1 score, needs 6).");
        assertThat(notes).anyMatch(note -> note.startsWith("Raised no flag: A steady-or-fallen"));
        assertThat(Xml.all(html, "span", "state")).extracting(Element::getTextContent).contains("too few scores to say",
                "no flag");
    }

    @Test
    void saysWhatWasLeftOutAndWhere() {
        String text = Xml.parsePage(page(small)).getDocumentElement().getTextContent();

        assertThat(text).contains("365 rows from 1 source; 3 rows were left out.", "SHA-256 0a1b2c3d",
                "the value is outside the scale",
                "practice.csv line 17; practice.csv line 203", "Cells are set apart by commas",
                "attune detect samples/practice.csv --report out");
    }

    @Test
    void saysSoWhenThereIsNoRoomForEveryCase() {
        ReportHead head = practice.head();
        Report cut = new Report(head, practice.cases().subList(0, 3));

        assertThat(page(cut)).contains(
                "This page has room for 3 of the 8 cases with a flag. All of them are in flags.csv beside this page.",
                "Of the 4 cases without a flag, 0 are named here.");
        assertThat(page(practice)).doesNotContain("has room for");
    }

    @Test
    void drawsUnflaggedCasesOnlyForACaseload() {
        List<Case> many = new java.util.ArrayList<>(List.of(Courses.fallAtSixMendedAtNine()));
        for (int i = 0; i < ShownCase.CASELOAD; i++) {
            many.add(Case.of("swift-" + i, SWIFT.course()));
        }

        Document html = Xml.parsePage(page(InventedPractice.report("Many", InventedPractice.ALLIANCE, many)));

        assertThat(Xml.all(html, "article", "case")).hasSize(1);
        assertThat(Xml.all(html, "table", "index").getFirst().getElementsByTagName("tr").getLength())
                .isEqualTo(ShownCase.CASELOAD + 2);
    }

    @Test
    void ordersCasesByWhatIsMostPressing() {
        Document html = Xml.parsePage(page(practice));

        List<String> names = Xml.all(html, "tr").stream().map(row -> row.getAttribute("data-name"))
                .filter(name -> !name.isEmpty()).toList();
        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("otter", "rowan");
        assertThat(names.subList(8, 12)).containsExactly("birch", "finch", "poppy", "swift");
    }

    @Test
    void staysReadableWithTenThousandSessions() {
        String html = page(InventedPractice.report("Long", InventedPractice.ALLIANCE,
                List.of(Courses.wobbling("oak", 10_000, 3))));

        assertThat(html.length()).isLessThan(600_000);
        assertThat(html).contains("The table begins at session 9,801.", "These are the latest 100 of ",
                "These are the latest 12 of 789.");
    }

    @Test
    void writesAsItGoes() throws IOException {
        Set<Integer> sizes = new TreeSet<>();
        Report large = InventedPractice.report("Large", InventedPractice.ALLIANCE,
                InventedPractice.cases("small-open.csv", InventedPractice.ALLIANCE));

        ReportPage.write(large, new Writer() {
            @Override
            public void write(char[] buffer, int from, int length) {
                sizes.add(length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        assertThat(sizes).allMatch(size -> size < 64_000).hasSizeGreaterThan(20);
    }

    @Test
    void passesOnThatTheDiskIsFull() {
        assertThatThrownBy(() -> ReportPage.write(small, new Writer() {
            @Override
            public void write(char[] buffer, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        })).isInstanceOf(IOException.class).hasMessage("no space left");
    }

    private static String page(Report report) {
        try {
            StringBuilder out = new StringBuilder();
            ReportPage.write(report, out);
            return out.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
