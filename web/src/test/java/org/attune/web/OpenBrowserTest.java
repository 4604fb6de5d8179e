package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is started at a terminal, with an opener that writes down what it was started with and what it finds there.
@Timeout(180)
class OpenBrowserTest {

    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final String OPENER = """
            #!/bin/sh
            printf '%s\\n' "$@" > "$HOME/arguments"
            if [ -f "$1" ]; then
              stat -c %A "$(dirname "$1")" "$1" > "$HOME/rights"
              cat "$1" > "$HOME/page"
            fi
            touch "$HOME/opened"
            """;

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void layOpener() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String name : List.of("xdg-open", "open")) {
            Files.setPosixFilePermissions(Files.writeString(programs.resolve(name), OPENER),
                    PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// A program that is open, and the address that it printed.
    private record Open(Process process, String address) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    private Open start() throws IOException, InterruptedException {
        Files.deleteIfExists(home.resolve("opened"));
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AttuneWeb.class.getName(), "serve", "--port", "0", "--data", folder.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("HOME", home.toString(), "PATH",
                folder.resolve("programs") + ":/usr/bin:/bin", "ATTUNE_TERMINAL", "out err", "DISPLAY", ":99"));
        Process process = builder.start();
        BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("Attune is at ")) {
            line = said.readLine();
        }
        assertThat(line).isNotNull();
        while (!Files.exists(home.resolve("opened"))) {
            assertThat(process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)).as("whether it has ended").isFalse();
        }
        return new Open(process, line.substring("Attune is at ".length()));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(one -> one.getFileName().toString().startsWith("attune-begin-")).toList();
        }
    }

    @Test
    void theFirstLinkStandsInAPageOfTheirsAloneAndOnNoCommandLine() throws IOException, InterruptedException {
        try (Open first = start()) {
            String token = first.address().replaceFirst(".*/set-up/", "");
            assertThat(token).hasSizeGreaterThan(20);
            assertThat(pages()).hasSize(1);
            assertThat(home.resolve("arguments")).content().doesNotContain(token)
                    .isEqualTo(pages().getFirst().resolve("begin.html") + "\n");
            assertThat(Files.readAllLines(home.resolve("rights"))).containsExactly("drwx------", "-rw-------");
            assertThat(home.resolve("page")).content()
                    .contains("http-equiv=\"refresh\" content=\"0; url=" + first.address() + "\"");

            Browser browser = new Browser(first.address().replaceFirst("/set-up/.*", ""));
            assertThat(browser.follow(browser.get("/set-up/" + token)).body()).contains("Begin a practice");
            browser.post("/set-up", Map.of("shown", "Ida", "name", "ida", "password", "the first four words", "again",
                    "the first four words", "therapist", "yes"));
        }
        assertThat(pages()).isEmpty();

        Path left = Files.createDirectory(home.resolve("attune-begin-killed"));
        Files.writeString(left.resolve("begin.html"), "a link of a start that was killed");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(600)));
        try (Open again = start()) {
            assertThat(again.address()).endsWith("/").doesNotContain("set-up");
            assertThat(home.resolve("arguments")).content().isEqualTo(again.address() + "\n");
            assertThat(pages()).isEmpty();
        }
    }
}
