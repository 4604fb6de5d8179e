package org.attune.benchmarks.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.attune.store.StorePlace;

/// How long it takes until all six in a room see in their browsers what one of them changed.
///
/// Six pages of the system's own Chromium, each in a context of its own and signed in as another member, look at one meeting. One of
/// them lets the clock stand and go. The time runs from their click, as their page gets it, to the moment that each page, theirs among
/// them, holds the change, and to the frame that draws it; all by the clock of this machine, in whole milliseconds. The page that was
/// clicked sends a form and opens anew, as it does for a person.
final class BrowserFigures {

    private static final int WARM_ACTS = 50;
    private static final int ACTS = 200;
    private static final long BETWEEN_ACTS_MILLIS = 150;
    private static final long BETWEEN_LOOKS_MILLIS = 20;
    private static final long LONGEST_SECONDS = 20;
    private static final int BEGUN = 1;

    /// Notes in the page when it was clicked, and when another state of the clock came to stand there: in it, and drawn. What is noted
    /// outlives that the page opens anew, which may be before the frame that would have drawn it.
    private static final String NOTES = """
            (() => {
              const list = name => JSON.parse(sessionStorage.getItem(name) ?? '[]');
              const note = (name, what) => sessionStorage.setItem(name, JSON.stringify([...list(name), what]));
              const noteOnce = (name, state) => {
                if (state !== sessionStorage.getItem(name + '-state')) {
                  sessionStorage.setItem(name + '-state', state);
                  note(name, Date.now());
                }
              };
              const look = () => {
                const state = document.querySelector('[data-left-ms]')?.dataset.running;
                if (state) {
                  noteOnce('held', state);
                  requestAnimationFrame(() => noteOnce('drawn', state));
                }
              };
              addEventListener('click', event => {
                if (event.target.closest('#hand')) { note('clicked', Date.now()); }
              }, true);
              new MutationObserver(look).observe(document,
                  { childList: true, subtree: true, attributes: true, attributeFilter: ['data-running'] });
            })()
            """;

    private final Path repository;
    private final PrintStream out;

    BrowserFigures(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /// Changes a room again and again.
    void run(int rounds) throws IOException, InterruptedException {
        StorePlace place = new StorePlace.InFolder(Files.createTempDirectory("attune-figures"));
        RoomOfSix room = RoomOfSix.in(place);
        try (ServerProcess server = ServerProcess.start(repository, place);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(chromium())) {
            String origin = "http://localhost:" + server.port();
            List<Page> pages = room.signIns().stream().map(signIn -> open(browser, origin, room.path(), signIn))
                    .toList();
            pages.getFirst().click("#begin");
            await(pages, "held", BEGUN);
            change(pages, BEGUN, WARM_ACTS);
            int before = WARM_ACTS;
            for (int round = 0; round < rounds; round++) {
                change(pages, BEGUN + before, ACTS);
                tell("hold", pages, "held", before);
                tell("draw", pages, "drawn", before);
                before += ACTS;
            }
            out.println("by Chromium " + browser.version());
        }
    }

    private static BrowserType.LaunchOptions chromium() {
        Path program = Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium on the PATH; ./check installs it"));
        return new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync"));
    }

    private static Page open(Browser browser, String origin, String path, SignIn signIn) {
        Page page = browser.newContext().newPage();
        page.navigate(origin + "/sign-in");
        page.fill("#name", signIn.name());
        page.fill("#password", signIn.password());
        page.press("#password", "Enter");
        page.waitForURL(origin + "/sign-in/second");
        page.fill("#code", signIn.code(Instant.now()));
        page.press("#code", "Enter");
        page.waitForURL(origin + "/");
        page.addInitScript(NOTES);
        page.navigate(origin + path);
        return page;
    }

    /// @param seen how many states each page has noted so far
    private static void change(List<Page> pages, int seen, int acts) throws InterruptedException {
        for (int i = 1; i <= acts; i++) {
            pages.getFirst().click("#hand");
            await(pages, "drawn", seen + i);
            Thread.sleep(BETWEEN_ACTS_MILLIS);
        }
    }

    private static void await(List<Page> pages, String what, int count) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        for (Page page : pages) {
            while (notes(page, what).size() < count) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("a page never showed it");
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
    }

    private static List<Long> notes(Page page, String what) {
        List<?> notes = (List<?>) page.evaluate("name => JSON.parse(sessionStorage.getItem(name) ?? '[]')", what);
        return notes.stream().map(note -> ((Number) note).longValue()).toList();
    }

    private void tell(String how, List<Page> pages, String what, int before) {
        List<Long> clicks = notes(pages.getFirst(), "clicked");
        Latencies latencies = new Latencies();
        for (Page page : pages) {
            List<Long> noted = notes(page, what);
            for (int i = before; i < before + ACTS; i++) {
                latencies.add(TimeUnit.MILLISECONDS.toNanos(noted.get(BEGUN + i) - clicks.get(i)));
            }
        }
        out.printf(Locale.ROOT, "six browsers in a room, %d changes, until each %ss it: %s%n", ACTS, how,
                latencies.inWords());
    }
}
