package org.attune.store.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attune.store.keys.FileKey;
import org.attune.store.keys.KeyFile;

/// The files of recordings, beside the database: each sealed chunk by chunk, and called by an id that says nothing.
///
/// A file is written aside, forced to the disk and then renamed, so that there is never half of one under its name.
public final class MediaFolder {

    /// The folder's name in the data folder.
    public static final String NAME = "media";

    /// How much is sealed at once, and so how much memory a stream needs. Our choice.
    public static final int CHUNK_BYTES = 1 << 20;
    /// What is left free for the database itself. Our choice.
    public static final long RESERVE_BYTES = 64L << 20;

    private static final String ASIDE = ".new";

    private final Path folder;

    /// The folder of a practice, made when the first file comes.
    public MediaFolder(Path dataFolder) {
        this.folder = dataFolder.resolve(NAME);
    }

    /// Whoever sends a file stopped before its end.
    public static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenOff(IOException why) {
            super("the upload was broken off", why);
        }
    }

    /// More came than may come.
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the upload is longer than a recording may be");
        }
    }

    private Path file(String id) {
        return folder.resolve(id);
    }

    private Path aside(String id) {
        return folder.resolve(id + ASIDE);
    }

    /// How much room there is for files.
    public long room() throws IOException {
        Files.createDirectories(folder);
        return Math.max(0, Files.getFileStore(folder).getUsableSpace() - RESERVE_BYTES);
    }

    /// Seals what comes into a file aside; nothing is left of it where anything goes wrong.
    ///
    /// @return how many bytes came
    public long writeAside(String id, FileKey key, InputStream coming, long mostBytes) throws IOException {
        Files.createDirectories(folder);
        Path aside = aside(id);
        boolean isWhole = false;
        KeyFile.createForOwner(aside);
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            long bytes = 0;
            byte[] chunk = new byte[CHUNK_BYTES];
            for (long number = 0;; number++) {
                int length = read(coming, chunk);
                bytes += length;
                if (bytes > mostBytes) {
                    throw new TooLong();
                }
                write(channel, length == 0 ? new byte[0] : key.seal(id, number, chunk, length));
                if (length < CHUNK_BYTES) {
                    break;
                }
            }
            channel.force(true);
            isWhole = true;
            return bytes;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(aside);
            }
        }
    }

    private static int read(InputStream coming, byte[] chunk) throws BrokenOff {
        try {
            return coming.readNBytes(chunk, 0, CHUNK_BYTES);
        } catch (IOException stopped) {
            throw new BrokenOff(stopped);
        }
    }

    private static void write(FileChannel channel, byte[] sealed) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Gives a file aside its name.
    public void keep(String id) throws IOException {
        Files.move(aside(id), file(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Removes a file, and what lies of it aside.
    public void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
        Files.deleteIfExists(aside(id));
    }

    /// Opens a file that is as long as it was written.
    public SealedFile open(String id, FileKey key, long bytes) throws IOException {
        FileChannel channel = FileChannel.open(file(id), StandardOpenOption.READ);
        if (channel.size() != SealedFile.sealedBytes(bytes)) {
            channel.close();
            throw new EOFException("the file of a recording is not as long as it was");
        }
        return new SealedFile(id, key, bytes, channel);
    }

    /// After a power cut, before anything comes: a file aside whose row is there gets its name, any other is removed.
    ///
    /// @param isKept whether there is a row for an id
    public void finish(Predicate<String> isKept) throws IOException {
        for (String name : names()) {
            if (name.endsWith(ASIDE)) {
                String id = name.substring(0, name.length() - ASIDE.length());
                if (isKept.test(id) && !Files.exists(file(id))) {
                    keep(id);
                } else {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        }
    }

    /// Removes the files of what was erased.
    ///
    /// @param isErased whether there was a row for an id, and is none
    public void clear(Predicate<String> isErased) throws IOException {
        for (String name : names()) {
            if (!name.endsWith(ASIDE) && isErased.test(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /// Whether a file is there.
    public boolean isThere(String id) {
        return Files.exists(file(id));
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
