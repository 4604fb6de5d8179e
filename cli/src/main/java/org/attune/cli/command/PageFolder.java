package org.attune.cli.command;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Folders;
import org.attune.figures.svg.PageFrame;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;

/// A folder with a page to open first and files beside it, which take their places only when all of them are whole. They take the places of
/// an older report's files, and of no other's.
///
/// @param folder where it is; it exists
/// @param isNew whether it was made for this report
/// @param read the files that are read, which nothing is written over
/// @param written the file that results are written to as well; none where they are printed
public record PageFolder(Path folder, boolean isNew, List<Path> read, List<Path> written) {

    private static final String PAGE = "index.html";

    public PageFolder {
        requireNonNull(folder, "folder");
        read = List.copyOf(read);
        written = List.copyOf(written);
    }

    /// Makes the folder that `--report` names at once, so that a place where nothing may be written is known before the work; empty where none
    /// was asked for. What `--out` names is no place in it.
    ///
    /// @param beside the names of the files that will stand beside the page, as far as they are known; by the first of them an older report of
    ///        the same kind is recognised
    /// @throws CannotWrite when nothing can be written there, or something stands there that is no older report's
    public static Optional<PageFolder> asked(Given given, List<String> beside) {
        Optional<Path> folder = given.findPath("--report");
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        List<Path> written = given.findPath("--out").stream().toList();
        requireFree(folder.get(), beside, given.filesRead(), written);
        return Optional.of(new PageFolder(folder.get(), Folders.make(folder.get()), given.filesRead(), written));
    }

    /// Looks whether what stands in the places of the page and the files beside it may go.
    private static void requireFree(Path folder, List<String> beside, List<Path> read, List<Path> written) {
        Map<Path, Path> claimed = new HashMap<>();
        written.forEach(file -> Folders.claim(file, claimed));
        Folders.claimFolder(folder, claimed);
        boolean isOlder = isOurs(folder.resolve(PAGE)) && Files.exists(folder.resolve(beside.getFirst()));
        List<String> names = new ArrayList<>(List.of(PAGE));
        names.addAll(beside);
        for (String name : names) {
            Path file = folder.resolve(name);
            Folders.requireNotRead(file, read);
            Folders.claim(file, claimed);
            if (Files.isRegularFile(file) && !(name.endsWith(".html") ? isOurs(file) : isOlder)) {
                throw CannotWrite.over(
                        file + " is there already and belongs to no older report of this kind, so it is left as it is; "
                                + "nothing was written. Name another folder, or move the file away.");
            }
        }
    }

    private static boolean isOurs(Path page) {
        try {
            return Files.isRegularFile(page) && PageFrame.isOurs(page);
        } catch (IOException e) {
            throw CannotWrite.at(page, e);
        }
    }

    /// Writes a page.
    @FunctionalInterface
    public interface Page {
        /// Writes it as text.
        void to(Writer out) throws IOException;

        /// The page as the content of a file.
        default SafeFile.Content content() {
            return out -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                to(writer);
                writer.flush();
            };
        }
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

        /// A further page.
        public static Beside page(String name, Page page) {
            return new Beside(name, page.content());
        }
    }

    /// The page to open first.
    public Path page() {
        return folder.resolve(PAGE);
    }

    /// Nothing more will be written: a folder that was made for a report and got none goes again.
    public void leave() {
        if (isNew) {
            Folders.removeEmpty(folder);
        }
    }

    /// Writes everything.
    ///
    /// @throws CannotWrite when it cannot, or something stands there by now that is no older report's
    public void write(Page page, List<Beside> files) {
        requireFree(folder, files.stream().map(Beside::name).toList(), read, written);
        List<SafeFile.Planned> planned = new ArrayList<>();
        planned.add(new SafeFile.Planned(page(), page.content()));
        files.forEach(file -> planned.add(new SafeFile.Planned(folder.resolve(file.name()), file.content())));
        try {
            SafeFile.writeTogether(planned);
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        }
    }
}
