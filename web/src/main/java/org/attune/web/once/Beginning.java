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
    private static final int BYTES = 1 << 16;
    /// What parts fields has 70 signs at most (RFC 2046, 5.1.1); room for some fifty.
    private static final int BYTES_BETWEEN = 1 << 12;
    private static final String PLACE = Beginning.class.getName();

    private Beginning() {}

    /// Reads how long a sending is and, where a file is sent, how it begins, a sign a byte. What parts its fields counts for nothing, for
    /// a browser makes that up anew each time, and not always of one length; the file is taken for the last of the fields. What is
    /// broken off is for whoever takes the file.
    static String read(HttpServletRequest request) {
        String between = between(request);
        long length = request.getContentLengthLong();
        if (between.isEmpty()) {
            return Long.toString(length);
        }
        try {
            byte[] first = request.getInputStream().readNBytes(BYTES + BYTES_BETWEEN);
            request.setAttribute(PLACE, first);
            String text = new String(first, StandardCharsets.ISO_8859_1);
            String bare = text.replace(between, "");
            int after = length > first.length ? between.length() : 0;
            return (length - (text.length() - bare.length()) - after) + " "
                    + bare.substring(0, Math.min(BYTES, bare.length()));
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
