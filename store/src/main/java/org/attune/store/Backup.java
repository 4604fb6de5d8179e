package org.attune.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.audit.Verification;
import org.attune.store.keys.KeyFile;
import org.attune.store.sql.Care;
import org.attune.store.sql.Database;
import org.attune.store.sql.Dialect;
import org.attune.store.sql.Migrations;
import org.attune.store.sql.Migrations.Standing;
import org.attune.store.sql.StoreFault;
import org.attune.store.sql.TableCopy;

/// Copies of a practice, made while it is in use, and proved before they are called copies.
///
/// A copy is one SQLite file, wherever the practice itself is kept; so it can be restored into a folder and onto a server. It
/// holds no key. The key file is kept at another place, because the two together open everything but reflection stores.
///
/// Recordings are not in it, for they are large and never change: their folder, where every file is sealed, is copied as it is.
/// A recording whose file is not there says so, and comes back as soon as the file lies in its folder again.
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
    ///
    /// @throws UncheckedIOException when it cannot be written; nothing is left of it then
    public static Outcome<Copy> of(Store store, Asker.Program asker, Path file) {
        return of(store.database(), store.journal(), asker, file);
    }

    static Outcome<Copy> of(Database database, Journal journal, Asker.Program asker, Path file) {
        if (Files.exists(file)) {
            return new Outcome.Refused<>(
                    file + " is there already. A backup writes over nothing; choose another name.");
        }
        if (database.dialect() == Dialect.POSTGRESQL && Migrations.standing(database) != Standing.UP_TO_DATE) {
            return new Outcome.Refused<>("An older Attune wrote this database. Start attune serve with it once, which "
                    + "brings it up to date, or make the copy with the older one.");
        }
        journal.record(asker, act -> {
            act.note(Action.BACKUP_MADE, "backup");
            return file;
        });
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
            try {
                write(database, journal, fresh);
                KeyFile.keepToOwner(fresh);
                force(fresh);
                Outcome<Copy> proved = prove(fresh);
                if (proved instanceof Outcome.Done<Copy>(Copy copy)) {
                    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                    return new Outcome.Done<>(new Copy(file, copy.auditEntries, copy.auditHead));
                }
                return proved;
            } finally {
                Files.deleteIfExists(fresh);
                Files.deleteIfExists(file.resolveSibling(fresh.getFileName() + "-journal"));
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the backup " + file + " cannot be written", unwritten);
        }
    }

    private static void write(Database database, Journal journal, Path fresh) throws IOException {
        try {
            switch (database.dialect()) {
                case SQLITE -> database.copyTo(fresh);
                case POSTGRESQL -> {
                    try (Database copy = Database.inFile(fresh, Care.THROWN_AWAY)) {
                        Migrations.run(copy, journal.now());
                        TableCopy.copy(database, copy);
                    }
                }
            }
        } catch (StoreFault unwritten) {
            throw unwritten.fullDisk();
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Opens a copy of a copy and goes through it: its pages, its references, its audit. The file itself is not touched.
    ///
    /// @throws UncheckedIOException when it cannot be read
    public static Outcome<Copy> prove(Path file) {
        try (OpenedCopy opened = OpenedCopy.of(file)) {
            Verification.Sound sound = opened.proved();
            return new Outcome.Done<>(new Copy(file, sound.entries(), sound.head()));
        } catch (OpenedCopy.Unfit unfit) {
            return new Outcome.Refused<>(file + " " + unfit.getMessage());
        } catch (IOException unread) {
            throw new UncheckedIOException("the backup " + file + " cannot be read", unread);
        }
    }
}
