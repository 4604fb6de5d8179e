package org.attune.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.attune.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;

/// Opens the browser of whoever sits at this machine. Where there is none, or nobody looks, nothing happens.
///
/// What a program was started with, others of the machine may read. So a link that lets in whoever has it stands in a page that is this
/// person's alone, and the system's opener is told where that page is. It lies in a folder of its own in their home, for browsers
/// that are shut in (snap, flatpak) see neither hidden folders nor the one for temporary files.
final class OpenBrowser implements AutoCloseable {

    /// How long the page is there: our choice, for a slow machine to start a browser in. The link was printed as well.
    private static final Duration LASTS = Duration.ofMinutes(2);
    private static final String FOLDER = "attune-begin-";
    private static final String PAGE = "begin.html";

    private final Map<String, String> environment;
    private @Nullable Path folder;

    OpenBrowser(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Opens an address that everybody may know.
    void at(String address) {
        sweep();
        if (isSomebodyThere()) {
            start(address);
        }
    }

    /// Opens a link that nobody else may learn.
    void atSecret(String link) {
        sweep();
        if (isSomebodyThere()) {
            try {
                start(write(link).toString());
                CompletableFuture.delayedExecutor(LASTS.toMillis(), TimeUnit.MILLISECONDS).execute(this::close);
            } catch (IOException e) {
                // The link was printed; whoever reads it can open it by hand.
            }
        }
    }

    private boolean isSomebodyThere() {
        return environment.getOrDefault("ATTUNE_TERMINAL", "").contains("out")
                && (isMac() || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY"));
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }

    private static void start(String what) {
        try {
            new ProcessBuilder(List.of(isMac() ? "open" : "xdg-open", what))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address was printed; whoever reads it can open it by hand.
        }
    }

    private Path home() {
        return Path.of(environment.getOrDefault("HOME", "."));
    }

    private synchronized Path write(String link) throws IOException {
        Path own = Files.createTempDirectory(home(), FOLDER);
        folder = own;
        Path page = own.resolve(PAGE);
        KeyFile.createForOwner(page);
        String address = link.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return Files.writeString(page, """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="refresh" content="0; url=%s">
                <title>Attune</title>
                <p><a href="%s">Begin a practice</a></p>
                """.formatted(address, address));
    }

    /// Removes pages that a start left which was killed.
    private void sweep() {
        FileTime old = FileTime.from(Instant.now().minus(LASTS));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home(), FOLDER + "*")) {
            for (Path each : all) {
                if (Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).compareTo(old) < 0) {
                    remove(each);
                }
            }
        } catch (IOException e) {
            // What is left is this person's alone, and its link was used or is past its date before long.
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder.resolve(PAGE));
            Files.delete(folder);
        }
    }

    @Override
    public synchronized void close() {
        Path own = folder;
        folder = null;
        if (own != null) {
            try {
                remove(own);
            } catch (IOException e) {
                // The next start removes it.
            }
        }
    }
}
