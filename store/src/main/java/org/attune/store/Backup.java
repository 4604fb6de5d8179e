package org.attune.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.Audit;
import org.attune.store.audit.Verification;
import org.attune.store.keys.KeyFile;
import org.attune.store.sql.Database;
import org.attune.store.sql.Dialect;
import org.attune.store.sql.StoreFault;

/// Copies of a practice's SQLite database, made while it is in use, and proved before they are called copies.
///
/// A copy holds no key. The key file is kept at another place, because the two together open everything but private stores.
public final class Backup {

    private Backup() {}

    /// A copy that was opened and found whole.
    ///
    /// @param file where it is
    /// @param auditEntries how many entries its audit has
    /// @param auditHead the last hash of its audit
    public record Copy(Path file, long auditEntries, String auditHead) {
        public Copy {
            requireNonNull(file, "file");
            requireNonNull(auditHead, "auditHead");
        }
    }

    /// Copies an open practice into a new file.
    public static Outcome<Copy> of(Store store, Asker.Program asker, Path file) {
        if (store.database().dialect() == Dialect.POSTGRESQL) {
            return new Outcome.Refused<>(
                    "This practice is on PostgreSQL, which has its own ways: use pg_dump, and keep "
                            + "the key file at another place.");
        }
        if (Files.exists(file)) {
            return new Outcome.Refused<>(
                    file + " is there already. A backup writes over nothing; choose another name.");
        }
        store.journal().record(asker, act -> {
            act.note(Action.BACKUP_MADE, "backup");
            return file;
        });
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            store.database().copyTo(fresh);
            KeyFile.keepToOwner(fresh);
            force(fresh);
            Outcome<Copy> proved = prove(fresh);
            if (proved instanceof Outcome.Done<Copy>(Copy copy)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                return new Outcome.Done<>(new Copy(file, copy.auditEntries, copy.auditHead));
            }
            return proved;
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the backup " + file + " cannot be written", unwritten);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Opens a copy of a copy and goes through it: its pages, its references, its audit. The file itself is not touched.
    public static Outcome<Copy> prove(Path file) {
        try (Drill drill = new Drill(Files.createTempDirectory("attune-drill"))) {
            Path copy = Files.copy(file, drill.folder.resolve("copy.db"));
            try (Database database = Database.inFile(copy)) {
                return judge(file, database);
            }
        } catch (IOException unread) {
            throw new UncheckedIOException("the backup " + file + " cannot be read", unread);
        } catch (StoreFault broken) {
            return new Outcome.Refused<>(file + " is not a whole copy of a practice. Take another one.");
        }
    }

    /// A folder that is there for one proof.
    private record Drill(Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static Outcome<Copy> judge(Path file, Database database) {
        if (!database.isWhole()) {
            return new Outcome.Refused<>(file + " is damaged. Take another copy.");
        }
        return switch (database.read(Audit::verified)) {
            case Verification.Sound sound -> new Outcome.Done<>(new Copy(file, sound.entries(), sound.head()));
            case Verification.Broken broken -> new Outcome.Refused<>("The audit of " + file
                    + " does not hold from entry " + broken.number() + " on: " + broken.why() + ".");
        };
    }

    /// Makes a practice of a copy and its key file, in a folder that has none, and opens it once to see that both fit.
    ///
    /// @param keyFolder the folder that the key file was kept in
    public static Outcome<Copy> restore(Path file, Path keyFolder, StorePlace.InFolder place, Clock clock,
            SecureRandom random) {
        if (Files.exists(place.database())) {
            return new Outcome.Refused<>(place.folder() + " holds a practice already. Restore into an empty folder.");
        }
        if (!KeyFile.isIn(keyFolder)) {
            return new Outcome.Refused<>(keyFolder + " has no " + KeyFile.NAME
                    + ". Without the key file that belongs to it a copy does not open.");
        }
        Outcome<Copy> proved = prove(file);
        if (proved instanceof Outcome.Refused<Copy>) {
            return proved;
        }
        try {
            put(file, keyFolder, place);
            return open(place, keyFolder, clock, random) ? proved
                    : new Outcome.Refused<>("The key file in " + keyFolder + " does not belong to " + file
                            + ". Take the one that was kept for it.");
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the practice cannot be restored into " + place.folder(), unwritten);
        }
    }

    /// Opens what was restored; takes it away again where the keys are another practice's.
    private static boolean open(StorePlace.InFolder place, Path keyFolder, Clock clock, SecureRandom random)
            throws IOException {
        try (Store store = Store.open(place, clock, random)) {
            return store.journal().record(new Asker.Program("restore"), act -> {
                act.note(Action.RESTORED, "backup");
                return true;
            });
        } catch (IllegalStateException unfit) {
            Files.delete(place.database());
            if (!Files.isSameFile(keyFolder, place.folder())) {
                Files.delete(place.folder().resolve(KeyFile.NAME));
            }
            return false;
        }
    }

    private static void put(Path file, Path keyFolder, StorePlace.InFolder place) throws IOException {
        DataFolder.open(place.folder()).close();
        if (!Files.isSameFile(keyFolder, place.folder())) {
            Files.copy(keyFolder.resolve(KeyFile.NAME), place.folder().resolve(KeyFile.NAME));
        }
        KeyFile.keepToOwner(place.folder().resolve(KeyFile.NAME));
        Files.copy(file, place.database());
        KeyFile.keepToOwner(place.database());
        force(place.database());
    }
}
