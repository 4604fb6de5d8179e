package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.people.Person;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client adds a telling by a link, on a telephone, and their therapist reads it and tells it too.
class TellingInBrowserTest {

    private static final String HEBREW = "היה מוזר ביום שני.";

    @TempDir
    private static Path folder;
    private static OpenPractice practice;
    private static Person therapist;
    private static String caseId = "";

    @BeforeAll
    static void open() {
        practice = OpenPractice.in(folder);
        therapist = practice.join("browser.anna");
        caseId = practice.store().cases().open(therapist.asking()).id();
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    private static String link() {
        return practice.origin() + "/o/" + practice.store().links().issueOwnPage(therapist.asking(), caseId,
                Clock.systemUTC().instant().plus(Duration.ofDays(2)));
    }

    private static List<String> told() {
        return practice.store().tensions().list(therapist.asking(), caseId).stream()
                .flatMap(tension -> tension.all(Addition.Told.class).stream()).map(told -> told.said().words())
                .toList();
    }

    private static NewContextOptions telephone() {
        return new NewContextOptions().setViewportSize(375, 760);
    }

    private static void send(Page page) {
        page.waitForNavigation(() -> page.locator(".steps button").click());
    }

    @Test
    void aClientTellsByALinkAndTheTherapistReadsItAndTellsItToo() {
        try (Opened client = practice.reader().visit(link(), telephone())) {
            Page page = client.page();
            page.fill("#pin", "20417");
            page.fill("#again", "20417");
            page.waitForNavigation(() -> page.locator("main form button").click());
            page.waitForNavigation(() -> page.locator("a[href='/own/tensions/new']").click());
            Sound.look(client);
            page.locator("#words").focus();
            page.keyboard().type(HEBREW);
            assertThat(page.locator("#words").evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            Sound.look(client);
            assertThat(page.locator("[role=status]").innerText()).contains("Sent.");
            assertThat(told()).containsExactly(HEBREW);

            keepsWhatWouldNotArrive(page);
            send(page);
            page.locator("input[value=PARTLY]").check();
            page.waitForNavigation(() -> page.locator("form[action$='/ending'] button").click());
            page.locator(".tellings summary").last().click();
            Sound.look(client);
            page.waitForNavigation(() -> page.locator(".tellings details[open] button").click());
            Sound.look(client);
            assertThat(told()).containsExactly(HEBREW);
            assertThat(client.requests()).allMatch(address -> address.startsWith(practice.origin()));
            assertThat(client.complaints()).allMatch(said -> said.contains("ERR_INTERNET_DISCONNECTED"));
        }
        theTherapistReadsAndTells();
    }

    private static void keepsWhatWouldNotArrive(Page page) {
        page.fill("#words", "🌊".repeat(20_001));
        page.locator(".steps button").click();
        page.locator("[data-says]").waitFor();
        assertThat(page.locator("[data-says]").innerText()).contains("1 characters longer");
        page.context().setOffline(true);
        page.fill("#words", "more of it");
        page.locator(".steps button").click();
        page.locator("[data-says]:has-text('no connection')").waitFor();
        assertThat(page.locator("#words").inputValue()).isEqualTo("more of it");
        page.context().setOffline(false);
    }

    private static void theTherapistReadsAndTells() {
        try (Opened desk = practice.reader().visit(practice.origin() + "/sign-in", telephone())) {
            Page page = desk.page();
            page.fill("#name", "browser.anna");
            page.fill("#password", OpenPractice.PASSWORD);
            page.waitForNavigation(() -> page.press("#password", "Enter"));
            assertThat(page.locator(".things").innerText()).contains("Your client told you something");
            page.waitForNavigation(() -> page.locator(".things a").first().click());
            Sound.look(desk);
            for (String words : List.of("I was late, and did not say why.",
                    "I was late, and did not say that I was tired.")) {
                page.fill("#words", words);
                page.locator("form[data-here] summary").click();
                page.locator("#tag-reflective").check();
                Sound.look(desk);
                page.waitForNavigation(() -> page.locator("form[data-here] > button").click());
            }
            Sound.look(desk);
            page.waitForNavigation(() -> page.locator("form[method=get] button").click());
            Sound.look(desk);
            assertThat(page.locator("del").innerText()).contains("why");
            assertThat(page.locator("ins").innerText()).contains("tired");
            page.setViewportSize(1280, 900);
            Sound.look(desk);
            page.goBack();
            page.fill("#words", "more of it");
            page.context().clearCookies();
            page.locator("form[data-here] > button").click();
            page.locator("[data-says]:has-text('signed out')").waitFor();
            assertThat(page.locator("#words").inputValue()).isEqualTo("more of it");
        }
    }
}
