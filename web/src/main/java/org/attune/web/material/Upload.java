package org.attune.web.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.attune.web.once.Beginning;

/// The file of a form, read as it comes and laid down nowhere on its way.
///
/// The form's token comes in the address, because what comes in the body is read only once it is known who sends it. Text fields that
/// are to count come before the file.
public final class Upload {

    private static final String FIELD = "file";
    /// How much a text field holds. Our choice: names of a few dozen tiers.
    private static final int MOST_TEXT_BYTES = 4_000;
    /// How many text fields come before a file. Our choice: more than any form of ours has, and nothing that fills the memory.
    private static final int MOST_TEXT_FIELDS = 20;

    private Upload() {}

    /// Reads the file, and the rest of what was sent, so that the answer arrives.
    ///
    /// @return what was made of it; empty where no file came
    public static <T> Optional<T> read(HttpServletRequest request, Function<InputStream, T> reading) {
        return read(request, (fields, coming) -> reading.apply(coming));
    }

    /// Reads the file, knowing the text fields that came before it.
    static <T> Optional<T> read(HttpServletRequest request, BiFunction<Map<String, String>, InputStream, T> reading) {
        try {
            Optional<T> read = find(request, reading);
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            return read;
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> find(HttpServletRequest request,
            BiFunction<Map<String, String>, InputStream, T> reading) throws IOException {
        Map<String, String> fields = new HashMap<>();
        FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request) {
            @Override
            public InputStream getInputStream() throws IOException {
                return Beginning.whole(request);
            }
        });
        while (parts.hasNext() && fields.size() < MOST_TEXT_FIELDS) {
            FileItemStream part = parts.next();
            if (part.isFormField()) {
                try (InputStream coming = part.openStream()) {
                    fields.put(part.getFieldName(),
                            new String(coming.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8));
                }
            } else if (part.getFieldName().equals(FIELD)) {
                try (InputStream coming = part.openStream()) {
                    return Optional.of(reading.apply(fields, coming));
                }
            }
        }
        return Optional.empty();
    }
}
