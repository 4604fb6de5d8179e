package org.attune.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.Verification;
import org.attune.store.erasure.ErasedList;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.keys.KeyFile;
import org.attune.store.sql.Database;
import org.attune.store.sql.Migrations;
import org.attune.store.sql.Migrations.Standing;
import org.attune.store.sql.StoreFault;
import org.attune.store.sql.TableCopy;
import org.attune.store.sql.Work;

/// Makes a practice of a copy and its key file again, in an empty folder or an empty database; or tries it in a place that is
/// thrown away, which is the drill.
public final class Restore {

    private static final Asker.Program ASKER = new Asker.Program("restore");

    private final Path copy;
    private final Path keyFile;
    private final Clock clock;
    private final SecureRandom random;

    /// @param copy the file that a backup made
    /// @param key the key file that was kept for it, or the folder that has it
    public Restore(Path copy, Path key, Clock clock, SecureRandom random) {
        this.copy = copy;
        this.keyFile = Files.isDirectory(key) ? key.resolve(KeyFile.NAME) : key;
        this.clock = clock;
        this.random = random;
    }

    /// What a drill found.
    ///
    /// @param copy the copy, which is whole
    /// @param counts how many there are of what a practice holds, by the word for one
    /// @param opened how many envelopes were opened of each kind, in words
    public record Drill(Backup.Copy copy, Map<String, Long> counts, Map<String, Integer> opened) {
        public Drill {
            counts = new LinkedHashMap<>(counts);
            opened = new LinkedHashMap<>(opened);
        }
    }

    /// What was restored.
    ///
    /// @param copy the copy
    /// @param lostRecordings how many recordings have no file, because no copy holds those
    public record Restored(Backup.Copy copy, int lostRecordings) {
        public Restored {
            requireNonNull(copy, "copy");
        }
    }

    /// What a practice holds, for a person who compares it with what they know.
    private static final Map<String, String> COUNTED = counted();

    private static Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("person", "person");
        counted.put("case", "therapy_case");
        counted.put("session", "meeting");
        counted.put("form", "form");
        counted.put("answer", "answer");
        counted.put("recording", "recording");
        return counted;
    }

    /// Restores the copy into a folder that is thrown away again, opens the practice, goes through it and opens what is sealed. The
    /// keys stay where they are, so that a drill that is killed leaves none.
    public Outcome<Drill> drill() {
        return with((opened, proof) -> {
            try (Store store = Store.open(new StorePlace.InFolder(opened.folder()),
                    DataFolder.open(opened.folder(), keyFile), clock, random)) {
                Envelopes envelopes = KeyFile.readFile(keyFile, new Chance(random));
                Verification found = store.audit().verify(ASKER);
                if (!(found instanceof Verification.Sound sound)) {
                    return new Outcome.Refused<>(copy + " holds an audit that is broken.");
                }
                return new Outcome.Done<>(store.database().read(work -> drilled(work, envelopes, sound)));
            }
        });
    }

    private Drill drilled(Work work, Envelopes envelopes, Verification.Sound sound) {
        Map<String, Long> counts = new LinkedHashMap<>();
        COUNTED.forEach((word, table) -> counts.put(word,
                work.list("select count(*) as n from " + table, row -> row.number("n")).getFirst()));
        Map<String, Integer> opened = new LinkedHashMap<>();
        Sealed.ALL.forEach(sealed -> opened.put(sealed.meaning(), sealed.openAll(work, envelopes)));
        return new Drill(new Backup.Copy(copy, sound.entries(), sound.head()), counts, opened);
    }

    /// Restores the copy into a place that holds no practice yet.
    public Outcome<Restored> into(StorePlace place) {
        return with((opened, proof) -> {
            if (isTaken(place)) {
                return new Outcome.Refused<>(taken(place));
            }
            DataFolder.open(place.folder()).close();
            fill(place, opened);
            Path itsKey = place.folder().resolve(KeyFile.NAME);
            if (!keyFile.toAbsolutePath().normalize().equals(itsKey)) {
                KeyFile.copyForOwner(keyFile, itsKey);
            }
            KeyFile.keepToOwner(itsKey);
            takeErasedList(place.folder().resolve(ErasedList.NAME));
            try (Store store = Store.open(place, clock, random)) {
                store.journal().record(ASKER, act -> {
                    act.note(Action.RESTORED, "backup");
                    return place;
                });
                return new Outcome.Done<>(new Restored(new Backup.Copy(copy, proof.entries(), proof.head()),
                        store.recordings().countLost()));
            }
        });
    }

    /// Whether a place holds a practice already, or the keys of one, so that nothing is restored into it.
    public boolean isTaken(StorePlace place) {
        Path itsKey = place.folder().resolve(KeyFile.NAME);
        boolean isForeign = Files.exists(itsKey) && !keyFile.toAbsolutePath().normalize().equals(itsKey);
        return isForeign || switch (place) {
            case StorePlace.InFolder folder -> Files.exists(folder.database());
            case StorePlace.AtUrl url -> {
                try (Database database = Database.atUrl(url.jdbcUrl())) {
                    yield Migrations.standing(database) != Standing.EMPTY && !isUnused(database);
                }
            }
        };
    }

    /// Whether a database has tables and nothing was ever done in it, as after a restore that was broken off.
    private static boolean isUnused(Database database) {
        return database.read(work -> !work.isThere("select 1 from audit limit 1"));
    }

    /// What to say of a place that is taken.
    public static String taken(StorePlace place) {
        return switch (place) {
            case StorePlace.InFolder folder -> folder.folder()
                    + " holds a practice or the keys of one already, and nothing was changed. Restore into an empty folder.";
            case StorePlace.AtUrl url -> "The database, or the folder " + url.folder()
                    + ", holds a practice already, and nothing was changed. Restore into an empty one.";
        };
    }

    /// The list of what was erased since the copy was made lies beside the key file, if somebody kept it there.
    private void takeErasedList(Path itsList) throws IOException {
        Path kept = keyFile.toAbsolutePath().resolveSibling(ErasedList.NAME);
        if (Files.exists(kept) && !Files.exists(itsList)) {
            KeyFile.copyForOwner(kept, itsList);
        }
    }

    private void fill(StorePlace place, OpenedCopy opened) throws IOException {
        switch (place) {
            case StorePlace.InFolder folder -> {
                Path fresh = folder.folder().resolve(StorePlace.InFolder.DATABASE + ".new");
                try {
                    Files.deleteIfExists(fresh);
                    KeyFile.copyForOwner(copy, fresh);
                    Backup.force(fresh);
                    Files.move(fresh, folder.database(), StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(fresh);
                }
            }
            case StorePlace.AtUrl url -> {
                try (Database target = Database.atUrl(url.jdbcUrl()); Database source = opened.database()) {
                    Migrations.run(source, clock.instant());
                    Migrations.run(target, clock.instant());
                    TableCopy.copy(source, target);
                }
            }
        }
    }

    private interface Doing<T> {
        Outcome<T> with(OpenedCopy opened, Verification.Sound proof) throws IOException;
    }

    /// Lays the copy out, sees that it is whole and that the keys are its own, and goes on with it.
    private <T> Outcome<T> with(Doing<T> doing) {
        if (!Files.exists(keyFile)) {
            return new Outcome.Refused<>("There is no key file " + keyFile
                    + ". Without the one that belongs to it a copy does not open.");
        }
        try (OpenedCopy opened = OpenedCopy.of(copy)) {
            Verification.Sound proof = opened.proved();
            if (!belongs(opened)) {
                return new Outcome.Refused<>("The key file " + keyFile + " does not belong to " + copy
                        + ". Take the one that was kept for it.");
            }
            return doing.with(opened, proof);
        } catch (OpenedCopy.Unfit unfit) {
            return new Outcome.Refused<>(copy + " " + unfit.getMessage());
        } catch (IllegalStateException unopened) {
            return new Outcome.Refused<>(String.valueOf(unopened.getMessage()));
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the practice cannot be restored", unwritten);
        } catch (StoreFault full) {
            throw new UncheckedIOException("the practice cannot be restored", full.fullDisk());
        }
    }

    private boolean belongs(OpenedCopy opened) {
        try (Database database = opened.database()) {
            Envelopes envelopes = KeyFile.readFile(keyFile, new Chance(random));
            return DataFolder.findKeyId(database).map(envelopes.keyIds()::contains).orElse(true);
        }
    }
}
