package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.attune.cli.Attune;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.ResultStream;
import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Surroundings;
import org.attune.e2e.Repository;
import org.attune.e2e.pages.Reader.Opened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The report of `attune detect --report` as people meet it: by eye, by keyboard, by screen reader, on a telephone, on paper.
class ReportInBrowserTest {

    private static final int CASES_A_PAGE = 20;

    @TempDir
    private static Path folder;
    private static Reader reader;

    @BeforeAll
    static void makeReports() {
        report("practice.csv");
        report("small-open.csv");
        reader = new Reader();
    }

    @AfterAll
    static void leave() {
        reader.close();
    }

    private static void report(String sample) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Surroundings around = new Surroundings(new ByteArrayInputStream(new byte[0]), new ResultStream(nowhere),
                nowhere,
                Screen.plain(), Clock.systemUTC(), Map.of());
        String file = Repository.here().root().resolve("samples").resolve(sample).toString();

        Exit exit = Attune.run(List.of("detect", file, "--report", folder.resolve(sample).toString()), around);

        assertThat(exit).isEqualTo(Exit.DONE);
    }

    private static Opened open(String sample, NewContextOptions window) {
        return reader.open(folder.resolve(sample).resolve("index.html"), window);
    }

    private static NewContextOptions wide() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, DARK"})
    void axeFindsNothingToMend(int width, ColorScheme colours) {
        try (Opened report = open("practice.csv",
                new NewContextOptions().setViewportSize(width, 800).setColorScheme(colours))) {
            report.page().locator("#find").fill("otter");
            report.tell("document.querySelectorAll('details').forEach(d => d.open = true)");

            AxeResults results = Reader.axe(report.page());

            assertThat(results.getViolations()).extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(results.getPasses()).hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280", "768", "375", "320"})
    void noPageIsWiderThanItsWindow(int width) {
        try (Opened report = open("practice.csv", new NewContextOptions().setViewportSize(width, 800))) {
            report.tell("document.querySelectorAll('details').forEach(d => d.open = true)");

            assertThat((int) report.tell("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void asksTheNetworkForNothingAndTheBrowserComplainsOfNothing() {
        try (Opened report = open("small-open.csv", wide())) {
            report.page().locator("#next").click();

            assertThat(report.requests()).hasSize(1).first().asString().startsWith("file:");
            assertThat(report.complaints()).isEmpty();
        }
    }

    @Test
    void findsACaseByPartOfItsName() {
        try (Opened report = open("small-open.csv", wide())) {
            report.page().locator("#find").fill("c00000060");

            assertThat(names(report)).containsExactly("C00000060");
            assertThat(sheets(report).count()).isEqualTo(1);
            assertThat(report.page().locator("#place").textContent()).isEqualTo("Cases 1 to 1 of 1");
        }
    }

    @Test
    void saysWhenNoCaseFits() {
        try (Opened report = open("small-open.csv", wide())) {
            report.page().locator("#find").fill("nobody");

            assertThat(names(report)).isEmpty();
            assertThat(report.page().locator("#place").textContent()).isEqualTo("No case fits.");
        }
    }

    @Test
    void showsOnlyCasesWithAnOpenTensionWhenAsked() {
        try (Opened report = open("small-open.csv", wide())) {
            report.page().locator("#show").selectOption("open");

            assertThat(rows(report).all()).isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getAttribute("data-state")).contains("open"));
        }
    }

    @Test
    void ordersCasesAndTheirSectionsByName() {
        try (Opened report = open("practice.csv", wide())) {
            report.page().locator("#order").selectOption("case");

            assertThat(names(report)).isSorted().startsWith("badger", "birch");
            assertThat(sheets(report).locator("h3").allTextContents()).isEqualTo(names(report));
        }
    }

    @Test
    void turnsThePagesOfTheIndexByKeyboard() {
        try (Opened report = open("small-open.csv", wide())) {
            List<String> first = names(report);
            assertThat(first).hasSize(CASES_A_PAGE);
            assertThat(report.page().locator("#previous").isDisabled()).isTrue();

            report.page().locator("#next").focus();
            report.page().keyboard().press("Enter");

            assertThat(names(report)).hasSize(CASES_A_PAGE).doesNotContainAnyElementsOf(first);
            assertThat(report.page().locator("#previous").isEnabled()).isTrue();
        }
    }

    @Test
    void leadsToACaseOnAnotherPageOfTheIndex() {
        try (Opened report = open("small-open.csv", wide())) {
            assertThat(report.page().locator("#case-50").isVisible()).isFalse();

            report.tell("location.hash = '#case-50'");

            report.page().locator("#case-50").waitFor();
            assertThat((double) report.page().locator("#case-50").boundingBox().y).isBetween(-50.0, 900.0);
        }
    }

    @Test
    void beginsWithALinkPastTheHead() {
        try (Opened report = open("practice.csv", wide())) {
            report.page().keyboard().press("Tab");

            assertThat(report.tell("document.activeElement.textContent")).isEqualTo("Skip to the cases");
            assertThat(report.page().locator(".skip").boundingBox().x).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void hidesNothingFromAReaderWithoutScript() {
        try (Opened report = open("small-open.csv", wide().setJavaScriptEnabled(false))) {
            assertThat(rows(report).count()).isEqualTo(200);
            assertThat(report.page().locator("#tools").isVisible()).isFalse();
        }
    }

    @Test
    void printsEveryPageOfTheIndexButNoTools() {
        try (Opened report = open("small-open.csv", wide())) {
            report.print();

            assertThat(rows(report).count()).isEqualTo(200);
            assertThat(report.page().locator("#tools").isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"Letter, otter", "Letter, heron", "A4, otter", "A4, heron"})
    void printsACaseWithOneTensionOnOneSheet(String paper, String flagged) {
        try (Opened report = open("practice.csv", wide())) {
            assertThat(sheets(report, paper, flagged)).isEqualTo(sheets(report, paper, "swift"));
        }
    }

    /// How many sheets the report takes when only one case is shown.
    private static long sheets(Opened report, String paper, String found) {
        report.page().getByLabel("Find a case").fill(found);
        String pdf = new String(report.page().pdf(new PdfOptions().setFormat(paper).setPrintBackground(true)),
                StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type /Page\\b").matcher(pdf).results().count();
    }

    @Test
    void followsTheReadersColours() {
        String ground = "getComputedStyle(document.body).backgroundColor";
        try (Opened light = open("practice.csv", wide().setColorScheme(ColorScheme.LIGHT));
                Opened dark = open("practice.csv", wide().setColorScheme(ColorScheme.DARK))) {
            assertThat(light.tell(ground)).isEqualTo("rgb(250, 247, 242)");
            assertThat(dark.tell(ground)).isEqualTo("rgb(25, 24, 23)");
        }
    }

    private static Locator rows(Opened report) {
        return report.page().locator(".index tbody tr:visible");
    }

    private static List<String> names(Opened report) {
        return rows(report).locator("th").allTextContents();
    }

    private static Locator sheets(Opened report) {
        return report.page().locator("article.case:visible");
    }
}
