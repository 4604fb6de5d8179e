package org.attune.e2e.pages;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session coded blind by two, by keyboard, until they look at it together.
class CodingInBrowserTest {

    private static final int SEGMENTS = 10;
    private static final int PHONE = 375;

    @TempDir
    private static Path folder;
    private static OpenPractice practice;

    @BeforeAll
    static void open() {
        practice = OpenPractice.in(folder);
        Person tess = practice.join("coding.tess");
        practice.join("coding.cody", Role.CODER);
        practice.join("coding.vera", Role.SUPERVISOR);
        String caseId = practice.store().cases().open(tess.asking()).id();
        practice.store().meetings().add(tess.asking(), caseId, 1, LocalDate.of(2026, 3, 2)).done().orElseThrow();
        for (Purpose purpose : List.of(Purpose.THERAPY, Purpose.RESEARCH)) {
            practice.store().consents().give(tess.asking(), caseId, new Matter(purpose, Material.RECORDING, ""),
                    "3 en");
        }
        byte[] silence = silence();
        practice.store().recordings().add(tess.asking(),
                practice.store().meetings().find(tess.asking(), caseId, 1).orElseThrow().id(),
                new ByteArrayInputStream(silence), silence.length).done().orElseThrow();
    }

    /// A little more than one segment of sound without any, 8,000 bytes a second.
    private static byte[] silence() {
        int bytes = 8000 * 302;
        ByteBuffer wave = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(US_ASCII)).putInt(36 + bytes).put("WAVEfmt ".getBytes(US_ASCII)).putInt(16)
                .putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000).putShort((short) 1)
                .putShort((short) 8).put("data".getBytes(US_ASCII)).putInt(bytes);
        while (wave.hasRemaining()) {
            wave.put((byte) 128);
        }
        return wave.array();
    }

    /// The recording plays, and holds where the segment ends.
    private static void playToTheEndOfTheSegment(Opened opened) {
        opened.tell("new Promise(done => { const media = document.querySelector('[data-media]'); "
                + "const go = () => { media.addEventListener('seeked', () => done(1), { once: true }); media.currentTime = 299; }; "
                + "media.readyState > 0 ? go() : media.addEventListener('loadedmetadata', go); })");
        opened.page().keyboard().press("Space");
        opened.page().waitForSelector("text=The segment ends here");
        assertThat(opened.tell("document.querySelector('[data-media]').paused")).isEqualTo(true);
        assertThat(((Number) opened.tell("document.querySelector('[data-media]').currentTime")).doubleValue())
                .isBetween(299.9, 300.0);
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    private static void look(Opened opened) {
        Page page = opened.page();
        opened.tell("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            opened.turn(colours);
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url() + " " + colours)
                    .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml()).isEmpty();
        }
        assertThat((int) opened.tell("document.documentElement.scrollWidth")).as(page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
        shoot(page);
    }

    private static void shoot(Page page) {
        String shots = System.getenv("DESK_SHOTS");
        if (shots != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(shots, page.url().replaceAll(".*/", "").replaceAll("\\W", "-") + "-"
                            + page.viewportSize().width + "-" + System.nanoTime() + ".png")));
        }
    }

    @Test
    void twoCodeASessionBlindAndLookAtItTogether() {
        try (Opened tess = practice.signIn("coding.tess", 1280)) {
            Page page = tess.page();
            page.click("nav >> text=Coding");
            page.click("text=Open a round");
            page.fill("#title", "Autumn");
            page.check("#recording");
            page.uncheck("#transcript");
            page.check("text=session 1");
            page.check("text=coding.cody");
            page.check("text=coding.vera");
            look(tess);
            page.click("button:has-text('Open the round')");
            page.waitForSelector("h1:has-text('Autumn')");
            assertThat(page.textContent("main")).contains("sealed until all have handed in");
            look(tess);
        }
        int keys = code("coding.cody", 1280, List.of("w", "4", "l", "A"));
        assertThat(keys).as("keys for 50 minutes: the codes and ratings given, and one for each segment")
                .isEqualTo(4 + SEGMENTS);
        try (Opened cody = practice.signIn("coding.cody", 375)) {
            cody.page().click("nav >> text=Coding");
            look(cody);
            cody.page().click("h3 a");
            assertThat(cody.page().textContent("main")).contains("you handed it in", "sealed").doesNotContain("vera");
        }
        code("coding.vera", 375, List.of("w", "2"));
        try (Opened vera = practice.signIn("coding.vera", 1280)) {
            Page page = vera.page();
            page.click("nav >> text=Coding");
            page.click("h3 a");
            page.click("text=Side by side");
            assertThat(page.textContent("main")).contains("They differ in 3 places.");
            look(vera);
            page.selectOption("tbody tr:first-child select", "differ 1 client-waves-it-away");
            page.click("tbody tr:first-child button");
            page.waitForSelector(".saying");
            assertThat(page.textContent("tbody tr:first-child")).contains("we differ");
            page.click(".trail a:has-text('Autumn')");
            page.click("text=How far coders agree");
            assertThat(page.textContent("main")).contains("From 1 session that coder-1, coder-2 coded",
                    "an interval takes 10 sessions or more");
            look(vera);
            page.click("a:has-text('By session, pair and month') >> nth=0");
            page.waitForSelector("h2:has-text('By pair of coders')");
            look(vera);
        }
    }

    /// Codes a session by keyboard alone and hands it in.
    ///
    /// @return how many keys it took
    private static int code(String name, int width, List<String> keys) {
        try (Opened opened = practice.signIn(name, width)) {
            Page page = opened.page();
            page.click("nav >> text=Coding");
            page.click(".things a");
            page.waitForSelector("[data-board]");
            look(opened);
            if (width > PHONE) {
                playToTheEndOfTheSegment(opened);
            }
            int pressed = 0;
            for (String key : keys) {
                page.keyboard()
                        .press(key.equals(key.toUpperCase(Locale.ROOT)) && !key.matches("\\d") ? "Shift+" + key : key);
                pressed++;
            }
            for (int segment = 1; segment <= SEGMENTS; segment++) {
                page.keyboard().press("Enter");
                pressed++;
            }
            page.waitForSelector("figcaption:has-text('every segment rated in full')");
            look(opened);
            assertThat(opened.complaints()).isEmpty();
            page.click("button:has-text('Hand in')");
            page.waitForSelector("text=It is handed in");
            return pressed;
        }
    }
}
