package org.attune.cli.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.attune.cli.terminal.CannotWrite;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;

/// A folder with a page to open first and files beside it, which take their places only when all of them are whole.
///
/// @param folder where it is; it exists
public record PageFolder(Path folder) {

    /// Writes a page.
    @FunctionalInterface
    public interface Page {
        /// Writes it as text.
        void to(Writer out) throws IOException;
    }

    /// A file beside the page.
    ///
    /// @param name its name
    /// @param content what it holds
    public record Beside(String name, SafeFile.Content content) {

        /// A file of text.
        public static Beside text(String name, String text) {
            return new Beside(name, Sink.content(to -> to.print(text)));
        }
    }

    /// The page to open first.
    public Path page() {
        return folder.resolve("index.html");
    }

    /// Writes everything.
    public void write(Page page, List<Beside> files) {
        List<SafeFile.Planned> planned = new ArrayList<>();
        planned.add(new SafeFile.Planned(page(), out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            page.to(writer);
            writer.flush();
        }));
        files.forEach(file -> planned.add(new SafeFile.Planned(folder.resolve(file.name()), file.content())));
        try {
            SafeFile.writeTogether(planned);
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        }
    }
}
