package org.attune.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.OptionalLong;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Audit;
import org.attune.store.audit.Journal;
import org.attune.store.audit.Verification;
import org.attune.store.keys.Chance;
import org.attune.store.keys.KeyFile;
import org.attune.store.sql.Database;
import org.attune.store.sql.Migrations;
import org.attune.store.sql.Migrations.Standing;
import org.attune.store.sql.StoreFault;

/// A practice as whoever runs the machine has it: opened beside the program that may have it open, never made and never
/// brought up to date by it.
public final class Keeper implements AutoCloseable {

    private final StorePlace place;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random;

    private Keeper(StorePlace place, Database database, Clock clock, SecureRandom random) {
        this.place = place;
        this.database = database;
        this.journal = new Journal(database, clock);
        this.clock = clock;
        this.random = random;
    }

    /// Opens a practice that is there.
    ///
    /// @throws IllegalStateException when there is none, or it cannot be opened; the message says what to do
    public static Keeper open(StorePlace place, Clock clock, SecureRandom random) {
        Database database = database(place);
        try {
            if (Migrations.standing(database) == Standing.EMPTY) {
                throw new IllegalStateException("There is no practice in this database. Name the one that attune serve "
                        + "was started with.");
            }
            return new Keeper(place, database, clock, random);
        } catch (StoreFault unopened) {
            database.close();
            throw new IllegalStateException(unopened.getMessage(), unopened);
        } catch (RuntimeException unopened) {
            database.close();
            throw unopened;
        }
    }

    private static Database database(StorePlace place) {
        try {
            return switch (place) {
                case StorePlace.InFolder folder -> {
                    requireThere(folder);
                    yield Database.inFile(folder.database());
                }
                case StorePlace.AtUrl url -> Database.atUrl(url.jdbcUrl());
            };
        } catch (StoreFault unopened) {
            throw new IllegalStateException(place instanceof StorePlace.InFolder folder
                    ? folder.database() + " cannot be opened: it is damaged, or you may not write to it or its folder. "
                            + "Use the account that runs attune serve, or restore a copy."
                    : unopened.getMessage(), unopened);
        }
    }

    private static void requireThere(StorePlace.InFolder place) {
        if (!Files.isDirectory(place.folder())) {
            throw new IllegalStateException("There is no folder " + place.folder()
                    + ". Name the one that attune serve was started with: --data FOLDER.");
        }
        if (!Files.exists(place.database())) {
            throw new IllegalStateException(place.folder() + " holds no practice, for there is no "
                    + StorePlace.InFolder.DATABASE + " in it. Name the folder that attune serve was started with.");
        }
    }

    /// How the key file stands to the database.
    public enum Keys {
        /// It is there, and it is the database's own.
        FIT,
        /// It is not where it should be.
        MISSING,
        /// It is another practice's, or cannot be read.
        OTHER
    }

    /// Whether what is sealed here could be opened.
    public Keys keys() {
        if (!KeyFile.isIn(place.folder())) {
            return Keys.MISSING;
        }
        try {
            return DataFolder.findKeyId(database)
                    .map(KeyFile.read(place.folder(), new Chance(random)).keyIds()::contains).orElse(true)
                            ? Keys.FIT
                            : Keys.OTHER;
        } catch (IllegalStateException unreadable) {
            return Keys.OTHER;
        }
    }

    /// Goes through the audit, and writes into it that this was done.
    public Verification verifyAudit() {
        return new Audit(journal).verify(new Asker.Program("audit verify"));
    }

    /// The number of the entry that has a hash.
    public OptionalLong findEntry(String hash) {
        return new Audit(journal).findNumber(new Asker.Program("audit verify"), hash);
    }

    /// Copies the practice into a new file, and proves the copy.
    ///
    /// @throws java.io.UncheckedIOException when it cannot be written
    public Outcome<Backup.Copy> backUp(Path file) {
        return Backup.of(database, journal, new Asker.Program("backup"), file);
    }

    /// The parts of the practice, each of which gives what the asker may have. It is closed with this keeper.
    ///
    /// @throws IllegalStateException when the keys do not fit, or an older program wrote the database
    public Store practice() {
        if (Migrations.standing(database) != Standing.UP_TO_DATE || Sealed.isAnyWaiting(database)) {
            throw new IllegalStateException(
                    "An older Attune wrote this database. Start attune serve with it once, which "
                            + "brings it up to date.");
        }
        return switch (keys()) {
            case FIT -> Store.beside(place, database, clock, random);
            case MISSING ->
                throw new IllegalStateException("There is no key file " + place.folder().resolve(KeyFile.NAME)
                        + ", and without it what is sealed stays closed. Put back its copy.");
            case OTHER -> throw new IllegalStateException(place.folder().resolve(KeyFile.NAME)
                    + " is another practice's key file, or cannot be read. Put back its own copy.");
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
