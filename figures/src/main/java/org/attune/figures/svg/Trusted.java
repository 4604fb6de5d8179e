package org.attune.figures.svg;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A style sheet or script that we wrote ourselves and that a page carries as it stands.
///
/// It is the only text that a [Markup] writes without escaping, and it can only come from a file shipped beside a
/// class.
public final class Trusted {

    /// Nothing at all.
    public static final Trusted NONE = new Trusted("");

    private final String text;

    private Trusted(String text) {
        this.text = text;
    }

    /// Reads a file that is shipped beside a class.
    ///
    /// @throws IllegalArgumentException when the file is not there, or would end the element that holds it
    public static Trusted beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("the program lacks its file " + name + ": build it again");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", e);
        }
    }

    private static Trusted of(String text) {
        requireNonNull(text, "text");
        if (text.contains("</") || text.contains("<!--") || text.contains("]]>")) {
            throw new IllegalArgumentException("a shipped style or script must not hold </, <!-- or ]]>");
        }
        return new Trusted(text);
    }

    /// Puts another trusted text after this one.
    public Trusted then(Trusted other) {
        return new Trusted(text + other.text);
    }

    /// The source expression by which a content security policy allows just this text.
    public String policyHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The text, for a server that gives it out as a file of its own.
    public String text() {
        return text;
    }
}
