package org.attune.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.keys.KeyFile;
import org.attune.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// The folder of a practice: for its owner only, and open in one program at a time.
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "attune.lock";
    private static final String KEY_SETTING = "store.key";
    /// The database itself, its log, and the index of its log.
    private static final List<String> BESIDE_DATABASE = List.of("", "-wal", "-shm");

    private final Path folder;
    private final Path keyFile;
    private final @Nullable FileChannel channel;

    private DataFolder(Path folder, Path keyFile, @Nullable FileChannel channel) {
        this.folder = folder;
        this.keyFile = keyFile;
        this.channel = channel;
    }

    static DataFolder open(Path folder) {
        return open(folder, folder.resolve(KeyFile.NAME));
    }

    /// A folder whose keys lie elsewhere.
    static DataFolder open(Path folder, Path keyFile) {
        try {
            make(folder);
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalStateException("Attune has " + folder
                        + " open already. Use that one, or stop it, or choose another folder.");
            }
            return new DataFolder(folder, keyFile, channel);
        } catch (IOException unopened) {
            throw new UncheckedIOException(
                    "the data folder " + folder + " cannot be made or written. Choose another, or "
                            + "change its rights.",
                    unopened);
        }
    }

    /// The folder of a practice that another program may have open: only looked at, and kept from nobody.
    static DataFolder beside(Path folder) {
        return new DataFolder(folder, folder.resolve(KeyFile.NAME), null);
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /// Lets nobody but its owner read the database of a folder, whatever the folder itself lets others do. It is there, and empty, before
    /// anything is written to it; what SQLite lays beside it gets the same rights. Files that are somebody else's, or on a disk without
    /// such rights, stay as they are.
    static void keepToOwner(Path database) {
        try {
            if (!Files.exists(database)) {
                KeyFile.createForOwner(database);
            }
            for (String beside : BESIDE_DATABASE) {
                Path file = database.resolveSibling(database.getFileName() + beside);
                if (Files.exists(file)) {
                    KeyFile.keepToOwner(file);
                }
            }
        } catch (IOException others) {
            // Whoever laid them there decides who reads them; where none can be made, opening says so.
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    Path path() {
        return folder;
    }

    /// The keys that belong to a database: read, or made for one that has none yet.
    Envelopes keys(Database database, Chance chance) {
        Optional<String> known = findKeyId(database);
        boolean isThere = Files.exists(keyFile);
        if (known.isPresent() && !isThere) {
            throw new IllegalStateException("the database has its keys in " + keyFile
                    + ", and that file is not there. Put back its copy; nothing was changed.");
        }
        Envelopes envelopes = isThere ? KeyFile.readFile(keyFile, chance) : KeyFile.make(folder, chance);
        if (known.isPresent() && !envelopes.keyIds().contains(known.get())) {
            throw new IllegalStateException(keyFile
                    + " holds the keys of another database. Put back its own copy; nothing was changed.");
        }
        database.write(work -> work.change("insert into setting (name, value) values (?, ?) "
                + "on conflict (name) do update set value = excluded.value", KEY_SETTING, envelopes.keyId()));
        return envelopes;
    }

    /// The id of the key that sealed last in a database, if any did.
    static Optional<String> findKeyId(Database database) {
        return database.read(work -> work.find("select value from setting where name = ?", row -> row.text("value"),
                KEY_SETTING));
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException("the lock of " + folder + " cannot be given back", unclosed);
        }
    }
}
