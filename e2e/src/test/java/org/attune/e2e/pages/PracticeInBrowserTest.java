package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.web.Server;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages of a practice as people meet them: by eye, by keyboard, on a telephone, without script, on paper.
class PracticeInBrowserTest {

    private static final String PASSWORD = "four words kept in mind";
    private static final Asker.Program PROGRAM = new Asker.Program("test");
    private static final List<String> PAGES = List.of("/", "/cases", "/cases/new", "/people", "/account",
            "/account/authenticator", "/forms", "/forms/calls", "/forms/phq-9", "/forms/wai-sr/wording",
            "/nothing-here");
    /// Our promise for a whole page, with everything that belongs to it.
    private static final int MOST_BYTES = 150_000;

    @TempDir
    private static Path folder;
    private static Server server;
    private static Reader reader;
    private static String setUp = "";
    private static String caseId = "";

    @BeforeAll
    static void open() {
        server = Server.start(Typed.read(List.of("demo", "--port", "0", "--data", folder.resolve("data").toString()),
                Map.of()), Clock.systemUTC(), new SecureRandom());
        Person person = server.store().people().add(PROGRAM, new Names("tess", "Tess"),
                EnumSet.of(Role.THERAPIST, Role.ADMINISTRATOR)).done().orElseThrow();
        server.store().passwords().set(PROGRAM, person.id(), PASSWORD);
        caseId = server.store().cases().open(person.asking()).id();
        Person other = server.store().people().add(PROGRAM, new Names("nina", "Nina"), EnumSet.of(Role.CODER)).done()
                .orElseThrow();
        setUp = "/set-up/" + server.store().setupLinks().issue(PROGRAM, other.id(), Duration.ofHours(1));
        reader = new Reader();
    }

    @AfterAll
    static void close() {
        reader.close();
        server.close();
    }

    private static String address(String path) {
        return server.address().replaceFirst("/$", "") + path;
    }

    private static NewContextOptions window(int width, ColorScheme colours) {
        return new NewContextOptions().setViewportSize(width, 800).setColorScheme(colours);
    }

    private static Opened signedIn(NewContextOptions window) {
        Opened opened = reader.visit(address("/sign-in"), window);
        opened.page().fill("#name", "tess");
        opened.page().fill("#password", PASSWORD);
        opened.page().press("#password", "Enter");
        opened.page().waitForURL(address("/"));
        return opened;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "375, LIGHT", "375, DARK"})
    void axeFindsNothingToMend(int width, ColorScheme colours) {
        try (Opened opened = reader.visit(address("/sign-in"), window(width, colours))) {
            opened.page().fill("#name", "tess");
            opened.page().fill("#password", "not the password");
            opened.page().press("#password", "Enter");
            opened.page().locator(".narrow > .refusal").waitFor();
            assertSound(opened);
            opened.page().navigate(address(setUp));
            assertSound(opened);
        }
        try (Opened opened = signedIn(window(width, colours))) {
            for (String path : pages()) {
                opened.page().navigate(address(path));
                assertSound(opened);
            }
        }
    }

    private static List<String> pages() {
        return Stream.concat(PAGES.stream(), Stream.of("/cases/" + caseId)).toList();
    }

    private static void assertSound(Opened opened) {
        assertThat(Reader.axe(opened.page()).getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .as(opened.page().url())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280", "768", "375", "320"})
    void noPageIsWiderThanItsWindowOrHasATargetTooSmallForAThumb(int width) {
        try (Opened opened = signedIn(window(width, ColorScheme.LIGHT))) {
            for (String path : pages()) {
                opened.page().navigate(address(path));
                assertThat((int) opened.tell("document.documentElement.scrollWidth")).as(path)
                        .isLessThanOrEqualTo(width);
                assertThat((String) opened.tell("[...document.querySelectorAll('button, .button, header a, "
                        + "input:not([type=hidden]):not([type=checkbox]):not([hidden])')].filter(e => "
                        + "e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML).join()")).as(path).isEmpty();
            }
        }
    }

    @Test
    void isUsedByKeyboardAlone() {
        try (Opened opened = reader.visit(address("/sign-in"), window(1280, ColorScheme.LIGHT))) {
            Page page = opened.page();
            press(page, "Tab", 1);
            assertThat(opened.tell("document.activeElement.textContent")).isEqualTo("Skip to the page");
            press(page, "Tab", 2);
            page.keyboard().type("tess");
            press(page, "Tab", 1);
            page.keyboard().type(PASSWORD);
            press(page, "Enter", 1);
            page.waitForURL(address("/"));

            press(page, "Tab", 1);
            press(page, "Enter", 1);
            press(page, "Tab", 1);
            assertThat(opened.tell("document.activeElement.closest('main') !== null")).isEqualTo(true);
            press(page, "Enter", 1);
            page.waitForURL(address("/cases"));
        }
    }

    @Test
    void signsInWithAPasskeyThatWasMadeOnTheAccountPage() {
        try (Opened opened = signedIn(window(1280, ColorScheme.LIGHT))) {
            Page page = opened.page();
            CDPSession device = page.context().newCDPSession(page);
            device.send("WebAuthn.enable");
            device.send("WebAuthn.addVirtualAuthenticator", JsonParser.parseString("{'options': {'protocol': 'ctap2', "
                    + "'transport': 'internal', 'hasResidentKey': true, 'hasUserVerification': true, "
                    + "'isUserVerified': true, 'automaticPresenceSimulation': true}}").getAsJsonObject());
            page.navigate(address("/account"));
            page.fill("#label", "desk <i>device</i>");
            page.fill("#present-for-key", "not the password");
            page.click("[data-passkey=make] button");
            page.locator("[data-passkey=make] .refusal").waitFor();
            page.fill("#present-for-key", PASSWORD);
            page.click("[data-passkey=make] button");
            page.locator(".things").waitFor();
            assertThat(page.locator(".things span").first().textContent()).isEqualTo("desk <i>device</i>");

            page.click("text=Sign out >> nth=0");
            page.waitForURL(address("/sign-in"));
            page.click("[data-passkey=use] button");
            page.waitForURL(address("/"));
            assertThat(page.locator(".who").textContent()).contains("Tess");

            page.navigate(address("/account"));
            page.click(".things button");
            assertThat(page.locator(".things").count()).isZero();
            page.click("text=Sign out >> nth=0");
            page.click("[data-passkey=use] button");
            page.locator("[data-passkey=use] .refusal").waitFor();
        }
    }

    private static void press(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    @Test
    void needsNoScriptAndAsksNobodyElse() {
        try (Opened opened = signedIn(window(1280, ColorScheme.LIGHT).setJavaScriptEnabled(false))) {
            for (String path : PAGES.subList(0, PAGES.size() - 1)) {
                opened.page().navigate(address(path));
                assertThat(opened.page().locator("h1").count()).isEqualTo(1);
            }

            assertThat(opened.requests()).allMatch(request -> request.startsWith(address("/")));
            assertThat(opened.complaints()).isEmpty();
        }
    }

    @Test
    void noPageIsHeavierThanPromised() {
        try (Opened opened = signedIn(window(1280, ColorScheme.LIGHT))) {
            for (String path : pages()) {
                opened.page().navigate(address(path));
                Object bytes = opened.tell("performance.getEntries().filter(e => e.encodedBodySize)"
                        + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
                assertThat(((Number) bytes).intValue()).as(path).isBetween(1, MOST_BYTES);
            }
        }
    }

    @Test
    void printsWithoutWhatOnlyAScreenNeeds() {
        try (Opened opened = signedIn(window(1280, ColorScheme.DARK))) {
            opened.print();

            assertThat(opened.page().locator(".head nav").isVisible()).isFalse();
            assertThat(opened.page().locator("h1").isVisible()).isTrue();
            assertThat(opened.tell("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        }
    }
}
