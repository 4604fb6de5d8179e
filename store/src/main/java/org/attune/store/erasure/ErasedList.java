package org.attune.store.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.attune.store.keys.KeyFile;

/// The list of what was erased, beside the database: an older copy of the database knows nothing of it, and this does.
///
/// A first line says what it is; then a line for each tombstone.
public final class ErasedList {

    /// The file's name in the data folder.
    public static final String NAME = "attune.erased";

    private static final String HEADING = "attune-erased 1\n";

    private final Path file;

    /// The list of a data folder.
    public ErasedList(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /// Every tombstone on it; none where there is no list yet.
    List<Tombstone> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .flatMap(line -> Tombstone.parse(line).stream()).toList()
                    : List.of();
        } catch (IOException unread) {
            throw new UncheckedIOException("the list of what was erased, " + file + ", cannot be read", unread);
        }
    }

    /// Puts one more on it, on the disk before this returns.
    void add(Tombstone tombstone) {
        try {
            boolean isNew = !Files.exists(file);
            if (isNew) {
                KeyFile.createForOwner(file);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                String text = (isNew ? HEADING : "\n") + tombstone.inLine() + "\n";
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the list of what was erased, " + file + ", cannot be written", unwritten);
        }
    }
}
