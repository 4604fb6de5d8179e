package org.attune.store.material;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Decision;
import org.attune.core.transcript.pseudonym.PseudonymKey;
import org.attune.core.transcript.pseudonym.Pseudonyms;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.keys.Envelopes;
import org.attune.store.own.About;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaves;

/// Puts stand-ins in place of names, as the therapist of a case decided, and takes them out again.
///
/// From then on only the transcript with stand-ins is kept. The key goes into the therapist's own reflection store in the same act:
/// neither the database with its key file, nor whoever has the case next, tells who was spoken of.
public final class StandIns {

    private final Journal journal;
    private final TranscriptRows rows;

    /// Keeps stand-ins by a journal, in envelopes.
    public StandIns(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.rows = new TranscriptRows(envelopes);
    }

    /// Carries decisions out in the transcript of a session of the asker's own. Those who speak are called by what they are.
    ///
    /// @param transcriptId the transcript that was decided about
    /// @param own the asker's own reflection store
    public Outcome<KeptTranscript> give(Asker.Member asker, Place place, String transcriptId, List<Decision> decisions,
            Leaves own) {
        Outcome<KeptTranscript> given = journal.record(asker, act -> {
            KeptTranscript kept = open(act, place);
            if (kept.hasPseudonyms() || !kept.id().equals(transcriptId)) {
                return new Outcome.Refused<>("It was decided already, or there is another transcript by now. "
                        + "Look at it first.");
            }
            if (!kept.hasSpeakers()) {
                return new Outcome.Refused<>("Say first who speaks, for what they are called is replaced too.");
            }
            Pseudonyms made = make(kept.words(), decisions);
            rows.update(act, kept, made.transcript());
            rows.addStep(act, kept.id(), Step.Kind.PSEUDONYMS,
                    List.of(Integer.toString(made.key().replaced().size())));
            About about = about(act, place);
            KeyText.write(kept.id(), made.key(), Leaf.LONGEST_TEXT)
                    .forEach(piece -> own.add(act, new Leaf.Words(Kind.PSEUDONYMS, about, piece)));
            act.note(Action.TRANSCRIPT_CHANGED, kept.id(), place.caseId());
            return new Outcome.Done<>(rows.find(act, place.sessionId()).orElseThrow());
        });
        journal.scour();
        return given;
    }

    /// What speakers are called goes first, whatever was decided: a label is a name more often than not.
    static Pseudonyms make(Transcript said, List<Decision> decisions) {
        Map<String, String> before = new HashMap<>();
        Pseudonyms made = Pseudonyms.of(byPart(said, before), decisions);
        Map<String, String> labels = new HashMap<>();
        made.transcript().speakers().forEach(speaker -> {
            String byPart = made.key().labels().getOrDefault(speaker.label(), speaker.label());
            labels.put(speaker.label(), before.getOrDefault(byPart, byPart));
        });
        return new Pseudonyms(made.transcript(), new PseudonymKey(made.key().replaced(), labels));
    }

    private static Transcript byPart(Transcript said, Map<String, String> before) {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        Map<String, String> after = new HashMap<>();
        for (Speaker speaker : said.speakers()) {
            int count = counts.merge(speaker.part(), 1, Integer::sum);
            String word = switch (speaker.part()) {
                case CLIENT -> "Client";
                case THERAPIST -> "Therapist";
                case OTHER, NOT_SAID -> "Somebody else";
            };
            String label = count == 1 ? word : word + " " + count;
            after.put(speaker.label(), label);
            before.put(label, speaker.label());
        }
        return new Transcript(said.speakers().stream()
                .map(speaker -> new Speaker(after.getOrDefault(speaker.label(), ""), speaker.part())).toList(),
                said.turns().stream().map(turn -> new Turn(turn.number(), after.getOrDefault(turn.speaker(), ""),
                        turn.timing(), turn.text())).toList());
    }

    private KeptTranscript open(Act act, Place place) {
        act.alone();
        if (!place.equals(Place.own(act, place.sessionId()))
                || Reading.agreed(act, place, Purpose.THERAPY, Material.TRANSCRIPT) != Reading.YES) {
            throw new NotAllowed(Right.WORK_ON_CASE);
        }
        return rows.find(act, place.sessionId()).orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
    }

    private static About about(Act act, Place place) {
        return act.work().find("select c.pseudonym, m.number from meeting m join therapy_case c on c.id = m.case_id "
                + "where m.id = ?",
                row -> new About.OfSession(place.caseId(), row.text("pseudonym"),
                        row.smallNumber("number")),
                place.sessionId()).orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
    }

    /// Takes the stand-ins out of the transcript of a session of the asker's own again, if the key lies in their store. The key, which
    /// undoes nothing any more, goes in the same act.
    public Outcome<KeptTranscript> undo(Asker.Member asker, Place place, Leaves own) {
        List<Leaf> keys = own.list().stream().filter(leaf -> leaf.words().kind() == Kind.PSEUDONYMS).toList();
        Outcome<KeptTranscript> undone = journal.record(asker, act -> {
            KeptTranscript kept = open(act, place);
            List<Leaf> pieces = keys.stream().filter(leaf -> leaf.words().transcriptId().equals(kept.id())).toList();
            if (!kept.hasPseudonyms() || pieces.isEmpty()) {
                return new Outcome.Refused<>("What the stand-ins stand for is in the reflection store of whoever "
                        + "decided, and it is not in yours. Nothing was undone.");
            }
            rows.update(act, kept, KeyText.read(pieces.stream().map(leaf -> leaf.words().text()).toList())
                    .undo(kept.words()));
            rows.removeStep(act, kept.last(), kept.id());
            own.remove(act, pieces.stream().map(Leaf::id).toList());
            act.note(Action.TRANSCRIPT_CHANGED, kept.id(), place.caseId());
            return new Outcome.Done<>(rows.find(act, place.sessionId()).orElseThrow());
        });
        journal.scour();
        return undone;
    }
}
