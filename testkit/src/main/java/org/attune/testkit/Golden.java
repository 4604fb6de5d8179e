package org.attune.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file that holds what a test has to produce, byte for byte.
///
/// `-Dattune.renew=true` writes it anew instead of comparing; then `git diff` shows what changed, and a person judges it.
///
/// @param file where it lies, as a path from the module's folder, in which tests run
public record Golden(Path file) {

    /// The golden file of this name among the module's test resources.
    public static Golden named(String name) {
        return new Golden(Path.of("src", "test", "resources", "golden", name));
    }

    /// Compares with the file, or writes it.
    ///
    /// @throws AssertionError when it differs, naming the first line that does
    public void check(String produced) {
        try {
            if (Boolean.getBoolean("attune.renew")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, produced);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError(file + " is not there; ./check --renew writes it");
            }
            firstDifference(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), produced).ifPresent(where -> {
                throw new AssertionError(file + " differs " + where + "\n./check --renew rewrites it.");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where two texts part for the first time; empty when they are the same.
    static Optional<String> firstDifference(String expected, String produced) {
        if (expected.equals(produced)) {
            return Optional.empty();
        }
        String[] before = expected.split("\n", -1);
        String[] now = produced.split("\n", -1);
        int line = 0;
        while (line < before.length && line < now.length && before[line].equals(now[line])) {
            line++;
        }
        return Optional
                .of("from line " + (line + 1) + " on.\n  file: " + (line < before.length ? before[line] : "(ends)")
                        + "\n  now:  " + (line < now.length ? now[line] : "(ends)"));
    }
}
