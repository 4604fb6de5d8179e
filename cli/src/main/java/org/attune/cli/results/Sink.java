package org.attune.cli.results;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.attune.cli.terminal.Aside;
import org.attune.cli.terminal.ResultStream;
import org.attune.cli.terminal.Spool;

/// Where results go: standard output, or a file that takes its place only when everything is written.
public sealed interface Sink extends AutoCloseable {

    /// Standard output.
    record Standard(ResultStream results) implements Sink {

        @Override
        public void write(byte[] buffer, int length) {
            results.write(buffer, length);
        }

        @Override
        public void keep() {
            results.flush();
        }

        @Override
        public void close() {
            // Standard output stays open for whoever started the program.
        }
    }

    /// A file.
    record ToFile(Aside file) implements Sink {

        @Override
        public void write(byte[] buffer, int length) {
            file.write(buffer, length);
        }

        @Override
        public void keep() {
            file.keep();
        }

        @Override
        public void close() {
            file.close();
        }
    }

    /// The file if one was named, which is opened at once so that an unwritable place is known before the work; else standard output.
    static Sink open(Optional<Path> out, ResultStream results) {
        return out.isPresent() ? new ToFile(Aside.of(out.get())) : new Standard(results);
    }

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

    /// Everything is written.
    void keep();

    @Override
    void close();
}
