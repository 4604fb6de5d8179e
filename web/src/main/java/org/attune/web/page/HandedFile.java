package org.attune.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;

/// A file for whoever asked for it, to be kept under a name. It is whole before the first byte is sent.
public final class HandedFile implements Reply {

    private final String name;
    private final String type;
    private final Whole whole;

    /// What is in a file. It is closed once it was sent.
    public interface Whole extends AutoCloseable {

        /// How long it is.
        long bytes();

        /// Writes all of it.
        void writeTo(OutputStream out) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// @param name what browsers propose to keep it as: letters, digits, hyphens and dots, and no word that is confidential
    /// @param type its media type
    /// @param whole what is in it
    public HandedFile(String name, String type, Whole whole) {
        if (!name.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("a file is handed out under letters, digits, hyphens and dots");
        }
        this.name = name;
        this.type = requireNonNull(type, "type");
        this.whole = requireNonNull(whole, "whole");
    }

    /// A file of text, in UTF-8.
    public static HandedFile ofText(String name, String type, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new HandedFile(name, type + ";charset=utf-8", new Whole() {
            @Override
            public long bytes() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }

            @Override
            public void close() {
                // it lies in memory
            }
        });
    }

    /// Sends it.
    void to(HttpServletResponse response) throws IOException {
        try (whole) {
            response.setContentType(type);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentLengthLong(whole.bytes());
            whole.writeTo(response.getOutputStream());
        }
    }
}
