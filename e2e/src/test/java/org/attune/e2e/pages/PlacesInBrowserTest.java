package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Places to look in a transcript, asked for and answered on a telephone by keyboard.
class PlacesInBrowserTest {

    @TempDir
    private static Path folder;

    @Test
    void placesAreAskedForAndAnsweredByKeyboard() {
        try (OpenPractice practice = OpenPractice.in(folder)) {
            String path = keep(practice, practice.join("browser.tom").asking());
            Opened opened = practice.signIn("browser.tom", 320);
            Page page = opened.page();
            page.navigate(practice.origin() + path);
            Sound.look(opened);

            page.locator("main form button").first().focus();
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            Sound.look(opened);
            assertThat(page.locator("mark").allTextContents()).containsExactly("I don't want", "It is my own fault.");

            page.locator("button[value=ACCEPTED]").first().focus();
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).endsWith("#p3");
            assertThat(page.locator("#p1").textContent()).contains("You answered: worth a second reading.");
            Sound.look(opened);
        }
    }

    private static String keep(OpenPractice practice, Asker.Member asker) {
        TherapyCase ours = practice.store().cases().open(asker);
        String session = practice.store().meetings().add(asker, ours.id(), 1, LocalDate.of(2026, 3, 2)).done()
                .orElseThrow().id();
        practice.store().consents().give(asker, ours.id(), new Matter(Purpose.THERAPY, Material.TRANSCRIPT, ""),
                "3 en");
        practice.store().tensions().open(asker, ours.id(), new Addition.Told("it was off", List.of()));
        practice.store().transcripts().add(asker, session, new Transcript(
                List.of(new Speaker("C", Part.CLIENT), new Speaker("T", Part.THERAPIST)),
                List.of(new Turn(1, "C", new Timing.Between(0, 4000), "I don't want to talk about that again."),
                        new Turn(2, "T", new Timing.Between(5000, 9000), "How is it to say so?"),
                        new Turn(3, "C", new Timing.Between(10_000, 15_000), "It is my own fault."))),
                List.of()).done().orElseThrow();
        return "/cases/" + ours.id() + "/sessions/1/transcript/places";
    }
}
