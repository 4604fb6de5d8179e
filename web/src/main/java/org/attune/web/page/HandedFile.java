package org.attune.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

/// A file for whoever asked for it, to be kept under a name. It is whole before the first byte is sent.
public final class HandedFile implements Reply {

    private final String name;
    private final String type;
    private final ByteArrayOutputStream whole;

    /// @param name what browsers propose to keep it as: letters, digits, hyphens and dots, and no word that is confidential
    /// @param type its media type
    /// @param whole what is in it
    public HandedFile(String name, String type, ByteArrayOutputStream whole) {
        if (!name.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("a file is handed out under letters, digits, hyphens and dots");
        }
        this.name = name;
        this.type = requireNonNull(type, "type");
        this.whole = requireNonNull(whole, "whole");
    }

    /// A file of text, in UTF-8.
    public static HandedFile ofText(String name, String type, String text) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(text.getBytes(UTF_8));
        return new HandedFile(name, type + ";charset=utf-8", whole);
    }

    /// Sends it.
    void to(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(whole.size());
        whole.writeTo(response.getOutputStream());
    }
}
