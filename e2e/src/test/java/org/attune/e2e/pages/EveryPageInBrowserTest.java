package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.web.Server;
import org.attune.web.demo.DemoPractice;
import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every page that somebody of the cast reaches by following links, in both colour schemes: axe finds nothing, nothing is wider
/// than a telephone, with letters twice as large too, and no page is heavier than promised.
class EveryPageInBrowserTest {

    private static final String PASSWORD = "four words kept in mind";
    /// Of pages that differ only by a case, a session or an id, so many are looked at.
    private static final int OF_A_KIND = 2;
    private static final int MOST_BYTES = 150_000;
    private static final String LINKS = "[...document.querySelectorAll('a[href]:not([download]):not(svg a)')].map(a => a.href)";
    private static final String WEIGHT = "performance.getEntries().filter(e => e.encodedBodySize)"
            + ".reduce((sum, e) => sum + e.encodedBodySize, 0)";

    @TempDir
    private static Path folder;
    private static Settings settings;
    private static Server server;
    private static Reader reader;

    @BeforeAll
    static void open() {
        settings = Typed.read(List.of("demo", "--port", "0", "--data", folder.resolve("data").toString()), Map.of());
        server = Server.start(settings, Clock.systemUTC(), new SecureRandom());
        DemoPractice.furnish(server.store(), Clock.systemUTC(), new SecureRandom());
        Asker.Program program = new Asker.Program("test");
        Person demo = server.store().people().findBySignInName(program, "demo").orElseThrow();
        server.store().passwords().set(program, demo.id(), PASSWORD);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.THERAPIST))) {
            Person person = server.store().people().add(program, new Names(name(role), "Known as " + name(role)),
                    Set.of(role)).done().orElseThrow();
            server.store().passwords().set(program, person.id(), PASSWORD);
        }
        reader = new Reader();
    }

    @AfterAll
    static void close() {
        reader.close();
        server.close();
    }

    /// The therapist of the demo has all its cases.
    private static String name(Role role) {
        return role == Role.THERAPIST ? "demo" : "crawling." + role.ordinal();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isSoundForWhoeverReachesIt(Role role) {
        try (Opened opened = reader.visit(settings.origin() + "/sign-in", new NewContextOptions())) {
            Page page = opened.page();
            page.fill("#name", name(role));
            page.fill("#password", PASSWORD);
            page.press("#password", "Enter");
            page.waitForURL(settings.origin() + "/");
            assertThat(crawl(opened)).hasSizeGreaterThan(role == Role.THERAPIST ? 20 : 2);
        }
    }

    @Test
    void isSoundForAStranger() {
        for (String path : List.of("/sign-in", "/minute", "/own", "/nothing-here", "/minute/away")) {
            try (Opened opened = reader.visit(settings.origin() + path, new NewContextOptions())) {
                look(opened);
            }
        }
    }

    private static Set<String> crawl(Opened opened) {
        Deque<String> waiting = new ArrayDeque<>(List.of(settings.origin() + "/"));
        Set<String> seen = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            if (kinds.merge(kind(address), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            seen.add(address);
            opened.page().navigate(address);
            look(opened);
            for (Object link : (List<?>) opened.tell(LINKS)) {
                String to = link.toString().replaceFirst("#.*", "");
                assertThat(to).startsWith(settings.origin());
                if (!seen.contains(to) && !waiting.contains(to) && isPage(to)) {
                    waiting.add(to);
                }
            }
        }
        return seen;
    }

    /// What a feed reader or a program takes is no page.
    private static boolean isPage(String address) {
        return !address.contains("/assets/") && !address.endsWith("/template") && !address.endsWith(".atom");
    }

    /// The address with what differs from case to case taken out.
    private static String kind(String address) {
        return address.substring(settings.origin().length()).replaceAll("[0-9a-z]{20,}", "{id}")
                .replaceAll("=?[0-9]+", "{number}").replaceFirst("/forms/[a-z][^/]*", "/forms/{instrument}")
                .replaceFirst("/library/readings/[^/]+", "/library/readings/{key}");
    }

    private static void look(Opened opened) {
        Page page = opened.page();
        List<String> faults = new ArrayList<>();
        int bytes = ((Number) opened.tell(WEIGHT)).intValue();
        if (bytes < 1 || bytes > MOST_BYTES) {
            faults.add(bytes + " bytes");
        }
        opened.tell("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            opened.turn(colours);
            page.setViewportSize(colours == ColorScheme.LIGHT ? 1280 : 375, 800);
            Reader.axe(page).getViolations().forEach(rule -> faults
                    .add(colours + " " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
        }
        for (String letters : List.of("100%", "200%")) {
            int width = (int) opened.tell("document.documentElement.style.fontSize = '" + letters
                    + "', document.documentElement.scrollWidth");
            if (width > 375) {
                faults.add(width + " wide with letters of " + letters);
            }
        }
        assertThat(faults).as(page.url()).isEmpty();
    }
}
