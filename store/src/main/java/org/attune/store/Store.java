package org.attune.store;

import java.security.SecureRandom;
import java.time.Clock;

import javax.sql.DataSource;

import org.attune.store.audit.Audit;
import org.attune.store.audit.Journal;
import org.attune.store.cases.Cases;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.Onlookers;
import org.attune.store.cases.Trust;
import org.attune.store.clips.Clips;
import org.attune.store.coding.Coding;
import org.attune.store.consent.Consents;
import org.attune.store.consent.Contacts;
import org.attune.store.erasure.ErasedList;
import org.attune.store.erasure.Erasure;
import org.attune.store.flags.Flags;
import org.attune.store.forms.Corrections;
import org.attune.store.forms.Forms;
import org.attune.store.forms.Guesses;
import org.attune.store.forms.Halves;
import org.attune.store.hints.HintAnswers;
import org.attune.store.hints.HintReaders;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.library.Essays;
import org.attune.store.library.Feeds;
import org.attune.store.library.Readings;
import org.attune.store.links.Links;
import org.attune.store.links.Pins;
import org.attune.store.material.Recordings;
import org.attune.store.material.StandIns;
import org.attune.store.material.Transcripts;
import org.attune.store.media.MediaFolder;
import org.attune.store.own.PrivateStore;
import org.attune.store.people.Passwords;
import org.attune.store.people.People;
import org.attune.store.people.SecondSteps;
import org.attune.store.people.SetupLinks;
import org.attune.store.room.Contributions;
import org.attune.store.room.Gatherings;
import org.attune.store.room.Groups;
import org.attune.store.room.Packets;
import org.attune.store.room.Room;
import org.attune.store.room.piece.Snapshots;
import org.attune.store.service.ServiceCounts;
import org.attune.store.settings.Settings;
import org.attune.store.sql.Database;
import org.attune.store.sql.Migrations;
import org.attune.store.tension.Tensions;
import org.attune.store.wordings.Wordings;

/// Everything that a practice keeps. Each part gives a record only to an asker who may have it.
public final class Store implements AutoCloseable {

    private final DataFolder folder;
    private final Database database;
    private final People people;
    private final Passwords passwords;
    private final SetupLinks setupLinks;
    private final Audit audit;
    private final Cases cases;
    private final Trust trust;
    private final Onlookers onlookers;
    private final Meetings meetings;
    private final Forms forms;
    private final Halves halves;
    private final Corrections corrections;
    private final Links links;
    private final Flags flags;
    private final Tensions tensions;
    private final Guesses guesses;
    private final Pins pins;
    private final Consents consents;
    private final Contacts contacts;
    private final SecondSteps secondSteps;
    private final PrivateStore privateStore;
    private final Settings settings;
    private final Wordings wordings;
    private final Coding coding;
    private final Transcripts transcripts;
    private final StandIns standIns;
    private final Recordings recordings;
    private final HintAnswers hintAnswers;
    private final HintReaders hintReaders;
    private final Clips clips;
    private final Room room;
    private final ServiceCounts serviceCounts;
    private final Readings readings;
    private final Essays essays;
    private final Feeds feeds;
    private final Erasure erasure;

    private final Journal journal;

    private Store(DataFolder folder, Database database, Journal journal, Chance chance, Envelopes envelopes) {
        this.folder = folder;
        this.database = database;
        this.journal = journal;
        this.people = new People(journal, chance);
        this.passwords = new Passwords(journal, chance);
        this.setupLinks = new SetupLinks(journal, chance);
        this.audit = new Audit(journal);
        this.cases = new Cases(journal, chance);
        this.onlookers = new Onlookers(journal);
        this.meetings = new Meetings(journal, chance, envelopes);
        this.forms = new Forms(journal, chance, envelopes);
        this.halves = new Halves(journal, envelopes);
        this.trust = new Trust(journal, chance, envelopes, halves);
        this.corrections = new Corrections(journal, envelopes);
        this.links = new Links(journal, chance);
        this.flags = new Flags(journal, envelopes);
        this.tensions = new Tensions(journal, chance, envelopes, meetings, forms);
        this.guesses = new Guesses(journal, envelopes);
        this.pins = new Pins(journal, chance);
        this.consents = new Consents(journal, chance);
        this.contacts = new Contacts(journal, envelopes);
        this.secondSteps = new SecondSteps(journal, chance, envelopes);
        this.privateStore = new PrivateStore(journal, chance);
        this.settings = new Settings(journal);
        this.wordings = new Wordings(journal, chance);
        this.coding = new Coding(journal, chance, envelopes);
        this.transcripts = new Transcripts(journal, chance, envelopes, Coding.assignments());
        this.standIns = new StandIns(journal, envelopes);
        this.recordings = new Recordings(journal, chance, envelopes, new MediaFolder(folder.path()),
                Coding.assignments());
        this.hintAnswers = new HintAnswers(journal, envelopes);
        this.hintReaders = new HintReaders(journal);
        this.clips = new Clips(journal, chance, transcripts, recordings);
        this.room = new Room(journal, chance, envelopes, new Snapshots(transcripts, tensions, clips), clips);
        this.serviceCounts = new ServiceCounts(journal, forms, tensions);
        this.readings = new Readings(journal, chance, Room.circles(envelopes));
        this.essays = new Essays(journal, chance, envelopes, Room.circles(envelopes));
        this.feeds = new Feeds(journal, chance, envelopes, Room.circles(envelopes));
        this.erasure = new Erasure(journal, database, new ErasedList(folder.path()), recordings);
    }

    /// Opens a practice, and makes an empty one where there is none: the folder, the keys and the tables.
    ///
    /// @param place where it is
    /// @param clock what time it is
    /// @param random where ids, tokens and keys come from
    /// @throws IllegalStateException when another program has it open, or its keys are missing or not its own
    public static Store open(StorePlace place, Clock clock, SecureRandom random) {
        return open(place, DataFolder.open(place.folder()), clock, random);
    }

    /// Opens a practice whose folder is open already.
    ///
    /// @param folder given back when the practice is closed, and where it does not open
    static Store open(StorePlace place, DataFolder folder, Clock clock, SecureRandom random) {
        Chance chance = new Chance(random);
        try {
            Database database = switch (place) {
                case StorePlace.InFolder inFolder -> {
                    DataFolder.keepToOwner(inFolder.database());
                    yield Database.inFile(inFolder.database(), inFolder.care());
                }
                case StorePlace.AtUrl atUrl -> Database.atUrl(atUrl.jdbcUrl());
            };
            try {
                Journal journal = new Journal(database, clock);
                Migrations.run(database, journal.now());
                Envelopes envelopes = folder.keys(database, chance);
                Sealed.sealWaiting(database, envelopes);
                Store store = new Store(folder, database, journal, chance, envelopes);
                store.erasure.again();
                store.recordings.tidy();
                store.room.packets().sweep();
                return store;
            } catch (RuntimeException unopened) {
                database.close();
                throw unopened;
            }
        } catch (RuntimeException unopened) {
            folder.close();
            throw unopened;
        }
    }

    /// The parts of a practice that is open already, for whoever looks after it.
    static Store beside(StorePlace place, Database database, Clock clock, SecureRandom random) {
        Chance chance = new Chance(random);
        DataFolder folder = DataFolder.beside(place.folder());
        return new Store(folder, database, new Journal(database, clock), chance, folder.keys(database, chance));
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

    /// The cases.
    public Cases cases() {
        return cases;
    }

    /// Who cases are handed over and allotted to.
    public Trust trust() {
        return trust;
    }

    /// Who looked at them, told to their clients.
    public Onlookers onlookers() {
        return onlookers;
    }

    /// Their sessions.
    public Meetings meetings() {
        return meetings;
    }

    /// The forms about sessions.
    public Forms forms() {
        return forms;
    }

    /// The halves of forms, as they are filled.
    public Halves halves() {
        return halves;
    }

    /// Corrections of what was mistyped from paper.
    public Corrections corrections() {
        return corrections;
    }

    /// The links that lead clients to forms.
    public Links links() {
        return links;
    }

    /// What was decided about flags.
    public Flags flags() {
        return flags;
    }

    /// Tensions, as people describe, tell and mend them.
    public Tensions tensions() {
        return tensions;
    }

    /// Therapists' guesses, on their way into reflection stores.
    public Guesses guesses() {
        return guesses;
    }

    /// The PINs of clients' own pages.
    public Pins pins() {
        return pins;
    }

    /// What clients agreed to.
    public Consents consents() {
        return consents;
    }

    /// How clients can be reached.
    public Contacts contacts() {
        return contacts;
    }

    /// The second step of signing in.
    public SecondSteps secondSteps() {
        return secondSteps;
    }

    /// What is a therapist's alone.
    public PrivateStore privateStore() {
        return privateStore;
    }

    /// What the practice chose.
    public Settings settings() {
        return settings;
    }

    /// The wordings that the practice brought.
    public Wordings wordings() {
        return wordings;
    }

    /// Rounds of coding, sealed until their reveal.
    public Coding coding() {
        return coding;
    }

    /// What was said in sessions.
    public Transcripts transcripts() {
        return transcripts;
    }

    /// What stands in place of names in them.
    public StandIns standIns() {
        return standIns;
    }

    /// Recordings of sessions.
    public Recordings recordings() {
        return recordings;
    }

    /// Which therapists asked for hints in transcripts.
    public HintReaders hintReaders() {
        return hintReaders;
    }

    /// What was answered to hints in transcripts.
    public HintAnswers hintAnswers() {
        return hintAnswers;
    }

    /// Pieces of sessions for others.
    public Clips clips() {
        return clips;
    }

    /// Readings that the practice keeps.
    public Readings readings() {
        return readings;
    }

    /// Essays, from drafts to what is published.
    public Essays essays() {
        return essays;
    }

    /// The feeds of what is published.
    public Feeds feeds() {
        return feeds;
    }

    /// Peer groups.
    public Groups groups() {
        return room.groups();
    }

    /// Their meetings.
    public Gatherings gatherings() {
        return room.gatherings();
    }

    /// Pieces of cases that members bring to them.
    public Packets packets() {
        return room.packets();
    }

    /// What members code and say there.
    public Contributions contributions() {
        return room.contributions();
    }

    /// Counts over the whole practice.
    public ServiceCounts serviceCounts() {
        return serviceCounts;
    }

    /// What erases cases, and names of people who left.
    public Erasure erasure() {
        return erasure;
    }

    /// For Spring Security, which keeps passkeys in two tables of its own, `user_entities` and `user_credentials`. Nothing
    /// else may use it: it knows no asker and no audit.
    public DataSource passkeyTables() {
        return database.writers();
    }

    Database database() {
        return database;
    }

    Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
