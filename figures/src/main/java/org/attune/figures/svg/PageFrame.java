package org.attune.figures.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The frame around a page that needs nothing but itself: no network, no fonts, no other file.
///
/// Its content security policy allows the style and the script that it carries, and nothing else.
///
/// @param program what made the page, such as `Attune 0.1.0`
/// @param style the style sheet
/// @param script the script; empty where there is none
public record PageFrame(String program, Trusted style, Trusted script) {

    private static final String MARK = "<meta name=\"generator\" content=\"Attune ";
    /// The head of a page comes to less before its style sheet.
    private static final int HEAD_BYTES = 2048;

    /// Whether a file is a page that Attune made, as its head says.
    ///
    /// @throws IOException when it cannot be read
    public static boolean isOurs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).contains(MARK);
        }
    }

    /// Writes a page.
    ///
    /// @param out where it goes, in UTF-8 if it becomes bytes
    /// @param body writes what stands between the beginning and the foot
    /// @throws IOException when `out` cannot take it
    public void write(String title, Appendable out, Consumer<Markup> body) throws IOException {
        try {
            Markup page = new Markup(out);
            page.doctype().open("html").with("lang", "en");
            writeHead(page, title);
            page.open("body").line();
            body.accept(page);
            writeFoot(page);
            if (!script.text().isEmpty()) {
                page.open("script").verbatim(script).close().line();
            }
            page.close().line();
            page.close().line().end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeHead(Markup page, String title) {
        page.open("head").line();
        page.open("meta").with("charset", "utf-8").close().line();
        page.open("meta").with("http-equiv", "Content-Security-Policy").with("content", policy()).close().line();
        page.open("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1")
                .close()
                .line();
        page.open("meta").with("name", "referrer").with("content", "no-referrer").close().line();
        page.open("meta").with("name", "generator").with("content", program).close().line();
        page.element("title", title).line();
        page.open("style").verbatim(style).close().line();
        page.close().line();
    }

    private String policy() {
        String scripts = script.text().isEmpty() ? "'none'" : script.policyHash();
        return "default-src 'none'; style-src " + style.policyHash() + "; script-src " + scripts
                + "; base-uri 'none'; form-action 'none'";
    }

    private void writeFoot(Markup page) {
        page.open("footer")
                .open("p")
                .text("Made by " + program + ". This page holds everything it needs and sends nothing anywhere.")
                .close()
                .close()
                .line();
    }
}
