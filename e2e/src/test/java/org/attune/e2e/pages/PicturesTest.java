package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.attune.core.instrument.Instrument;
import org.attune.e2e.Repository;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.store.people.Person;
import org.attune.store.tension.Tension;
import org.attune.web.Server;
import org.attune.web.demo.DemoPractice;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the six main pages in docs/images: each shows a page that is there, as the demo has it. Renewing takes them anew.
class PicturesTest {

    @TempDir
    private static Path folder;
    private static Server server;
    private static Reader reader;
    private static Person therapist;
    private static String password = "";

    @BeforeAll
    static void open() {
        server = Server.start(Typed.read(List.of("demo", "--port", "0", "--data", folder.resolve("data").toString()),
                Map.of()), Clock.systemUTC(), new SecureRandom());
        password = DemoPractice.furnish(server.store(), Clock.systemUTC(), new SecureRandom());
        therapist = server.store().people().findBySignInName(new Asker.Program("pictures"), "demo").orElseThrow();
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

    private static NewContextOptions window(int width, int height, ColorScheme colours) {
        return new NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }

    /// Takes a picture of what the window shows, or looks at the one that was taken.
    private static void picture(Page page, String name) throws IOException {
        Path file = Repository.here().root().resolve("docs/images").resolve(name + ".png");
        if (Boolean.getBoolean("attune.renew")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        BufferedImage taken = ImageIO.read(file.toFile());
        assertThat(List.of(taken.getWidth(), taken.getHeight())).as(name)
                .containsExactly(page.viewportSize().width, page.viewportSize().height);
        assertThat(Repository.here().read(Path.of("docs/pictures.md"))).contains("(images/" + name + ".png)");
    }

    @Test
    void whatATherapistSees() throws IOException {
        try (Opened opened = reader.visit(address("/sign-in"), window(1280, 900, ColorScheme.LIGHT))) {
            Page page = opened.page();
            page.fill("#name", "demo");
            page.fill("#password", password);
            page.press("#password", "Enter");
            page.waitForURL(address("/"));
            picture(page, "today");

            String flagged = unmended(page);
            page.setViewportSize(1280, 1100);
            page.navigate(address(flagged));
            assertThat(page.locator("main svg").count()).isPositive();
            picture(page, "case");
            page.setViewportSize(1280, 900);

            page.navigate(address(flagged + "/sessions/" + lastRevealed(flagged.substring("/cases/".length()))));
            assertThat(page.locator(".reveal").count()).isPositive();
            picture(page, "reveal");

            page.setViewportSize(1280, 1300);
            page.navigate(address("/tensions/" + told()));
            assertThat(page.locator("main svg").count()).isGreaterThan(2);
            page.evaluate("document.getElementById('witnesses').scrollIntoView()");
            picture(page, "tension");
            page.setViewportSize(1280, 900);

            page.navigate(address("/guesses"));
            picture(page, "guesses");
        }
    }

    /// The demo's case whose scores fell and did not come back.
    private static String unmended(Page page) {
        List<String> cases = page.locator("main li:has-text('A fall is likely') a").all().stream()
                .map(link -> link.getAttribute("href").replaceFirst("^(/cases/[^/#?]+).*", "$1")).distinct().toList();
        return cases.stream().filter(one -> {
            page.navigate(address(one));
            return page.locator("main .lead").first().innerText().contains("had not come back");
        }).findFirst().orElseThrow();
    }

    /// The demo's tension.
    private static String told() {
        return server.store().cases().list(therapist.asking()).stream()
                .flatMap(about -> server.store().tensions().list(therapist.asking(), about.id()).stream())
                .map(Tension::id).findFirst().orElseThrow();
    }

    private static int lastRevealed(String caseId) {
        return server.store().forms().listForCase(therapist.asking(), caseId).stream()
                .filter(FormRecord::isRevealed)
                .mapToInt(one -> one.form().meeting().number())
                .max().orElseThrow();
    }

    @Test
    void whatAClientSees() throws IOException {
        try (Opened opened = reader.visit(address("/l/" + link()), window(375, 720, ColorScheme.LIGHT))) {
            Page page = opened.page();
            picture(page, "minute-before");
            page.locator("text=Begin").click();
            picture(page, "minute");
        }
    }

    private static String link() {
        Asker.Member asker = therapist.asking();
        Instant now = Clock.systemUTC().instant();
        String caseId = server.store().cases().open(asker).id();
        server.store().meetings().add(asker, caseId, 1, LocalDate.now(Clock.systemUTC()));
        Instrument check = ShippedInstruments.listForms().getFirst().instrument();
        Form form = server.store().forms().open(asker, caseId, 1, check, "en", now.plus(Duration.ofDays(6))).done()
                .orElseThrow();
        return server.store().links().issue(asker, form.id(), now.plus(Duration.ofDays(2)));
    }
}
