package org.attune.store.clips;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.access.Role;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.clips.Clip.Span;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.keys.Chance;
import org.attune.store.material.Place;
import org.attune.store.material.Playing;
import org.attune.store.material.Reading;
import org.attune.store.material.Recording;
import org.attune.store.material.Recordings;
import org.attune.store.material.TranscriptView;
import org.attune.store.material.Transcripts;

/// Keeps clips. A clip is only a place and a purpose: nothing is copied, and whoever opens one gets what the client agrees to at
/// that moment, for that purpose and for them. A clip for a peer group is seen
/// by others in the packet alone that brings it there, blackened as its therapist chose.
public final class Clips {

    private static final Transcript NOTHING = new Transcript(List.of(), List.of());

    private final Journal journal;
    private final Chance chance;
    private final Transcripts transcripts;
    private final Recordings recordings;

    /// Keeps clips by a journal, with ids from chance, of what is kept elsewhere.
    public Clips(Journal journal, Chance chance, Transcripts transcripts, Recordings recordings) {
        this.journal = journal;
        this.chance = chance;
        this.transcripts = transcripts;
        this.recordings = recordings;
    }

    /// Makes a clip of a session of the asker's own case, if the client agrees to the purpose with what was said or recorded.
    public Outcome<Clip> make(Asker.Member asker, Place place, Purpose purpose, Span span) {
        return journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, place.caseId());
            act.alone();
            if (!act.work().isThere("select 1 from meeting where id = ? and case_id = ?", place.sessionId(),
                    place.caseId())) {
                throw new NotAllowed(Right.WORK_ON_CASE);
            }
            if (purpose == Purpose.THERAPY || !isAgreedToAtAll(act, place, purpose)) {
                return new Outcome.Refused<>("The client does not agree to transcripts or recordings for this purpose. "
                        + "Ask them first, and write it down under consent.");
            }
            Clip clip = new Clip(chance.id(), place, purpose, span, asker.personId(), act.at());
            act.work().change("insert into clip (id, case_id, meeting_id, purpose, from_millis, to_millis, by_id, at) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?)", clip.id(), place.caseId(), place.sessionId(), purpose,
                    span.fromMillis(), span.toMillis(), clip.byId(), act.at());
            act.note(Action.CLIP_MADE, clip.id(), place.caseId());
            return new Outcome.Done<>(clip);
        });
    }

    /// Somebody by name may have been agreed to, and nobody else.
    private static boolean isAgreedToAtAll(Act act, Place place, Purpose purpose) {
        return act.work().isThere("select 1 from consent where case_id = ? and purpose = ? and withdrawn_at is null "
                + "and material in (?, ?)", place.caseId(), purpose, Material.TRANSCRIPT, Material.RECORDING);
    }

    /// The clips of a session of the asker's own case, oldest first.
    public List<Clip> list(Asker asker, Place place) {
        return journal.look(asker, act -> act.may(Right.WORK_ON_CASE, place.caseId())
                ? act.work().list("select * from clip where meeting_id = ? order by at, id", Clip::of,
                        place.sessionId())
                : List.of());
    }

    /// The clips of a case, oldest first: for its therapist, and for whoever takes everything out.
    public List<Clip> listForCase(Asker asker, String caseId) {
        return journal.look(asker,
                act -> act.may(Right.WORK_ON_CASE, caseId) || act.asker().equals(Asker.Program.EXPORT)
                        ? act.work().list("select * from clip where case_id = ? order by at, id", Clip::of, caseId)
                        : List.of());
    }

    /// The clips that somebody may open at this moment, newest first.
    public List<Clip> list(Asker asker) {
        return journal.look(asker, act -> act.work().list("select * from clip order by at desc, id", Clip::of).stream()
                .filter(clip -> isFor(act, clip) && !agreed(act, clip).isEmpty()).toList());
    }

    /// Opens a clip. The audit says that somebody did.
    public ClipView open(Asker asker, String clipId) {
        Optional<Clip> found = journal.look(asker, act -> find(act, clipId));
        if (found.isEmpty()) {
            return new ClipView.NotThere();
        }
        Clip clip = found.get();
        Set<Material> agreed = journal.look(asker, act -> agreed(act, clip));
        if (agreed.isEmpty()) {
            return new ClipView.Withheld();
        }
        journal.record(asker, act -> {
            act.note(Action.CLIP_VIEWED, clip.id(), clip.place().caseId());
            return clip;
        });
        Map<Boolean, List<Recording>> given = given(asker, clip, leave(clip, Material.RECORDING));
        return new ClipView.Here(clip, words(asker, clip), given.getOrDefault(true, List.of()),
                given.getOrDefault(false, List.of()));
    }

    /// The recordings by whether they are given: what cannot be cut is given whole to the therapist of the case alone.
    private Map<Boolean, List<Recording>> given(Asker asker, Clip clip, Recordings.Leave leave) {
        boolean isOwn = journal.look(asker, act -> act.may(Right.WORK_ON_CASE, clip.place().caseId()));
        return recordings.list(asker, clip.place(), leave).stream()
                .collect(Collectors.partitioningBy(recording -> isOwn || recording.kind().isCut()));
    }

    private Transcript words(Asker asker, Clip clip) {
        if (!(transcripts.read(asker, clip.place().sessionId(),
                leave(clip, Material.TRANSCRIPT)) instanceof TranscriptView.Here here)) {
            return NOTHING;
        }
        List<Turn> within = here.transcript().words().turns().stream()
                .filter(turn -> turn.timing() instanceof Timing.Between between
                        && clip.span().meets(between.startMillis(), between.endMillis()))
                .toList();
        return new Transcript(here.transcript().words().speakers(), IntStream.range(0, within.size())
                .mapToObj(i -> new Turn(i + 1, within.get(i).speaker(), within.get(i).timing(), within.get(i).text()))
                .toList());
    }

    /// Opens a recording of a clip, if that may be at this moment: the clip alone, or for the therapist of the case the whole of a
    /// kind that cannot be cut.
    public Playing play(Asker asker, String clipId, String recordingId) {
        return journal.look(asker, act -> find(act, clipId))
                .map(clip -> recordings.play(asker, recordingId, leave(clip, Material.RECORDING),
                        clip.span().fromMillis(), clip.span().toMillis()))
                .orElseGet(Playing.NotThere::new);
    }

    /// The recordings of a clip that are given to those who have leave for another reason than what they do in the practice.
    ///
    /// @param isOpen whether they have it, asked inside an act each time
    public List<Recording> recordingsFor(Asker asker, String clipId, Predicate<Act> isOpen) {
        return any(asker, clipId)
                .map(clip -> given(asker, clip, leave(clip, isOpen)).getOrDefault(true, List.of()))
                .orElseGet(List::of);
    }

    /// Opens a recording of a clip for those who have leave for another reason than what they do in the practice.
    ///
    /// @param isOpen whether they have it, asked inside an act each time
    public Playing playFor(Asker asker, String clipId, String recordingId, Predicate<Act> isOpen) {
        return any(asker, clipId).map(clip -> recordings.play(asker, recordingId, leave(clip, isOpen),
                clip.span().fromMillis(), clip.span().toMillis())).orElseGet(Playing.NotThere::new);
    }

    private Optional<Clip> any(Asker asker, String clipId) {
        return journal.look(asker, act -> act.work().find("select * from clip where id = ?", Clip::of, clipId));
    }

    private static Recordings.Leave leave(Clip clip, Predicate<Act> isOpen) {
        return (act, place) -> isOpen.test(act) ? leave(clip, Material.RECORDING).at(act, place) : Reading.NO;
    }

    private static Recordings.Leave leave(Clip clip, Material material) {
        return (act, place) -> !place.equals(clip.place()) ? Reading.NO
                : agreed(act, clip).contains(material) ? Reading.YES : Reading.NO_CONSENT;
    }

    /// Takes a clip away. Nobody opens it any more.
    public void end(Asker asker, String clipId) {
        journal.record(asker, act -> {
            Clip clip = find(act, clipId).filter(one -> act.may(Right.WORK_ON_CASE, one.place().caseId()))
                    .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            act.work().change("delete from clip where id = ?", clipId);
            act.note(Action.CLIP_ENDED, clipId, clip.place().caseId());
            return clip;
        });
    }

    private static Optional<Clip> find(Act act, String clipId) {
        return act.work().find("select * from clip where id = ?", Clip::of, clipId).filter(clip -> isFor(act, clip));
    }

    /// Whether what somebody does in the practice is what a clip was made for. Its therapist may see what they share.
    private static boolean isFor(Act act, Clip clip) {
        if (!(act.asker() instanceof Asker.Member member)) {
            return false;
        }
        if (act.may(Right.WORK_ON_CASE, clip.place().caseId())) {
            return true;
        }
        return switch (clip.purpose()) {
            case THERAPY, SERVICE, PEER_GROUP -> false;
            case SUPERVISION -> act.may(Right.READ_CASE, clip.place().caseId());
            case RESEARCH -> Access.roles(act.work(), member.personId()).contains(Role.CODER);
            case TEACHING -> Access.has(act.work(), member.personId(), Right.CODE_SESSIONS);
        };
    }

    private static Set<Material> agreed(Act act, Clip clip) {
        String personId = act.asker() instanceof Asker.Member member ? member.personId() : "";
        Set<Material> agreed = Consents.materials(act, clip.place().caseId(), clip.purpose(), personId);
        return Set.copyOf(
                agreed.stream().filter(one -> one == Material.TRANSCRIPT || one == Material.RECORDING).toList());
    }
}
