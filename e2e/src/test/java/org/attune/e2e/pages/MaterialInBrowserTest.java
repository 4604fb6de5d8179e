package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a session left behind, in a real browser: from the files of it to a clip that the client takes back.
class MaterialInBrowserTest {

    private static final String PASSPHRASE = "copper lantern under seven hills";
    private static final String VTT = """
            WEBVTT

            00:00.500 --> 00:03.000
            <v Therapist>How was the week?

            00:03.200 --> 00:09.000
            <v Client>My sister Anna came to see me, and I said nothing at all.
            """;

    @TempDir
    private static Path folder;
    private static OpenPractice practice;

    @BeforeAll
    static void open() {
        practice = OpenPractice.in(folder);
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    @Test
    void aSessionIsImportedPlayedDecidedAndSharedUntilTheClientSaysNo() {
        Person person = practice.join("material.anna");
        practice.join("material.other");
        practice.store().privateStore().make(person.asking(), PASSPHRASE);
        String caseId = practice.store().cases().open(person.asking()).id();
        practice.store().meetings().add(person.asking(), caseId, 1, LocalDate.of(2026, 3, 2));
        for (Purpose purpose : List.of(Purpose.THERAPY, Purpose.TEACHING)) {
            for (Material material : List.of(Material.TRANSCRIPT, Material.RECORDING)) {
                practice.store().consents().give(person.asking(), caseId, new Matter(purpose, material, ""), "3 en");
            }
        }
        String clip;
        try (Opened opened = practice.signIn("material.anna", 375)) {
            Page page = opened.page();
            String material = practice.origin() + "/cases/" + caseId + "/sessions/1/material";
            page.navigate(material);
            opened.lookInside();
            readTranscript(opened);
            page.navigate(material);
            play(page);
            opened.lookInside();
            clip = makeClip(page);
            assertThat(opened.complaints()).isEmpty();
        }
        try (Opened opened = practice.signIn("material.other", 1280)) {
            Page page = opened.page();
            page.navigate(practice.origin() + clip);
            assertThat(page.locator("main").innerText()).contains("My sister [name 1] came").doesNotContain("Anna");
            opened.lookInside();
            String sound = page.locator("audio").getAttribute("src");
            assertThat(status(page, sound)).isEqualTo(206);

            practice.store().consents().list(person.asking(), caseId).stream()
                    .filter(one -> one.matter().purpose() == Purpose.TEACHING)
                    .forEach(one -> practice.store().consents().withdraw(person.asking(), caseId, one.id()));
            assertThat(status(page, sound)).isEqualTo(403);
            page.reload();
            assertThat(page.locator("main").innerText()).contains("The client does not agree to this")
                    .doesNotContain("sister");
        }
    }

    private static void readTranscript(Opened opened) {
        Page page = opened.page();
        page.setInputFiles("#transcript",
                new FilePayload("talk.vtt", "text/vtt", VTT.getBytes(StandardCharsets.UTF_8)));
        page.waitForNavigation(() -> page.locator("text=Import it").click());
        assertThat(page.locator("main").innerText()).contains("Read as WebVTT.", "Who speaks?");
        opened.lookInside();
        page.waitForNavigation(() -> page.locator("text=So it is").click());
        assertThat(page.locator("ol.turns > li")).satisfies(turns -> assertThat(turns.count()).isEqualTo(2));
        opened.lookInside();
        page.waitForNavigation(() -> page.locator("text=Decide about names").click());
        page.fill("#passphrase", PASSPHRASE);
        page.waitForNavigation(() -> page.locator("main form button").first().click());
        opened.lookInside();
        for (Locator answer : page.locator("input[value=REPLACE]").all()) {
            answer.check();
        }
        page.waitForNavigation(() -> page.locator("text=Carry it out").click());
        assertThat(page.locator("ol.turns").innerText()).contains("My sister [name 1] came").doesNotContain("Anna");
        opened.lookInside();
    }

    /// Chromium asks for parts by itself, and seeks by asking for others.
    private static void play(Page page) {
        List<Integer> answers = new ArrayList<>();
        page.onResponse(response -> {
            if (response.url().contains("/recordings/")) {
                answers.add(response.status());
            }
        });
        page.setInputFiles("#recording", new FilePayload("tone.wav", "audio/wav", Tone.ofTwentySeconds()));
        page.waitForNavigation(() -> page.locator("text=Keep it").click());
        page.evaluate("() => { const a = document.querySelector('audio'); a.muted = true; return a.play(); }");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0.2");
        page.evaluate("() => new Promise(done => { const a = document.querySelector('audio'); "
                + "a.addEventListener('seeked', done, { once: true }); a.currentTime = 15; })");
        assertThat(page.evaluate("() => Math.round(document.querySelector('audio').duration)")).isEqualTo(20);
        assertThat(answers).contains(206);
        page.evaluate("() => document.querySelector('audio').pause()");
    }

    private static String makeClip(Page page) {
        page.fill("#from", "0:03");
        page.fill("#to", "0:09");
        page.selectOption("#purpose", "teaching");
        page.waitForNavigation(() -> page.locator("text=Make a clip").click());
        return page.locator("a[href^='/clips/']").first().getAttribute("href");
    }

    private static int status(Page page, String path) {
        return (int) page.evaluate("path => fetch(path, { headers: { Range: 'bytes=0-9' } }).then(a => a.status)",
                path);
    }
}
