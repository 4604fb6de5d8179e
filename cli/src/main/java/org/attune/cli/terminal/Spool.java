package org.attune.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/// Holds results back until the whole input has proved readable, so that nobody acts on half of them.
///
/// The first megabytes stay in memory; what goes beyond them waits in a file that only this person may read and that is
/// gone when the spool is closed.
public final class Spool implements AutoCloseable {

    /// Enough for the flags of some ten thousand cases: our choice.
    private static final int IN_MEMORY_BYTES = 4 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel beyond;

    /// Takes bytes as they come.
    @FunctionalInterface
    public interface Taker {

        /// Takes the first `length` bytes of a buffer, which the caller will use again.
        void take(byte[] buffer, int length);
    }

    /// Adds bytes to the end.
    public void write(byte[] bytes) {
        if (beyond == null && memory.size() + bytes.length <= IN_MEMORY_BYTES) {
            memory.write(bytes, 0, bytes.length);
            return;
        }
        try {
            if (beyond == null) {
                beyond = open();
            }
            writeAll(beyond, ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static FileChannel open() throws IOException {
        Path file = Files.createTempFile("attune-", ".spool");
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Hands on everything written so far, from its beginning.
    public void copyTo(Taker taker) {
        byte[] first = memory.toByteArray();
        taker.take(first, first.length);
        if (beyond == null) {
            return;
        }
        try {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            for (long at = 0; at < beyond.size(); at += buffer.position()) {
                buffer.clear();
                beyond.read(buffer, at);
                taker.take(buffer.array(), buffer.position());
            }
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static CannotWrite trouble(IOException e) {
        return CannotWrite.waiting(Path.of(System.getProperty("java.io.tmpdir")), e);
    }

    @Override
    public void close() {
        if (beyond == null) {
            return;
        }
        try {
            beyond.close();
        } catch (IOException e) {
            throw trouble(e);
        }
    }
}
