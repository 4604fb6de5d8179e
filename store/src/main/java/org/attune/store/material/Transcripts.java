package org.attune.store.material;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;

/// Keeps the transcripts of sessions: one a session, in an envelope, with what was done to it since its import.
///
/// The case's therapist imports it, says who speaks, gives pseudonyms, undoes the last step and erases it. Whoever else may read it
/// reads it with pseudonyms, and not before they were decided.
public final class Transcripts {

    /// How much may be said in a session, in signs. Our choice: a hundred hours.
    public static final int MOST_SIGNS = 5_000_000;

    private final Journal journal;
    private final Chance chance;
    private final TranscriptRows rows;
    private final Assignments assignments;

    /// Keeps transcripts by a journal, with ids from chance, in envelopes.
    public Transcripts(Journal journal, Chance chance, Envelopes envelopes, Assignments assignments) {
        this.journal = journal;
        this.chance = chance;
        this.rows = new TranscriptRows(envelopes);
        this.assignments = assignments;
    }

    /// Keeps the transcript of a session of the asker's own case, if the client agreed to transcripts for therapy.
    ///
    /// @param changes what reading the file changed, a line each
    public Outcome<KeptTranscript> add(Asker asker, String sessionId, Transcript words, List<String> changes) {
        Optional<String> unfit = unfit(words);
        if (unfit.isPresent()) {
            return new Outcome.Refused<>(unfit.get());
        }
        return journal.record(asker, act -> {
            act.alone();
            Place place = Place.own(act, sessionId);
            Optional<String> refused = whyNot(act, place);
            if (refused.isPresent()) {
                return new Outcome.Refused<>(refused.get());
            }
            String id = chance.id();
            rows.insert(act, id, place, words);
            rows.addStep(act, id, Step.Kind.IMPORTED, changes);
            act.note(Action.TRANSCRIPT_IMPORTED, id, place.caseId());
            return new Outcome.Done<>(rows.find(act, sessionId).orElseThrow());
        });
    }

    /// Why no transcript can be added to a session of the asker's own case now; empty where one can.
    public Optional<String> whyNot(Asker asker, String sessionId) {
        return journal.look(asker, act -> whyNot(act, Place.own(act, sessionId)));
    }

    private Optional<String> whyNot(Act act, Place place) {
        return Reading.whyNotKept(act, place, Material.TRANSCRIPT).or(() -> rows.isThere(act, place.sessionId())
                ? Optional.of("This session has a transcript already. Erase that one first, or leave it as it is.")
                : Optional.empty());
    }

    private static Optional<String> unfit(Transcript words) {
        long signs = words.turns().stream().mapToLong(turn -> turn.text().length()).sum();
        if (words.turns().isEmpty()) {
            return Optional.of("Nothing is said in this transcript. Choose another file.");
        }
        return signs > MOST_SIGNS
                ? Optional.of(String.format(Locale.ROOT, "A transcript has %,d signs at most; this has %,d. Part it by "
                        + "sessions first.", MOST_SIGNS, signs))
                : Optional.empty();
    }

    /// The transcript of a session for a purpose, if that may be at this moment. The audit says that it was read, unless the task it
    /// is read for is one that nobody may learn of yet.
    public TranscriptView read(Asker asker, String sessionId, Purpose purpose) {
        return read(asker, sessionId, (act, place) -> Reading.of(act, place, purpose, Material.TRANSCRIPT, assignments),
                (act, kept) -> {
                    if (isFor(act, kept, purpose == Purpose.THERAPY)) {
                        return view(act, kept, assignments.isUntold(act, sessionId, purpose));
                    }
                    return new TranscriptView.Undecided();
                });
    }

    /// The transcript of a session with stand-ins, for whoever has leave to read it.
    public TranscriptView read(Asker asker, String sessionId, Recordings.Leave leave) {
        return read(asker, sessionId, leave, (act, kept) -> isFor(act, kept, false) ? view(act, kept, false)
                : new TranscriptView.Undecided());
    }

    /// The transcript of a session with stand-ins, for whoever takes its case out: the case's therapist, or whoever runs the machine.
    public TranscriptView takeOut(Asker asker, String sessionId) {
        return read(asker, sessionId,
                (act, place) -> Reading.of(act, place, Purpose.THERAPY, Material.TRANSCRIPT, assignments));
    }

    /// Which sessions of a case have a transcript, for whoever takes the case out. The audit says nothing of it.
    public Set<String> listSessions(Asker asker, String caseId) {
        Right right = asker instanceof Asker.Program ? Right.READ_CASE : Right.WORK_ON_CASE;
        return journal.look(asker, act -> act.may(right, caseId) ? rows.sessions(act, caseId) : Set.of());
    }

    private TranscriptView read(Asker asker, String sessionId, Recordings.Leave leave,
            BiFunction<Act, KeptTranscript, TranscriptView> view) {
        return journal.record(asker, act -> {
            Optional<Place> place = Place.find(act, sessionId);
            Reading reading = place.map(there -> leave.at(act, there)).orElse(Reading.NO);
            return switch (reading) {
                case NO -> new TranscriptView.NotThere();
                case NO_CONSENT -> new TranscriptView.Withheld();
                case YES -> rows.find(act, sessionId).map(kept -> view.apply(act, kept))
                        .orElseGet(TranscriptView.NotThere::new);
            };
        });
    }

    private static TranscriptView view(Act act, KeptTranscript kept, boolean isUntold) {
        if (!isUntold) {
            act.note(Action.TRANSCRIPT_VIEWED, kept.id(), kept.place().caseId());
        }
        return new TranscriptView.Here(kept);
    }

    /// Whether a session of the asker's own case has one, whatever the client agrees to, so that it can be erased.
    public boolean isThere(Asker asker, String sessionId) {
        return journal.look(asker, act -> Place.find(act, sessionId)
                .filter(place -> act.may(Right.WORK_ON_CASE, place.caseId()))
                .isPresent() && rows.isThere(act, sessionId));
    }

    /// Whether the transcript of a session can be read for a purpose at this moment. The audit says nothing of it.
    public boolean isReadable(Asker asker, String sessionId, Purpose purpose) {
        return journal.look(asker, act -> Place.find(act, sessionId)
                .filter(place -> Reading.of(act, place, purpose, Material.TRANSCRIPT, assignments) == Reading.YES)
                .flatMap(place -> rows.find(act, sessionId))
                .filter(kept -> isFor(act, kept, purpose == Purpose.THERAPY)).isPresent());
    }

    /// Only the therapist reads it as it was said.
    private static boolean isFor(Act act, KeptTranscript kept, boolean isForTherapy) {
        return kept.hasPseudonyms() || (isForTherapy && act.asker() instanceof Asker.Member);
    }

    /// Says who of those who speak is whom. Pseudonyms that were given already are undone first.
    ///
    /// @param parts what each is, by label
    public Outcome<KeptTranscript> saySpeakers(Asker asker, String sessionId, Map<String, Part> parts) {
        return change(asker, sessionId, (act, kept) -> {
            if (kept.hasPseudonyms()) {
                return new Outcome.Refused<>(
                        "Pseudonyms were given already. Undo them first, for they stand on who speaks.");
            }
            List<Speaker> before = kept.words().speakers();
            List<Speaker> speakers = before.stream()
                    .map(speaker -> new Speaker(speaker.label(), parts.getOrDefault(speaker.label(), Part.NOT_SAID)))
                    .toList();
            if (speakers.stream().anyMatch(speaker -> speaker.part() == Part.NOT_SAID)) {
                return new Outcome.Refused<>("Say of everybody who speaks who they are: client, therapist or somebody "
                        + "else. Nothing was changed.");
            }
            if (!speakers.equals(before)) {
                rows.update(act, kept, new Transcript(speakers, kept.words().turns()));
                rows.addStep(act, kept.id(), Step.Kind.SPEAKERS,
                        before.stream().map(speaker -> speaker.part().name()).toList());
            }
            return new Outcome.Done<>(kept);
        });
    }

    /// Undoes the last thing that was said of who speaks.
    public Outcome<KeptTranscript> undoSpeakers(Asker asker, String sessionId) {
        return change(asker, sessionId, (act, kept) -> {
            Step last = kept.last();
            if (last.kind() != Step.Kind.SPEAKERS) {
                return new Outcome.Refused<>("Who speaks was not the last thing that was changed. Nothing was undone.");
            }
            List<Speaker> now = kept.words().speakers();
            List<Speaker> before = IntStream.range(0, now.size())
                    .mapToObj(i -> new Speaker(now.get(i).label(), Part.valueOf(last.lines().get(i)))).toList();
            rows.update(act, kept, new Transcript(before, kept.words().turns()));
            rows.removeStep(act, last, kept.id());
            return new Outcome.Done<>(kept);
        });
    }

    private interface Changing {
        Outcome<KeptTranscript> change(Act act, KeptTranscript kept);
    }

    /// Changes the transcript of a session of the asker's own, while the client agrees to it.
    private Outcome<KeptTranscript> change(Asker asker, String sessionId, Changing changing) {
        return journal.record(asker, act -> {
            act.alone();
            Place place = Place.own(act, sessionId);
            if (Reading.agreed(act, place, Purpose.THERAPY, Material.TRANSCRIPT) != Reading.YES) {
                return new Outcome.Refused<>("The client does not agree to the transcript any more. It can be erased.");
            }
            KeptTranscript kept = rows.find(act, sessionId).orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            return switch (changing.change(act, kept)) {
                case Outcome.Refused<KeptTranscript> refused -> refused;
                case Outcome.Done<KeptTranscript> done -> {
                    act.note(Action.TRANSCRIPT_CHANGED, kept.id(), place.caseId());
                    yield new Outcome.Done<>(rows.find(act, sessionId).orElseThrow());
                }
            };
        });
    }

    /// Erases the transcript of a session of the asker's own case for good, out of the database's files as well.
    public void erase(Asker asker, String sessionId) {
        journal.record(asker, act -> {
            act.alone();
            Place place = Place.own(act, sessionId);
            rows.delete(act, sessionId).ifPresent(id -> act.note(Action.TRANSCRIPT_ERASED, id, place.caseId()));
            return place;
        });
        journal.scour();
    }
}
