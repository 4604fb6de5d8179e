package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.attune.core.pairing.Sharing;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Stage;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.forms.Form;
import org.attune.store.forms.Whose;
import org.attune.store.people.Person;
import org.attune.store.tension.Tension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a flag to a closed repair, on a telephone.
class TensionInBrowserTest {

    private static final List<Integer> STEADY_THEN_FALLEN = List.of(6, 6, 6, 6, 6, 6, 6, 2);

    @TempDir
    private static Path folder;
    private static OpenPractice practice;
    private static Person therapist;
    private static String caseId = "";

    @BeforeAll
    static void open() {
        practice = OpenPractice.in(folder);
        therapist = practice.join("browser.tess");
        caseId = practice.store().cases().open(therapist.asking()).id();
        for (int i = 0; i < STEADY_THEN_FALLEN.size(); i++) {
            fill(i + 1, STEADY_THEN_FALLEN.get(i));
        }
    }

    private static void fill(int session, int answer) {
        Asker.Member asker = therapist.asking();
        practice.store().meetings().add(asker, caseId, session, LocalDate.of(2026, 1, 5).plusWeeks(session)).done()
                .orElseThrow();
        Form form = practice.store().forms().open(asker, caseId, session,
                ShippedInstruments.listForms().getFirst().instrument(), "en",
                Clock.systemUTC().instant().minus(Duration.ofDays(1))).done().orElseThrow();
        Asker.Client client = new Asker.Client(caseId, form.id());
        for (String item : List.of("aims", "work", "bond")) {
            practice.store().halves().answer(client, form.id(), Whose.CLIENT, item, answer, 1);
        }
        practice.store().halves().answer(client, form.id(), Whose.CLIENT, "strain", answer < 4 ? 3 : 0, 1);
        practice.store().halves().handIn(client, form.id(), Whose.CLIENT, Sharing.NOW, "link");
        practice.store().forms().find(asker, form.id());
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    private static Tension tension() {
        return practice.store().tensions().list(therapist.asking(), caseId).getFirst();
    }

    private static void press(Page page, String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
    }

    @Test
    void aFlagBecomesATensionThatIsDescribedWitnessedMendedAndClosed() {
        try (Opened opened = practice.reader().visit(practice.origin() + "/sign-in",
                new NewContextOptions().setViewportSize(375, 760))) {
            Page page = opened.page();
            page.fill("#name", "browser.tess");
            page.fill("#password", OpenPractice.PASSWORD);
            press(page, "main form button");
            page.navigate(practice.origin() + "/cases/" + caseId);
            Sound.look(opened);

            press(page, "button[value=LOOK_INTO_IT]");
            Sound.look(opened);
            page.fill("#observed", "Short answers.");
            page.locator("#strand-WITHDRAWAL").check();
            page.locator("#place-BOND").check();
            page.locator("#strength-3").check();
            page.locator("details summary").first().click();
            page.locator("input[name=marker]").first().check();
            press(page, "form.describe button");
            Sound.look(opened);
            assertThat(page.locator("h1").innerText()).contains("since session 8");
            assertThat(page.locator("#witnesses").innerText()).contains("rule");
            assertThat(page.locator("a[href^='/reflection/part']").count()).isEqualTo(1);

            press(page, "#witnesses form.ways button");
            assertThat(tension().whoSaw().sightings()).hasSize(2);
            stage(opened, "NOTICE", "8", "The client's form said strain.");
            stage(opened, "RAISE", "plan", "I may have hurried you last week. How was that?");
            page.navigate(practice.origin() + "/cases/" + caseId + "/before");
            Sound.look(opened);
            assertThat(page.locator("main").innerText()).contains("I may have hurried you");
            stage(opened, "RAISE", "8", "I hurried you last week. How was that?");

            page.navigate(practice.origin() + "/cases/" + caseId + "/sessions");
            press(page, "form[action$='/sessions'] button");
            assertThat(page.locator("[role=status]").innerText()).contains("two check-back questions");
            Sound.look(opened);
            close(opened);
            assertThat(opened.complaints()).isEmpty();
        }
    }

    private static void stage(Opened opened, String stage, String session, String words) {
        Page page = opened.page();
        page.navigate(practice.origin() + "/tensions/" + tension().id() + "/repair?stage=" + stage);
        Sound.look(opened);
        page.fill("#words", words);
        page.selectOption("#session", session);
        press(page, "form .fields > button");
        Sound.look(opened);
        assertThat(page.locator("#repair").innerText()).contains(words);
    }

    private static void close(Opened opened) {
        Page page = opened.page();
        page.navigate(practice.origin() + "/tensions/" + tension().id());
        page.locator("#end summary").first().click();
        page.locator("#ending-REPAIRED").check();
        Sound.look(opened);
        press(page, "#end details[open] button");
        assertThat(page.locator("#end").innerText()).contains("repaired");
        assertThat(tension().ending(false).orElseThrow().said().ending()).isEqualTo(Ending.REPAIRED);
        assertThat(tension().path().steps().stream().map(step -> step.stage())).containsExactly(Stage.NOTICE,
                Stage.RAISE, Stage.CHECK_BACK, Stage.CLOSE);
        Sound.look(opened);
    }
}
