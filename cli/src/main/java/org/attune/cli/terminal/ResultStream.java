package org.attune.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Standard output. A reader that has gone away (`| head`) ends the run quietly; any other trouble is one of writing.
public final class ResultStream {

    private final OutputStream out;

    public ResultStream(OutputStream out) {
        this.out = out;
    }

    /// Nobody reads the results any more.
    public static final class NobodyReads extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyReads(Throwable cause) {
            super(cause);
        }
    }

    /// Writes text as UTF-8.
    public void print(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes text and ends the line.
    public void line(String text) {
        print(text + "\n");
    }

    /// Writes bytes as they are.
    public void write(byte[] bytes) {
        write(bytes, bytes.length);
    }

    /// Writes the first `length` bytes of a buffer.
    public void write(byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /// Hands on what may still be held back.
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static RuntimeException trouble(IOException e) {
        String reason = String.valueOf(e.getMessage());
        boolean gone = reason.contains("Broken pipe") || reason.contains("pipe is being closed");
        return gone ? new NobodyReads(e) : CannotWrite.standardOutput(e);
    }
}
