package org.attune.web.material;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.formats.transcript.TranscriptReader;
import org.attune.formats.transcript.TranscriptReading;
import org.attune.formats.transcript.tier.TierChoice;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Place;
import org.attune.store.material.Recording;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.reflection.Door;
import org.attune.web.sessions.Session;
import org.attune.web.sessions.Sessions;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What a session left behind besides forms: what there is, keeping more, and erasing it.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class MaterialDesk {

    /// The largest transcript that is taken in. Our choice: many times a whole day's.
    static final int MOST_BYTES_OF_TRANSCRIPT = 50 << 20;

    /// How many transcripts come in at once, for each is in memory until it is read. Our choice.
    private static final int MOST_COMING = 4;
    /// How long somebody waits for their turn to send one, in seconds. Our choice.
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int NOT_FOUND = 404;

    private final Store store;
    private final Sessions sessions;
    private final Door door;
    private final Semaphore coming = new Semaphore(MOST_COMING, true);
    /// A large transcript takes much memory while it is read, so they are read one at a time, and none before all of it is here:
    /// whoever sends slowly keeps nobody waiting.
    private final Semaphore reading = new Semaphore(1, true);

    public MaterialDesk(Store store, Sessions sessions, Door door) {
        this.store = store;
        this.sessions = sessions;
        this.door = door;
    }

    /// What there is of a session.
    @GetMapping("/cases/{id}/sessions/{number}/material")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return sessions.read(visitor, id, number, (session, asked) -> page(visitor, session, ""));
    }

    /// The page, with why something did not work.
    public MaterialPage page(Visitor visitor, Session session, String refusal) {
        String sessionId = session.meeting().id();
        Purpose purpose = session.isOwn() ? Purpose.THERAPY : Purpose.SUPERVISION;
        boolean hasTranscript = session.isOwn() ? store.transcripts().isThere(visitor.asker(), sessionId)
                : store.transcripts().isReadable(visitor.asker(), sessionId, purpose);
        return new MaterialPage(session, purpose, hasTranscript,
                new MaterialPage.Agreed(isAgreed(visitor, session, Material.TRANSCRIPT),
                        isAgreed(visitor, session, Material.RECORDING)),
                store.recordings().list(visitor.asker(), sessionId, purpose),
                store.clips().list(visitor.asker(), new Place(session.therapyCase().id(), sessionId)), refusal);
    }

    private boolean isAgreed(Visitor visitor, Session session, Material material) {
        return session.isOwn() && store.consents().holds(visitor.asker(), session.therapyCase().id(),
                new Matter(Purpose.THERAPY, material, visitor.person().id()));
    }

    /// Takes in a recording, as it comes.
    @PostMapping("/cases/{id}/sessions/{number}/material/recording")
    @Admits(Guest.THERAPIST)
    public Reply addRecording(HttpServletRequest request, Visitor visitor, @PathVariable String id,
            @PathVariable int number) {
        return sessions.work(visitor, id, number, session -> {
            Outcome<Recording> added = Upload.read(request, coming -> store.recordings().add(visitor.asker(),
                    session.meeting().id(), coming, Math.max(0, request.getContentLengthLong())))
                    .orElseGet(MaterialDesk::noFile);
            return switch (added) {
                case Outcome.Done<Recording> done ->
                    Go.to(MaterialPage.pathOf(session)).saying("The recording is kept.");
                case Outcome.Refused<Recording> refused -> page(visitor, session, refused.why());
            };
        });
    }

    private static <T> Outcome<T> noFile() {
        return new Outcome.Refused<>("no file came, or it was broken off on its way. Choose it, and send it again.");
    }

    /// Takes in a transcript, all or nothing, and leads to what reading it changed.
    @PostMapping("/cases/{id}/sessions/{number}/material/transcript")
    @Admits(Guest.THERAPIST)
    public Reply addTranscript(HttpServletRequest request, Visitor visitor, @PathVariable String id,
            @PathVariable int number) {
        return sessions.work(visitor, id, number, session -> {
            Outcome<KeptTranscript> added = Upload.read(request, (fields, coming) -> store.transcripts()
                    .whyNot(visitor.asker(), session.meeting().id()).<Outcome<KeptTranscript>>map(Outcome.Refused::new)
                    .orElseGet(() -> keep(visitor, session, coming, tiers(fields)))).orElseGet(MaterialDesk::noFile);
            return switch (added) {
                case Outcome.Done<KeptTranscript> done -> Go.to(session.path() + "/transcript/speakers");
                case Outcome.Refused<KeptTranscript> refused -> page(visitor, session, refused.why());
            };
        });
    }

    /// A name a line.
    private static TierChoice tiers(Map<String, String> fields) {
        return new TierChoice(fields.getOrDefault("tiers", "").lines().map(String::strip)
                .filter(name -> !name.isEmpty()).distinct().toList(), List.of());
    }

    private Outcome<KeptTranscript> keep(Visitor visitor, Session session, InputStream file, TierChoice tiers) {
        try {
            if (!coming.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Outcome.Refused<>("several transcripts are coming in just now. Send it again in a minute.");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return noFile();
        }
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES_OF_TRANSCRIPT + 1);
            return bytes.length > MOST_BYTES_OF_TRANSCRIPT
                    ? new Outcome.Refused<>("a transcript has " + (MOST_BYTES_OF_TRANSCRIPT >> 20) + " MB at most, and "
                            + "this file has more. Is it the recording? That goes in below.")
                    : keep(visitor, session, bytes, tiers);
        } catch (IOException brokenOff) {
            return noFile();
        } finally {
            coming.release();
        }
    }

    private Outcome<KeptTranscript> keep(Visitor visitor, Session session, byte[] bytes, TierChoice tiers) {
        reading.acquireUninterruptibly();
        try {
            return switch (TranscriptReader.read("the file", bytes,
                    OptionalLong.of(TranscriptReader.USUAL_PAUSE_MILLIS), tiers)) {
                case TranscriptReading.Refused refused -> new Outcome.Refused<>(
                        String.join(" ", ImportReport.problems(refused.problems())));
                case TranscriptReading.Read read -> store.transcripts().add(visitor.asker(), session.meeting().id(),
                        read.transcript(), ImportReport.of(read));
            };
        } finally {
            reading.release();
        }
    }

    /// Erases a recording for good.
    @PostMapping("/cases/{id}/sessions/{number}/material/recordings/{recording}/erase")
    @Admits(Guest.THERAPIST)
    public Reply eraseRecording(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @PathVariable String recording) {
        return sessions.work(visitor, id, number, session -> {
            List<Recording> there = store.recordings().list(visitor.asker(), session.meeting().id(), Purpose.THERAPY);
            if (there.stream().noneMatch(one -> one.id().equals(recording))) {
                return ErrorPage.of(NOT_FOUND);
            }
            store.recordings().erase(visitor.asker(), recording);
            return Go.to(MaterialPage.pathOf(session)).saying("The recording is erased.");
        });
    }

    /// Erases the transcript for good.
    @PostMapping("/cases/{id}/sessions/{number}/material/transcript/erase")
    @Admits(Guest.THERAPIST)
    public Reply eraseTranscript(HttpServletRequest request, Visitor visitor, @PathVariable String id,
            @PathVariable int number) {
        return sessions.work(visitor, id, number, session -> {
            store.transcripts().erase(visitor.asker(), session.meeting().id());
            door.forgetOutlived(request, visitor);
            return Go.to(MaterialPage.pathOf(session)).saying("The transcript is erased.");
        });
    }
}
