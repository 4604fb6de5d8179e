package org.attune.store;

import java.security.SecureRandom;
import java.time.Clock;

import org.attune.store.audit.Audit;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.people.Passwords;
import org.attune.store.people.People;
import org.attune.store.people.SetupLinks;
import org.attune.store.sql.Database;
import org.attune.store.sql.Migrations;

/// Everything that a practice keeps. Each part gives a record only to an asker who may have it.
public final class Store implements AutoCloseable {

    private final DataFolder folder;
    private final Database database;
    private final People people;
    private final Passwords passwords;
    private final SetupLinks setupLinks;
    private final Audit audit;

    private Store(DataFolder folder, Database database, Journal journal, Chance chance) {
        this.folder = folder;
        this.database = database;
        this.people = new People(journal, chance);
        this.passwords = new Passwords(journal, chance);
        this.setupLinks = new SetupLinks(journal, chance);
        this.audit = new Audit(journal);
    }

    /// Opens a practice, and makes an empty one where there is none: the folder, the keys and the tables.
    ///
    /// @param place where it is
    /// @param clock what time it is
    /// @param random where ids, tokens and keys come from
    /// @throws IllegalStateException when another program has it open, or its keys are missing or not its own
    public static Store open(StorePlace place, Clock clock, SecureRandom random) {
        Chance chance = new Chance(random);
        DataFolder folder = DataFolder.open(place.folder());
        try {
            Database database = switch (place) {
                case StorePlace.InFolder inFolder -> Database.inFile(inFolder.database());
                case StorePlace.AtUrl atUrl -> Database.atUrl(atUrl.jdbcUrl());
            };
            try {
                Journal journal = new Journal(database, clock);
                Migrations.run(database, journal.now());
                folder.keys(database, chance);
                return new Store(folder, database, journal, chance);
            } catch (RuntimeException unopened) {
                database.close();
                throw unopened;
            }
        } catch (RuntimeException unopened) {
            folder.close();
            throw unopened;
        }
    }

    /// Who is in the practice.
    public People people() {
        return people;
    }

    /// Their passwords.
    public Passwords passwords() {
        return passwords;
    }

    /// The links by which people are set up.
    public SetupLinks setupLinks() {
        return setupLinks;
    }

    /// What was seen and changed.
    public Audit audit() {
        return audit;
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
