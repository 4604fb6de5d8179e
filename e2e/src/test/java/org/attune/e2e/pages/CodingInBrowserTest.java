package org.attune.e2e.pages;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Segments;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.coding.Plan;
import org.attune.store.coding.Round;
import org.attune.store.coding.Rounds.Asked;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.KeptTranscript;
import org.attune.store.people.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session coded blind by two, by keyboard, until they look at it together.
class CodingInBrowserTest {

    private static final int SEGMENTS = 10;
    private static final int PHONE = 375;
    private static final int MANY_TURNS = 2_000;
    private static final long SESSION_MS = 3_000_000;

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
            tess.lookInside();
            page.click("button:has-text('Open the round')");
            page.waitForSelector("h1:has-text('Autumn')");
            assertThat(page.textContent("main")).contains("sealed until all have handed in");
            tess.lookInside();
        }
        int keys = code("coding.cody", 1280, List.of("w", "4", "l", "A"));
        assertThat(keys).as("keys for 50 minutes: the codes and ratings given, and one for each segment")
                .isEqualTo(4 + SEGMENTS);
        try (Opened cody = practice.signIn("coding.cody", 375)) {
            cody.page().click("nav >> text=Coding");
            cody.lookInside();
            cody.page().click("h3 a");
            assertThat(cody.page().textContent("main")).contains("you handed it in", "sealed").doesNotContain("vera");
        }
        code("coding.vera", 375, List.of("w", "2"));
        try (Opened vera = practice.signIn("coding.vera", 1280)) {
            Page page = vera.page();
            page.click("nav >> text=Coding");
            page.click("h3 a");
            page.click("text=Side by side");
            assertThat(page.textContent("main")).contains("They differ in 2 places.");
            vera.lookInside();
            page.selectOption("tbody tr:first-child select", "differ 1 client-says-little");
            page.click("tbody tr:first-child button");
            page.waitForSelector(".saying");
            assertThat(page.textContent("tbody tr:first-child")).contains("we differ");
            page.click(".trail a:has-text('Autumn')");
            page.click("text=How far coders agree");
            assertThat(page.textContent("main")).contains("From 1 session that coder-1, coder-2 coded",
                    "an interval takes 10 sessions or more");
            vera.lookInside();
            page.click("a:has-text('By session, pair and month') >> nth=0");
            page.waitForSelector("h2:has-text('By pair of coders')");
            vera.lookInside();
            page.click(".trail a:has-text('Autumn')");
            page.click("text=What follows what");
            vera.lookInside();
            for (String book : List.of("/codebooks/attune-tensions/1", "/codebooks/new")) {
                page.navigate(practice.origin() + book);
                vera.lookInside();
            }
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
            opened.lookInside();
            if (width > PHONE) {
                playToTheEndOfTheSegment(opened);
            }
            assertThat(page.textContent("section:has(#hand-h)"))
                    .contains(SEGMENTS + " segments not rated in full; nothing on ");
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
            assertThat(page.textContent("section:has(#hand-h)")).contains("nothing on ")
                    .doesNotContain("segments not rated in full");
            opened.lookInside();
            assertThat(opened.complaints()).isEmpty();
            page.click("button:has-text('Hand in')");
            page.waitForSelector("text=It is handed in");
            return pressed;
        }
    }

    /// How long one waits is in benchmarks/README.md, and what this run took in the build folder.
    @Test
    void aSessionOfTwoThousandTurnsIsScrolledAndKeyed() throws IOException {
        String sheet = sheetOfManyTurns(practice.join("long.tess").asking(),
                practice.join("long.cody", Role.CODER).asking());
        try (Opened opened = practice.signIn("long.cody", 1280)) {
            Page page = opened.page();
            page.addInitScript("window.longest = 0; new PerformanceObserver(list => list.getEntries()"
                    + ".forEach(task => { longest = Math.max(longest, task.duration); })).observe({ type: 'longtask' });");
            page.navigate(practice.origin() + sheet);
            assertThat(page.locator(".heard p").count()).isEqualTo(MANY_TURNS);
            String loading = "loading " + longest(opened);
            opened.tell("longest = 0");
            opened.tell("new Promise(done => { const box = document.querySelector('.heard'); let at = 0; "
                    + "const go = () => { box.scrollTop = box.scrollHeight * at / 120; "
                    + "at++ < 120 ? requestAnimationFrame(go) : done(1); }; go(); })");
            String scrolling = "scrolling " + longest(opened);
            opened.tell("longest = 0");
            for (int segment = 1; segment <= SEGMENTS; segment++) {
                page.keyboard().press("w");
                page.keyboard().press("4");
                page.keyboard().press("Enter");
            }
            page.waitForSelector("figcaption:has-text('every segment rated in full')");
            Files.writeString(Path.of("target", "desk.txt"),
                    "longest task in ms, 0 for none of 50 or more: " + loading + ", "
                            + scrolling + ", keying " + longest(opened) + "\n");
            assertThat(opened.complaints()).isEmpty();
        }
    }

    private static double longest(Opened opened) {
        return ((Number) opened.tell("longest")).doubleValue();
    }

    private static String sheetOfManyTurns(Asker.Member therapist, Asker.Member coder) {
        Store store = practice.store();
        String caseId = store.cases().open(therapist).id();
        String session = store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2)).done().orElseThrow().id();
        for (Purpose purpose : List.of(Purpose.THERAPY, Purpose.RESEARCH)) {
            store.consents().give(therapist, caseId, new Matter(purpose, Material.TRANSCRIPT, ""), "3 en");
        }
        long each = SESSION_MS / MANY_TURNS;
        List<Turn> turns = IntStream.rangeClosed(1, MANY_TURNS)
                .mapToObj(turn -> new Turn(turn, turn % 2 == 0 ? "T" : "C",
                        new Timing.Between((turn - 1) * each, turn * each),
                        "This is what was said in turn " + turn + ", and a little more of it."))
                .toList();
        store.transcripts().add(therapist, session, new Transcript(
                List.of(new Speaker("C", Part.NOT_SAID), new Speaker("T", Part.NOT_SAID)), turns), List.of());
        KeptTranscript kept = store.transcripts().saySpeakers(therapist, session,
                Map.of("C", Part.CLIENT, "T", Part.THERAPIST)).done().orElseThrow();
        store.standIns().give(therapist, kept.place(), kept.id(), List.of(),
                store.privateStore().make(therapist, "copper lantern under seven hills").done().orElseThrow().leaves());
        Codebook book = ShippedCodebooks.list().getFirst();
        store.coding().codebooks().keep(therapist, book, CodebookWriter.write(book));
        Round round = store.coding().rounds().open(therapist,
                new Plan("Long", book.name(), Purpose.RESEARCH, Set.of(Material.TRANSCRIPT), Plan.Kind.ORDINARY),
                List.of(new Asked(session, new Segments.Timed(book.segmentSeconds(), SESSION_MS))),
                List.of(coder.personId())).done().orElseThrow();
        return "/coding/" + round.id() + "/" + round.sessions().getFirst().id() + "/own";
    }
}
