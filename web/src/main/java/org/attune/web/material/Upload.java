package org.attune.web.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// The file of a form, read as it comes and laid down nowhere on its way.
///
/// The form's token comes in the address, because what comes in the body is read only once it is known who sends it.
public final class Upload {

    private static final String FIELD = "file";

    private Upload() {}

    /// Reads the file, and the rest of what was sent, so that the answer arrives.
    ///
    /// @return what was made of it; empty where no file came
    public static <T> Optional<T> read(HttpServletRequest request, Function<InputStream, T> reading) {
        try {
            Optional<T> read = find(request, reading);
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            return read;
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> find(HttpServletRequest request, Function<InputStream, T> reading)
            throws IOException {
        FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            if (part.getFieldName().equals(FIELD) && !part.isFormField()) {
                try (InputStream coming = part.openStream()) {
                    return Optional.of(reading.apply(coming));
                }
            }
        }
        return Optional.empty();
    }
}
