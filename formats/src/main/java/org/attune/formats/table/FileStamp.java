package org.attune.formats.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// What a file looked like before it was read, so that a change on the way is noticed.
///
/// @param path the file
/// @param bytes its size
/// @param changed when it was last written to
public record FileStamp(Path path, long bytes, FileTime changed) {

    /// The stamp of a source that is a file and is there.
    public static Optional<FileStamp> of(TableSource source) {
        if (!(source instanceof TableSource.InFile file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(now(file.path()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileStamp now(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileStamp(path, attributes.size(), attributes.lastModifiedTime());
    }

    /// Refuses a file that has changed since.
    public void requireUnchanged(String name) throws Refusal {
        boolean isSame;
        try {
            isSame = isLike(now(path));
        } catch (IOException e) {
            isSame = false;
        }
        if (!isSame) {
            throw changed(name);
        }
    }

    private boolean isLike(FileStamp other) {
        return bytes == other.bytes && changed.equals(other.changed);
    }

    static Refusal changed(String name) {
        return new Refusal(new Problem(ProblemKind.CHANGED, name, 0, "The file changed while it was read.",
                "A file must stay as it is until the reading is over.",
                "Wait until whatever writes it is done, and try again."));
    }
}
