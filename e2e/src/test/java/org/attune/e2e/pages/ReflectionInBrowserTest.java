package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.access.Asker;
import org.attune.store.people.Person;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A therapist's own in a real browser: every page of it, and the inner chart by keyboard alone.
class ReflectionInBrowserTest {

    private static final String PASSPHRASE = "copper lantern under seven hills";
    private static final int MOST_TABS = 60;

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

    private static void go(Opened opened, String path) {
        opened.page().navigate(practice.origin() + path);
    }

    /// Goes on by the tabulator until something of this name or these words has the focus.
    private static void tabTo(Page page, String nameOrWords) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("(document.activeElement.name || document.activeElement.innerText || '').trim()")
                    .equals(nameOrWords)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach: " + nameOrWords);
    }

    private static void enter(Page page, String words) {
        tabTo(page, words);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /// Chooses with the arrows, as native radios let one.
    private static void choose(Page page, String name, int place) {
        tabTo(page, name);
        page.keyboard().press("Space");
        for (int i = 0; i < place; i++) {
            page.keyboard().press("ArrowRight");
        }
    }

    @Test
    void theInnerChartByKeyboardAlone() {
        String caseId = practice.store().cases().open(practice.join("keys.anna").asking()).id();
        try (Opened opened = practice.signIn("keys.anna", 1280)) {
            Page page = opened.page();
            go(opened, "/reflection");
            for (String field : List.of("passphrase", "again")) {
                tabTo(page, field);
                page.keyboard().type(PASSPHRASE);
            }
            enter(page, "Make my reflection store");
            enter(page, "I have kept it");
            enter(page, "Inner chart");
            enter(page, practice.store().cases().list(practice.store().people()
                    .findBySignInName(new Asker.Program("test"), "keys.anna").orElseThrow().asking()).getFirst()
                    .pseudonym());
            for (String session : List.of("1", "2")) {
                choose(page, "head", 2);
                choose(page, "heart", 1);
                choose(page, "gut", 0);
                choose(page, "led", 0);
                tabTo(page, "session");
                page.keyboard().type(session);
                tabTo(page, "words");
                page.keyboard().type("the letter");
                enter(page, "Mark it");
            }

            assertThat(page.url()).endsWith("/reflection/trio?case=" + caseId);
            assertThat(page.locator("main").innerText()).contains("Gut has been silent for two sessions.",
                    "What did gut know that nobody said?", "Session 2", "too loud");
            assertThat(page.locator("svg.trio desc").first().textContent()).contains("gut missing; head led");
            assertThat(opened.complaints()).isEmpty();
            opened.lookInside();
        }
    }

    @Test
    void everyPageOfItIsSoundOnATelephone() {
        Person person = practice.join("phone.anna");
        String caseId = practice.store().cases().open(person.asking()).id();
        String tension = practice.store().tensions().open(person.asking(), caseId,
                new Addition.Described(new Onset.BeforeNoticed(), Nature.UNSAID, Columns.EMPTY)).done().orElseThrow()
                .id();
        try (Opened opened = practice.signIn("phone.anna", 320)) {
            Page page = opened.page();
            go(opened, "/reflection");
            opened.lookInside();
            page.fill("#passphrase", PASSPHRASE);
            page.fill("#again", PASSPHRASE);
            page.locator("main form button").click();
            opened.lookInside();
            for (String text : List.of("שלום, זו הערה.\nAnd English.", "A thought that goes on. ".repeat(60))) {
                go(opened, "/reflection/notes/new?case=" + caseId);
                page.fill("#text", text);
                opened.lookInside();
                page.waitForNavigation(() -> page.locator("text=Keep it").click());
            }
            opened.lookInside();
            assertThat(page.evaluate("getComputedStyle(document.querySelectorAll('.written')[1]).unicodeBidi"))
                    .isEqualTo("plaintext");
            page.locator(".leaf h3 a").first().click();
            opened.lookInside();
            for (String path : List.of("/reflection/trio", "/reflection/trio?case=" + caseId, "/guesses",
                    "/reflection/passphrase", "/reflection/part?tension=" + tension + "&case=" + caseId)) {
                go(opened, path);
                opened.lookInside();
            }
            page.fill("#text", "I looked at the clock.");
            go(opened, "/reflection/notes/new");
            page.fill("#text", "typed before it locked");
            lockInAnotherWindow(page);
            page.waitForNavigation(() -> page.locator("text=Keep it").click());
            opened.lookInside();
            page.fill("#passphrase", PASSPHRASE);
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText()).contains("typed before it locked");
            page.locator("text=Lock it now").click();
            go(opened, "/reflection/forgotten");
            opened.lookInside();
            assertThat(opened.complaints()).isEmpty();
        }
    }

    /// The other window stays open until the browser closes: closing it while its page is on the way can wait for ever.
    private static void lockInAnotherWindow(Page page) {
        Page other = page.context().newPage();
        other.navigate(practice.origin() + "/reflection");
        other.waitForNavigation(() -> other.locator("text=Lock it now").click());
    }
}
