package org.attune.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.attune.core.transcript.pseudonym.Language;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.access.Asker;
import org.attune.store.library.Audience;
import org.attune.store.library.Essay.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An essay of a group on its way: its reader says that a word names nobody, the group opens its feed, and somebody who is not signed in
/// reads it there.
class LibraryInBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 375;

    @TempDir
    private static Path folder;
    private static OpenPractice practice;
    private static Asker.Member writer;
    private static String group = "";

    @BeforeAll
    static void open() {
        practice = OpenPractice.in(folder);
        writer = practice.join("wilma").asking();
        Asker.Member reader = practice.join("ruben").asking();
        group = practice.store().groups().make(writer, "Six on Mondays", "What is said here stays here.",
                List.of(reader.personId())).done().orElseThrow().id();
        practice.store().groups().accept(reader, group, 1);
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    private static String handedIn(String title) {
        String id = practice.store().essays().write(writer, Audience.group(group).andBeyond(), new Words(title,
                "Wilma", Language.ENGLISH, "# What helps\n\nI told Mrs Quimby so.\n\n- I wait.\n- I ask.")).id();
        practice.store().essays().handInAsking(writer, id, Set.of()).done().orElseThrow();
        return id;
    }

    @Test
    void anEssayOfAGroupIsReadPublishedAndReadBeyondWithoutScript() {
        String id = handedIn("What waiting taught me");
        try (Opened opened = practice.signIn("ruben", NARROW)) {
            Page page = opened.page();
            page.navigate(practice.origin() + "/library/essays/" + id);
            opened.lookInside();
            page.check("#nobody-0");
            page.click("form[action$='/publish'] button");
            assertThat(page.textContent("main")).contains("It is published.", "said ruben");
            opened.lookInside();
            page.navigate(practice.origin() + "/library");
            opened.lookInside();
        }
        String address;
        try (Opened opened = practice.signIn("wilma", WIDE)) {
            Page page = opened.page();
            page.navigate(practice.origin() + "/library");
            page.click("summary:has-text('The feed of the group Six on Mondays: closed')");
            page.click("form[action$='/open'] button");
            page.click("summary:has-text('The feed of the group Six on Mondays: open')");
            address = page.getAttribute("a[href*='/published/']", "href");
            opened.lookInside();
            page.navigate(practice.origin() + "/library/essays/new");
            page.selectOption("#audience", group);
            opened.lookInside();
        }
        for (int width : List.of(WIDE, NARROW)) {
            try (Opened opened = practice.reader().visit(address,
                    new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(width, 900))) {
                Page page = opened.page();
                assertThat(page.textContent("main")).contains("What waiting taught me").doesNotContain("Mondays");
                assertThat(page.context().cookies()).isEmpty();
                page.click("main .things a");
                assertThat(page.textContent("article h2")).isEqualTo("What helps");
            }
            try (Opened opened = practice.reader().visit(address,
                    new NewContextOptions().setViewportSize(width, 900))) {
                opened.look();
                opened.page().click("main .things a");
                opened.look();
                assertThat(opened.tell("document.scripts.length")).isEqualTo(0);
                assertThat(opened.complaints()).isEmpty();
            }
        }
    }
}
