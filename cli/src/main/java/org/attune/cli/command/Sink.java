package org.attune.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.ResultStream;
import org.attune.cli.terminal.Spool;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;

/// Where results go: standard output, or a file that takes its place only when everything is written.
public interface Sink {

    /// Takes the first `length` bytes of a buffer.
    void write(byte[] buffer, int length);

    /// Takes text.
    default void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, bytes.length);
    }

    /// Takes everything that was held back.
    default void copy(Spool held) {
        held.copyTo(this::write);
    }

    /// Lets results be written to the file that `--out` names, else to standard output.
    static void to(Given given, ResultStream results, Consumer<Sink> writing) {
        Optional<Path> file = given.findPath("--out");
        if (file.isPresent()) {
            toFile(file.get(), writing);
        } else {
            writing.accept(results::write);
        }
    }

    /// Lets results be written to a file.
    private static void toFile(Path file, Consumer<Sink> writing) {
        try {
            SafeFile.write(file, content(writing));
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        }
    }

    /// Results as the content of a file.
    static SafeFile.Content content(Consumer<Sink> writing) {
        return out -> {
            try {
                writing.accept((buffer, length) -> write(out, buffer, length));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        };
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
