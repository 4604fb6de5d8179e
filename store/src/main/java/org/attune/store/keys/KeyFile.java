package org.attune.store.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// The file that holds the practice's keys, beside the database and never in it: a copy of either alone opens nothing.
///
/// A first line says what it is; then a line for each key, its id and 256 bits, the newest last.
public final class KeyFile {

    /// The file's name in its folder.
    public static final String NAME = "attune.key";

    private static final String HEADING = "attune-keys 1";
    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /// Whether a folder has one.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /// The keys of a folder.
    ///
    /// @throws IllegalStateException when there is none, or it cannot be read as one
    public static Envelopes read(Path folder, Chance chance) {
        return readFile(folder.resolve(NAME), chance);
    }

    /// The keys of a file, whatever its name.
    ///
    /// @throws IllegalStateException when it cannot be read as one
    public static Envelopes readFile(Path file, Chance chance) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() < 2 || !lines.getFirst().equals(HEADING)) {
                throw unreadable(file);
            }
            List<Key> keys = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" ");
                keys.add(new Key(parts[0], Base64.getDecoder().decode(parts[1])));
            }
            return new Envelopes(keys, chance);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unread) {
            throw unreadable(file);
        }
    }

    private static IllegalStateException unreadable(Path file) {
        return new IllegalStateException(
                file + " is not a key file that can be read. Put back the copy that belongs to "
                        + "this database; without it nothing confidential can be opened.");
    }

    /// Makes a new key, on the disk and readable by its owner only before it is used.
    public static Envelopes make(Path folder, Chance chance) {
        Path file = folder.resolve(NAME);
        Path fresh = folder.resolve(NAME + ".new");
        String text = HEADING + "\n" + chance.id() + " " + Base64.getEncoder().encodeToString(chance.bytes(Key.BYTES))
                + "\n";
        try {
            Files.deleteIfExists(fresh);
            createForOwner(fresh);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the key file " + file + " cannot be written", unwritten);
        }
        return read(folder, chance);
    }

    /// Takes everybody else's right to a file that is there, where the system has such rights.
    public static void keepToOwner(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    /// Makes an empty file that from its first moment on is its owner's alone, where the system has such rights.
    public static void createForOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
    }

    /// Copies a file into a new one that from its first moment on is its owner's alone, where the system has such rights.
    public static void copyForOwner(Path from, Path to) throws IOException {
        createForOwner(to);
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
            in.transferTo(out);
        }
    }
}
