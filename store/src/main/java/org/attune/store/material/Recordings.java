package org.attune.store.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.keys.FileKey;
import org.attune.store.media.Cut;
import org.attune.store.media.MediaFolder;
import org.attune.store.media.MediaKind;
import org.attune.store.media.SealedFile;
import org.attune.store.sql.Row;

/// Keeps recordings of sessions, sealed, in files beside the database. Each has a key of its own in an envelope in its row: where
/// the row is erased, the file opens nothing any more, in whatever copy it lies.
public final class Recordings {

    /// How long a recording may be. Our choice: three hours of video as telephones take it.
    public static final long MOST_BYTES = 8L << 30;
    /// How many a session may have. Our choice: sound, pictures from two sides, and one to spare.
    public static final int MOST_OF_SESSION = 4;

    /// Playing asks again and again; within it the audit says once that somebody did. Our choice.
    private static final Duration ONE_SITTING = Duration.ofHours(1);

    private static final Asker.Program TIDYING = new Asker.Program("tidy recordings");

    private final Journal journal;
    private final Chance chance;
    private final Envelopes envelopes;
    private final MediaFolder folder;
    private final Assignments assignments;

    /// Keeps recordings by a journal, with ids and keys from chance, in a folder.
    public Recordings(Journal journal, Chance chance, Envelopes envelopes, MediaFolder folder,
            Assignments assignments) {
        this.journal = journal;
        this.chance = chance;
        this.envelopes = envelopes;
        this.folder = folder;
        this.assignments = assignments;
    }

    /// Adds a recording to a session of the asker's own case, if the client agreed to recordings for therapy.
    ///
    /// @param announcedBytes how long it will be, as far as known before; 0 where it is not
    public Outcome<Recording> add(Asker asker, String sessionId, InputStream coming, long announcedBytes) {
        Optional<String> refused = journal.look(asker, act -> whyNot(act, Place.own(act, sessionId)));
        if (refused.isPresent()) {
            return new Outcome.Refused<>(refused.get());
        }
        try {
            return announcedBytes > folder.room() ? full() : add(asker, sessionId, coming);
        } catch (MediaFolder.TooLong tooLong) {
            return new Outcome.Refused<>(String.format(Locale.ROOT,
                    "A recording has %d GB at most. Nothing was kept. Save it smaller, or in parts.",
                    MOST_BYTES >> 30));
        } catch (MediaFolder.BrokenOff brokenOff) {
            return new Outcome.Refused<>("The upload was broken off, or the file changed meanwhile. Nothing was kept. "
                    + "Send it again.");
        } catch (IOException unwritten) {
            return unwritten(unwritten);
        }
    }

    private Outcome<Recording> unwritten(IOException unwritten) {
        try {
            if (folder.room() == 0) {
                return full();
            }
        } catch (IOException unknown) {
            unwritten.addSuppressed(unknown);
        }
        throw new UncheckedIOException("a recording cannot be written", unwritten);
    }

    private static Outcome<Recording> full() {
        return new Outcome.Refused<>("There is not enough room on the disk for this recording. Nothing was kept. "
                + "Make room where the practice is kept, and send it again.");
    }

    private Optional<String> whyNot(Act act, Place place) {
        return Reading.whyNotKept(act, place, Material.RECORDING)
                .or(() -> rows(act, place.sessionId()).size() < MOST_OF_SESSION ? Optional.empty()
                        : Optional.of("A session has " + MOST_OF_SESSION + " recordings at most. Erase one first."));
    }

    private Outcome<Recording> add(Asker asker, String sessionId, InputStream coming) throws IOException {
        byte[] head = coming.readNBytes(MediaKind.HEAD_BYTES);
        Optional<MediaKind> kind = MediaKind.of(head, head.length);
        if (kind.isEmpty()) {
            return new Outcome.Refused<>(head.length == 0 ? "The file is empty. Choose another one."
                    : "This is no recording that browsers play: WAV, MP3, M4A, FLAC, Ogg, MP4 or WebM, by what is in "
                            + "the file and not by its name. Nothing was kept. Save it as one of these.");
        }
        String id = chance.id();
        FileKey key = FileKey.make(chance);
        long bytes = folder.writeAside(id, key, new SequenceInputStream(new ByteArrayInputStream(head), coming),
                MOST_BYTES);
        Outcome<Recording> added = addRow(asker, sessionId, new Fresh(id, kind.get(), key, bytes));
        switch (added) {
            case Outcome.Done<Recording> done -> folder.keep(id);
            case Outcome.Refused<Recording> refused -> folder.remove(id);
        }
        return added;
    }

    private record Fresh(String id, MediaKind kind, FileKey key, long bytes) {}

    private Outcome<Recording> addRow(Asker asker, String sessionId, Fresh fresh) throws IOException {
        try {
            return journal.record(asker, act -> {
                act.alone();
                Place place = Place.own(act, sessionId);
                Optional<String> refused = whyNot(act, place);
                if (refused.isPresent()) {
                    return new Outcome.Refused<>(refused.get());
                }
                String byId = asker instanceof Asker.Member member ? member.personId() : "";
                act.work().change("insert into recording (id, case_id, meeting_id, kind, by_id, at, envelope) "
                        + "values (?, ?, ?, ?, ?, ?, ?)", fresh.id, place.caseId(), sessionId, fresh.kind, byId,
                        act.at(), envelopes.seal(cell(fresh.id), fresh.bytes + " " + fresh.key.inLetters()));
                act.note(Action.RECORDING_ADDED, fresh.id, place.caseId());
                return new Outcome.Done<>(
                        new Recording(fresh.id, place, fresh.kind, byId, act.at(), fresh.bytes));
            });
        } catch (RuntimeException unkept) {
            folder.remove(fresh.id);
            throw unkept;
        }
    }

    /// The recordings of a session, oldest first: for the case's therapist whatever the client agreed to, because somebody has to
    /// know what there is to erase; for others as far as they may play them for that purpose.
    public List<Recording> list(Asker asker, String sessionId, Purpose purpose) {
        return journal.look(asker, act -> Place.find(act, sessionId)
                .filter(place -> act.may(Right.WORK_ON_CASE, place.caseId())
                        || Reading.of(act, place, purpose, Material.RECORDING, assignments) == Reading.YES)
                .map(place -> rows(act, sessionId).stream().map(Kept::recording).toList()).orElse(List.of()));
    }

    /// Opens a recording for a purpose, if that may be at this moment. The audit says that it was played, unless the task it is played
    /// for is one that nobody may learn of yet.
    public Playing play(Asker asker, String recordingId, Purpose purpose) {
        return play(asker, recordingId,
                (act, place) -> Reading.of(act, place, purpose, Material.RECORDING, assignments), kept -> {
                    if (!journal.look(asker, act -> assignments.isUntold(act, kept.recording.place().sessionId(),
                            purpose))) {
                        noteOnce(asker, kept.recording);
                    }
                    return open(kept, (whole, file) -> Cut.whole(kept.recording.bytes()));
                });
    }

    /// Whether the asker of an act may read, hear or see what is at a place.
    public interface Leave {
        Reading at(Act act, Place place);
    }

    /// The recordings of a session, oldest first, for whoever has leave to play them.
    public List<Recording> list(Asker asker, Place place, Leave leave) {
        return journal.look(asker, act -> leave.at(act, place) == Reading.YES
                ? rows(act, place.sessionId()).stream().map(Kept::recording).toList()
                : List.of());
    }

    /// Opens the piece of a recording from one time to another, for whoever has leave to play it. What cannot be cut without being
    /// turned into something else is opened whole for the therapist of its case, and for nobody else: the client agreed to a piece.
    public Playing play(Asker asker, String recordingId, Leave leave, long fromMillis, long toMillis) {
        return play(asker, recordingId, leave, kept -> {
            MediaKind kind = kept.recording.kind();
            if (!kind.isCut() && !journal.look(asker,
                    act -> act.may(Right.WORK_ON_CASE, kept.recording.place().caseId()))) {
                return new Playing.Uncut(kind);
            }
            noteOnce(asker, kept.recording);
            return open(kept, (one, file) -> kind.isCut()
                    ? Cut.wave(file, one.recording.bytes(), fromMillis, toMillis)
                    : Cut.whole(one.recording.bytes()));
        });
    }

    private interface Cutting {
        Cut cut(Kept kept, SealedFile file) throws IOException;
    }

    private Playing play(Asker asker, String recordingId, Leave leave, Function<Kept, Playing> opening) {
        Optional<Kept> found = journal.look(asker, act -> find(act, recordingId));
        Reading reading = found.map(kept -> journal.look(asker, act -> leave.at(act, kept.recording.place())))
                .orElse(Reading.NO);
        return switch (reading) {
            case NO -> new Playing.NotThere();
            case NO_CONSENT -> new Playing.Withheld();
            case YES -> found.map(opening).orElseGet(Playing.NotThere::new);
        };
    }

    private Playing open(Kept kept, Cutting cutting) {
        Recording recording = kept.recording;
        try {
            SealedFile file = folder.open(recording.id(), kept.key, recording.bytes());
            try {
                return new Playing.Ready(recording, file, cutting.cut(kept, file));
            } catch (IOException uncut) {
                file.close();
                throw uncut;
            }
        } catch (IOException lost) {
            return new Playing.Lost();
        }
    }

    private void noteOnce(Asker asker, Recording recording) {
        boolean isNoted = journal.look(asker, act -> act.work().isThere(
                "select 1 from audit where case_id = ? and subject = ? and action = ? and actor = ? and at > ?",
                recording.place().caseId(), recording.id(), Action.RECORDING_PLAYED, asker.inAudit(),
                act.at().minus(ONE_SITTING)));
        if (!isNoted) {
            journal.record(asker, act -> {
                act.note(Action.RECORDING_PLAYED, recording.id(), recording.place().caseId());
                return recording;
            });
        }
    }

    /// Erases a recording of the asker's own case for good: its key out of the database's files, and its file.
    public void erase(Asker asker, String recordingId) {
        journal.record(asker, act -> {
            Recording recording = find(act, recordingId).map(Kept::recording)
                    .filter(one -> act.may(Right.WORK_ON_CASE, one.place().caseId()))
                    .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            act.work().change("delete from recording where id = ?", recordingId);
            act.note(Action.RECORDING_ERASED, recordingId, recording.place().caseId());
            return recordingId;
        });
        journal.scour();
        clear();
    }

    /// Removes the files of recordings whose rows were erased, as with their case. Files that nothing is known of stay: they may
    /// be another database's.
    public void clear() {
        tidied(() -> folder.clear(id -> !isKept(id) && journal.look(TIDYING, act -> act.work().isThere(
                "select 1 from audit where subject = ? and action = ?", id, Action.RECORDING_ADDED))));
    }

    /// The same, and what a power cut left half done; for when nothing is coming yet.
    public void tidy() {
        tidied(() -> folder.finish(this::isKept));
        clear();
    }

    /// How many recordings the practice has whose files are not where they are kept, as after a restore.
    public int countLost() {
        return (int) journal.look(TIDYING, act -> act.work().list("select id from recording", row -> row.text("id")))
                .stream().filter(id -> !folder.isThere(id)).count();
    }

    private interface Tidying {
        void run() throws IOException;
    }

    private static void tidied(Tidying tidying) {
        try {
            tidying.run();
        } catch (IOException untidy) {
            throw new UncheckedIOException("the folder of recordings cannot be read or changed", untidy);
        }
    }

    private boolean isKept(String id) {
        return journal.look(TIDYING, act -> act.work().isThere("select 1 from recording where id = ?", id));
    }

    private record Kept(Recording recording, FileKey key) {}

    private Optional<Kept> find(Act act, String id) {
        return act.work().find("select * from recording where id = ?", this::kept, id);
    }

    private List<Kept> rows(Act act, String sessionId) {
        return act.work().list("select * from recording where meeting_id = ? order by at, id", this::kept, sessionId);
    }

    private Kept kept(Row row) {
        String id = row.text("id");
        String[] opened = envelopes.open(cell(id), row.text("envelope")).split(" ");
        return new Kept(new Recording(id, Place.of(row), row.word("kind", MediaKind.class), row.text("by_id"),
                row.moment("at"), Long.parseLong(opened[0])), FileKey.parse(opened[1]));
    }

    private static Cell cell(String id) {
        return new Cell("recording", id, "envelope");
    }
}
