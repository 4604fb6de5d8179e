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
import org.attune.store.forms.Whose;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.web.Server;
import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A session lived through in a real browser: the client's minute on a telephone, by keyboard alone, and the reveal.
class MinuteInBrowserTest {

    private static final String PASSWORD = "four words kept in mind";
    private static final int SMALLEST_TARGET_PIXELS = 44;
    private static final int MOST_TABS = 60;

    @TempDir
    private static Path folder;
    private static Settings settings;
    private static Server server;
    private static Reader reader;
    private static Person therapist;
    private String caseId = "";
    private Form form;

    @BeforeAll
    static void open() {
        settings = Typed.read(List.of("demo", "--port", "0", "--data", folder.resolve("data").toString()), Map.of());
        server = Server.start(settings, Clock.systemUTC(), new SecureRandom());
        Asker.Program program = new Asker.Program("test");
        therapist = server.store().people().add(program, new Names("browser.anna", "Anna"), Set.of(Role.THERAPIST))
                .done()
                .orElseThrow();
        server.store().passwords().set(program, therapist.id(), PASSWORD);
        reader = new Reader();
    }

    @AfterAll
    static void close() {
        reader.close();
        server.close();
    }

    @BeforeEach
    void ask() {
        Asker.Member asker = therapist.asking();
        Instrument check = ShippedInstruments.listForms().getFirst().instrument();
        caseId = server.store().cases().open(asker).id();
        server.store().meetings().add(asker, caseId, 1, LocalDate.now(Clock.systemUTC()));
        form = server.store().forms()
                .open(asker, caseId, 1, check, "en", Clock.systemUTC().instant().plus(Duration.ofDays(6)))
                .done().orElseThrow();
    }

    private String link() {
        return settings.origin() + "/l/" + server.store().links().issue(therapist.asking(), form.id(),
                Clock.systemUTC().instant().plus(Duration.ofDays(2)));
    }

    private String session() {
        return settings.origin() + "/cases/" + caseId + "/sessions/1";
    }

    private static NewContextOptions phone(ColorScheme colours) {
        return new NewContextOptions().setViewportSize(320, 640).setColorScheme(colours);
    }

    private static void signIn(Page page) {
        page.navigate(settings.origin() + "/sign-in");
        page.locator("#name").fill("browser.anna");
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/sign-in'] button").first().click();
    }

    /// Looks at a page as everybody may meet it: axe finds nothing, nothing is cut off, and everything can be hit.
    private static void look(Page page) {
        assertThat(Reader.axe(page).getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml()).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat((List<?>) page.evaluate("""
                [...document.querySelectorAll('main button, main a.button, .tongues a, .away a, .option')]
                .filter(e => e.getBoundingClientRect().height < %d).map(e => e.outerHTML)
                """.formatted(SMALLEST_TARGET_PIXELS))).isEmpty();
    }

    /// Goes on by the tabulator to whatever begins with these words, and enters it.
    private static void enter(Page page, String words) {
        reach(page, words);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void reach(Page page, String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            String focused = String.valueOf(page.evaluate("document.activeElement.innerText"));
            if (focused.replace('\n', ' ').strip().startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach on " + page.title() + ": " + words);
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void aClientsMinuteByKeyboardAloneOnASmallTelephone(ColorScheme colours) {
        try (Opened client = reader.visit(link(), phone(colours))) {
            Page page = client.page();
            for (String step : List.of("Begin", "6 very much", "3 a little", "Back", "3 a little", "Skip this one",
                    "2 a little", "1 partly", "4 mostly")) {
                look(page);
                enter(page, step);
            }
            look(page);
            page.locator("#words").focus();
            page.keyboard().type("It was good to laugh.");
            enter(page, "Go on");
            look(page);
            enter(page, "Share now");
            look(page);

            assertThat(page.title()).isEqualTo("Thank you");
            assertThat(client.complaints()).isEmpty();
            assertThat(client.requests()).allMatch(address -> address.startsWith(settings.origin()));
            assertThat(server.store().forms().find(new Asker.Client(caseId, form.id()), form.id()).orElseThrow()
                    .client().content().points())
                    .isEqualTo(Map.of("aims", 6, "work", 3, "strain", 2, "spoken", 1, "settled", 4));
        }
    }

    @Test
    void bothHalvesAndTheReveal() {
        try (Opened client = reader.visit(link(), phone(ColorScheme.LIGHT))) {
            Page page = client.page();
            page.locator("text=Begin").click();
            for (String answer : List.of("very much", "hardly", "wholly", "none")) {
                page.locator("button.answer", new Page.LocatorOptions().setHasText(answer)).first().click();
            }
            page.locator("#words").fill("I had hoped to speak of the letter.");
            page.locator("main button").click();
            page.locator("button.answer").first().click();
        }
        try (Opened desk = reader.visit(settings.origin(), new NewContextOptions().setViewportSize(1280, 900))) {
            Page page = desk.page();
            signIn(page);
            page.navigate(session());
            look(page);
            assertThat(page.content()).contains("The client's half is in.").doesNotContain("letter");
            page.locator("text=Answer your half").click();
            look(page);
            assertThat(page.locator(":checked").count()).isZero();
            page.locator("[name='own.aims'][value='6']").check();
            page.locator("[name='own.work'][value='6']").check();
            page.locator("[name='guess.work'][value='5']").check();
            page.locator("main form button").click();

            look(page);
            assertThat(page.locator("main").innerText()).doesNotContain("3 off");
            page.locator(".guess summary").click();
            assertThat(page.locator(".reveal .far h3").allInnerTexts())
                    .containsExactly("Today, did what we did make sense to you?");
            assertThat(page.locator("main").innerText()).contains("Far apart: 4 apart", "3 off", "speak of the letter");
            page.setViewportSize(320, 640);
            look(page);
            page.navigate(settings.origin() + "/guesses");
            look(page);
            page.navigate(session() + "/forms/" + form.id() + "/sheet");
            look(page);
            page.navigate(settings.origin() + "/cases/" + caseId + "/sessions");
            look(page);
            page.locator("main form button:not(.plain)").click();
            look(page);
            page.locator("main form button").click();
            look(page);
            page.navigate(page.url() + "/half");
            page.locator("[name='own.aims'][value='6']").check();
            page.locator("main form button").click();
            page.locator("text=Enter a filled sheet").click();
            look(page);
        }
    }

    private void answeredByClient() {
        Asker.Client client = new Asker.Client(caseId, form.id());
        Map.of("aims", 6, "work", 2, "bond", 7, "strain", 0).forEach((item, points) -> server.store().halves()
                .answer(client, form.id(), Whose.CLIENT, item, points, 1));
        server.store().halves().writeWords(client, form.id(), Whose.CLIENT, "I had hoped to speak of the letter.");
        server.store().halves().handIn(client, form.id(), Whose.CLIENT, Sharing.NOW, "link");
    }

    /// Chooses the answer of a question by the arrow keys; the first press of a group that has none chosen takes its first.
    private static void choose(Page page, String name, int presses) {
        page.locator("[name='" + name + "']").first().focus();
        page.keyboard().press("Space");
        for (int i = 1; i < presses; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    @Test
    void theTherapistsHalfAndTheRevealByKeyboardAlone() {
        answeredByClient();
        try (Opened desk = reader.visit(settings.origin(), new NewContextOptions().setViewportSize(1280, 900))) {
            Page page = desk.page();
            page.navigate(settings.origin() + "/sign-in");
            page.locator("#name").focus();
            page.keyboard().type("browser.anna");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            enter(page, server.store().cases().find(therapist.asking(), caseId).orElseThrow().pseudonym());
            enter(page, "Answer your half");
            for (String field : List.of("own.aims", "own.work", "own.bond", "guess.work")) {
                choose(page, field, 6);
            }
            assertThat(page.locator(":checked").count()).isEqualTo(4);
            enter(page, "Hand in");

            look(page);
            assertThat(page.locator("main").innerText()).contains("Far apart: 4 apart", "speak of the letter")
                    .doesNotContain("4 off");
            reach(page, "Your guess");
            page.keyboard().press("Enter");
            assertThat(page.locator("main").innerText()).contains("4 off");
        }
    }

    @Test
    void theScoresOfACaseArePrintedSessionBySessionAlsoWhereTheyAreFoldedAway() {
        answeredByClient();
        server.store().halves().handIn(therapist.asking(), form.id(), Whose.THERAPIST, Sharing.NOW, "desk");
        server.store().forms().find(therapist.asking(), form.id());
        try (Opened desk = reader.visit(settings.origin(), new NewContextOptions().setViewportSize(1280, 900))) {
            Page page = desk.page();
            signIn(page);
            page.navigate(settings.origin() + "/cases/" + caseId);
            assertThat(page.locator("table.sessions").isVisible()).isFalse();

            desk.print();

            assertThat(page.locator("table.sessions").isVisible()).isTrue();
            assertThat(page.locator("table.sessions").boundingBox().height).isPositive();
        }
    }

    @Test
    void aDropOfTheNetworkInTheMiddleOfTheMinuteLosesNothing() {
        try (Opened client = reader.visit(link(), phone(ColorScheme.LIGHT))) {
            Page page = client.page();
            page.locator("text=Begin").click();
            page.locator("button.answer", new Page.LocatorOptions().setHasText("very much")).first().click();
            page.waitForURL(settings.origin() + "/minute/item/work");
            page.context().setOffline(true);
            page.locator("button.answer", new Page.LocatorOptions().setHasText("hardly")).first().click();
            page.waitForURL(address -> !address.startsWith(settings.origin() + "/minute/item/bond"));
            assertThat(points()).isEqualTo(Map.of("aims", 6));

            page.context().setOffline(false);
            page.navigate(settings.origin() + "/minute/item/aims");
            assertThat(page.locator("main").innerText()).contains("your answer so far");
            page.navigate(settings.origin() + "/minute/item/work");
            page.locator("button.answer", new Page.LocatorOptions().setHasText("hardly")).first().click();
            page.waitForURL(settings.origin() + "/minute/item/bond");
            assertThat(points()).isEqualTo(Map.of("aims", 6, "work", 2));
        }
    }

    private Map<String, Integer> points() {
        return server.store().forms().find(new Asker.Client(caseId, form.id()), form.id()).orElseThrow()
                .client().content().points();
    }

    @Test
    void aLinkOpensFromAPageOfAnotherSite() {
        String elsewhere = settings.origin().replace("localhost", "127.0.0.1") + "/sign-in";
        try (Opened client = reader.visit(elsewhere, phone(ColorScheme.LIGHT))) {
            Page page = client.page();
            page.waitForNavigation(() -> page.evaluate("address => { location.href = address; }", link()));

            assertThat(page.url()).isEqualTo(settings.origin() + "/minute");
            assertThat(page.title()).isEqualTo("How was it?");
        }
    }

    @Test
    void onADeviceThatGoesBackThereIsNothingLeftToSee() {
        try (Opened kiosk = reader.visit(settings.origin(), phone(ColorScheme.DARK))) {
            Page page = kiosk.page();
            signIn(page);
            page.navigate(session());
            look(page);
            page.locator("text=Hand the device over").click();
            page.locator("text=Begin").click();
            page.locator("button.answer").first().click();
            page.navigate(settings.origin() + "/minute/share");
            page.locator("button.answer").last().click();
            look(page);
            assertThat(page.locator("main").innerText()).contains("Please hand the device back.");

            for (int i = 0; i < 5; i++) {
                page.goBack();
                assertThat(page.locator("body").innerText()).doesNotContain("your answer so far", "not at all",
                        "Session 1");
            }
        }
    }
}
