package org.attune.web.once;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// How the sending of a file begins: its text fields, its name, and the first of what is in it. That is read before anybody takes the
/// file, so that two files are told apart, and is given to whoever takes it before the rest.
public final class Beginning {

    /// Our choice: all of most transcripts, and more of a recording than what tells which kind it is.
    static final int BYTES = 1 << 16;
    private static final String PLACE = Beginning.class.getName();

    private Beginning() {}

    /// Reads how a sending begins, as a text of a sign a byte. What parts its fields is left out, for a browser makes that up anew
    /// each time. Empty where no file is sent, or the sending is broken off: that is for whoever takes the file.
    static String read(HttpServletRequest request) {
        String between = between(request);
        if (between.isEmpty()) {
            return "";
        }
        try {
            byte[] first = request.getInputStream().readNBytes(BYTES);
            request.setAttribute(PLACE, first);
            return new String(first, StandardCharsets.ISO_8859_1).replace(between, "");
        } catch (IOException brokenOff) {
            request.setAttribute(PLACE, brokenOff);
            return "";
        }
    }

    private static String between(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            MediaType form = type == null ? MediaType.ALL : MediaType.parseMediaType(type);
            String between = form.getParameter("boundary");
            return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(form) && between != null ? between : "";
        } catch (InvalidMediaTypeException unreadable) {
            return "";
        }
    }

    /// All that is sent, from the beginning, once.
    ///
    /// @throws IOException when the sending was broken off
    public static InputStream whole(HttpServletRequest request) throws IOException {
        Object begun = request.getAttribute(PLACE);
        if (begun instanceof IOException brokenOff) {
            throw brokenOff;
        }
        return begun instanceof byte[] first
                ? new SequenceInputStream(new ByteArrayInputStream(first), request.getInputStream())
                : request.getInputStream();
    }
}
