package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.forms.Form;
import org.attune.store.forms.HalfState;
import org.attune.store.forms.Whose;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.web.Server;
import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client's own page in a real browser: on a telephone and by keyboard alone, and what therapist and client agree on.
class OwnPageInBrowserTest {

    private static final String PASSWORD = "four words kept in mind";
    private static final int MOST_TABS = 60;

    @TempDir
    private static Path folder;
    private static Settings settings;
    private static Server server;
    private static Reader reader;
    private static Person therapist;
    private static String caseId = "";
    private static String formId = "";

    @BeforeAll
    static void open() {
        settings = Typed.read(List.of("demo", "--port", "0", "--data", folder.resolve("data").toString()), Map.of());
        server = Server.start(settings, Clock.systemUTC(), new SecureRandom());
        Asker.Program program = new Asker.Program("test");
        therapist = server.store().people().add(program, new Names("browser.anna", "Anna"),
                Set.of(Role.THERAPIST, Role.ADMINISTRATOR))
                .done().orElseThrow();
        server.store().passwords().set(program, therapist.id(), PASSWORD);
        server.store().people().add(program, new Names("browser.bea", "Bea"), Set.of(Role.THERAPIST, Role.SUPERVISOR));
        caseId = server.store().cases().open(therapist.asking()).id();
        for (int session = 1; session <= 3; session++) {
            formId = answered(session).id();
        }
        reader = new Reader();
    }

    private static Form answered(int session) {
        Asker.Member asker = therapist.asking();
        Instrument check = ShippedInstruments.listForms().getFirst().instrument();
        server.store().meetings().add(asker, caseId, session, LocalDate.now(Clock.systemUTC()).minusDays(4 - session));
        Form form = server.store().forms().open(asker, caseId, session, check, "en",
                Clock.systemUTC().instant().plus(Duration.ofDays(6))).done().orElseThrow();
        Asker.Client client = new Asker.Client(caseId, form.id());
        for (String item : List.of("aims", "work", "bond")) {
            server.store().halves().answer(client, form.id(), Whose.CLIENT, item, 4 + session % 2, 1);
        }
        server.store().halves().writeWords(client, form.id(), Whose.CLIENT, "About the letter.");
        server.store().halves().handIn(client, form.id(), Whose.CLIENT, Sharing.KEPT, "link");
        return form;
    }

    @AfterAll
    static void close() {
        reader.close();
        server.close();
    }

    private static String link() {
        return settings.origin() + "/o/" + server.store().links().issueOwnPage(therapist.asking(), caseId,
                Clock.systemUTC().instant().plus(Duration.ofDays(2)));
    }

    private static NewContextOptions window(int width, ColorScheme colours) {
        return new NewContextOptions().setViewportSize(width, 760).setColorScheme(colours);
    }

    /// Looks at a page as everybody may meet it: axe finds nothing, nothing is cut off, and everything can be hit.
    private static void look(Page page) {
        assertThat(Reader.axe(page).getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml()).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat((List<?>) page.evaluate("""
                [...document.querySelectorAll('main button, main a.button, .tongues a, .away a, main select')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)
                """)).isEmpty();
    }

    /// Goes on by the tabulator to whatever begins with these words.
    private static void reach(Page page, String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            String focused = String.valueOf(page.evaluate("document.activeElement.innerText"));
            if (focused.strip().startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach: " + words);
    }

    private static void enter(Page page, String words) {
        reach(page, words);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    @Test
    void aClientReadsAndChangesByKeyboardAloneOnATelephoneAndLeavesQuickly() {
        try (Opened client = reader.visit(link(), window(375, ColorScheme.LIGHT))) {
            Page page = client.page();
            look(page);
            page.locator("#pin").focus();
            page.keyboard().type("20417");
            page.keyboard().press("Tab");
            page.keyboard().type("20417");
            enter(page, "Choose this PIN");
            look(page);
            assertThat(page.locator("main").innerText()).doesNotContain("Session 3");
            formId = answered(4).id();
            page.reload();
            page.setViewportSize(320, 640);
            reach(page, "Session 4");
            page.keyboard().press("Enter");
            look(page);
            page.keyboard().press("Tab");
            enter(page, "Take these words away");
            assertThat(page.locator("main").innerText()).contains("Your answers stay");
            reach(page, "Session 4");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Home");
            enter(page, "Change");
            assertThat(page.locator("[role=status]").innerText()).contains("It counts from now on");
            assertThat(server.store().forms().find(new Asker.Client(caseId, ""), formId).orElseThrow().client().state())
                    .isInstanceOfSatisfying(HalfState.HandedIn.class,
                            in -> assertThat(in.sharing()).isEqualTo(Sharing.NOW));

            enter(page, "Leave quickly");
            assertThat(page.locator("main").innerText()).contains("This page is empty.");
            for (int i = 0; i < 3; i++) {
                page.goBack();
                assertThat(page.locator("body").innerText()).doesNotContain("Session", "letter");
            }
            assertThat(client.requests()).allMatch(address -> address.startsWith(settings.origin()));
            assertThat(client.complaints()).allMatch(said -> said.contains("Cleared data types"));
        }
    }

    @Test
    void therapistsPagesAboutAgreementsAreSound() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Opened desk = reader.visit(settings.origin(), window(375, colours))) {
                Page page = desk.page();
                page.navigate(settings.origin() + "/sign-in");
                page.locator("#name").fill("browser.anna");
                page.locator("#password").fill(PASSWORD);
                page.locator("form[action='/sign-in'] button").first().click();
                String about = settings.origin() + "/cases/" + caseId;
                for (String path : List.of("/consent?in=de", "/contact", "/agreements")) {
                    page.navigate(about + path);
                    look(page);
                }
                page.locator("form[action$='/rhythm'] button").click();
                look(page);
                page.navigate(about + "/consent");
                page.locator("[name=materials]").first().check();
                page.locator("form.agree button").first().click();
                look(page);
                page.navigate(about + "/contact");
                page.locator("#text").fill("After six.");
                page.locator("main button").first().click();
                page.locator("text=Look or change").click();
                look(page);
                page.locator("text=Show it").click();
                look(page);
                assertThat(page.locator("#text").inputValue()).isEqualTo("After six.");
                page.locator("text=Remove it").click();
                page.setViewportSize(1280, 800);
                look(page);
                page.navigate(settings.origin() + "/people/" + therapist.id() + "/cases");
                look(page);
            }
        }
    }
}
