package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

/// Someone who opens a page in a browser: the system's own Chromium, without a window and without a network.
final class Reader implements AutoCloseable {

    private final Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync")));

    private static Path chromium() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no chromium on the PATH; ./check installs it where that is possible"));
    }

    /// A page as one reader has it open.
    ///
    /// @param page the open page
    /// @param requests every address the browser asked for
    /// @param complaints what the browser's console said
    record Opened(Page page, List<String> requests, List<String> complaints) implements AutoCloseable {

        /// Looks at the page as it would be printed.
        void print() {
            inPlainWords(() -> {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                return page;
            });
        }

        /// Looks at the page in another colour scheme.
        void turn(ColorScheme colours) {
            inPlainWords(() -> {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                return page;
            });
        }

        /// Runs a line of script in the page.
        Object tell(String script) {
            return page.evaluate(script);
        }

        /// In both colour schemes axe finds nothing, and nothing is wider than the window.
        void look() {
            for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                turn(colours);
                assertThat(axe(page).getViolations()).as(page.url() + " " + colours)
                        .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml()).isEmpty();
            }
            assertThat((int) tell("document.documentElement.scrollWidth")).as(page.url())
                    .isLessThanOrEqualTo(page.viewportSize().width);
        }

        /// The same with everything unfolded.
        void lookInside() {
            tell("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            look();
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    /// What axe says of a page, by all its rules; of those that are kept it lists one place each, which takes half the time. No page of ours
    /// has frames, and without them axe needs no page of its own beside this one.
    static AxeResults axe(Page page) {
        assertThat(page.frames()).as(page.url()).hasSize(1);
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true).analyze();
    }

    /// Opens a page in a window of its own.
    Opened open(Path file, Browser.NewContextOptions window) {
        return visit(file.toUri().toString(), window);
    }

    /// Opens an address in a window of its own.
    Opened visit(String address, Browser.NewContextOptions window) {
        BrowserContext context = inPlainWords(() -> browser.newContext(window));
        Page page = context.newPage();
        List<String> requests = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(address);
        return new Opened(page, requests, complaints);
    }

    /// Playwright 1.62 writes its own words small by the rules of the default locale, and tests run in a Turkish one.
    private static <T> T inPlainWords(Supplier<T> call) {
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return call.get();
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
