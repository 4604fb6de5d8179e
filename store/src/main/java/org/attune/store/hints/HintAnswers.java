package org.attune.store.hints;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.OwnPrecision;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.hints.HintAnswer.HintPlace;
import org.attune.store.hints.HintAnswer.Said;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;

/// Keeps what therapists answer to hints in transcripts of their own cases. An answer is added to the earlier ones, never written
/// over them; the latest counts. Answers go when their transcript is erased.
public final class HintAnswers {

    private static final String ORDER = " order by a.transcript_id, a.turn, a.rule, a.rule_version, a.number";

    private final Journal journal;
    private final Envelopes envelopes;

    /// Keeps answers by a journal, each in an envelope.
    public HintAnswers(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.envelopes = envelopes;
    }

    /// A transcript and its case.
    private record Transcript(String id, String caseId) {
        static Transcript of(Row row) {
            return new Transcript(row.text("id"), row.text("case_id"));
        }
    }

    /// An answer and where it stands.
    private record Kept(String transcriptId, HintAnswer answer) {}

    /// Answers a hint in the transcript of a session of the asker's own case, while the client agrees to the transcript.
    public Outcome<HintAnswer> answer(Asker.Member asker, String sessionId, HintPlace place, Said said) {
        return journal.record(asker, act -> {
            act.alone();
            Transcript transcript = find(act, sessionId).orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            if (!Consents.materials(act, transcript.caseId, Purpose.THERAPY, asker.personId())
                    .contains(Material.TRANSCRIPT)) {
                return new Outcome.Refused<>("The client does not agree to the transcript any more. Nothing was kept.");
            }
            int number = act.work().list("select number from hint_answer where transcript_id = ? and rule = ? "
                    + "and rule_version = ? and turn = ?", row -> row.smallNumber("number"), transcript.id,
                    place.rule().id(), place.rule().version(), place.turn()).size() + 1;
            act.work().change("insert into hint_answer (transcript_id, rule, rule_version, turn, number, by_id, at, "
                    + "envelope) values (?, ?, ?, ?, ?, ?, ?, ?)", transcript.id, place.rule().id(),
                    place.rule().version(), place.turn(), number, asker.personId(), act.at(),
                    envelopes.seal(cell(transcript.id, place, number), said.name()));
            act.note(Action.HINT_ANSWERED, transcript.id, transcript.caseId);
            return new Outcome.Done<>(new HintAnswer(place, said, asker.personId(), act.at()));
        });
    }

    /// The latest answer to each hint of the transcript of a session of the asker's own case.
    public Map<HintPlace, HintAnswer> latest(Asker asker, String sessionId) {
        return journal.look(asker, act -> {
            Map<HintPlace, HintAnswer> latest = new LinkedHashMap<>();
            find(act, sessionId).ifPresent(transcript -> act.work()
                    .list("select a.* from hint_answer a where a.transcript_id = ?" + ORDER, this::kept, transcript.id)
                    .forEach(kept -> latest.put(kept.answer.place(), kept.answer)));
            return latest;
        });
    }

    /// An answer to a hint in the transcript of a session.
    ///
    /// @param sessionId which session, by its id
    /// @param answer what was answered
    public record OfSession(String sessionId, HintAnswer answer) {}

    /// All answers of a case whose client agrees to transcripts, the earlier ones too: for its therapist, and for whoever takes
    /// everything out.
    public List<OfSession> listForCase(Asker asker, String caseId) {
        return journal.look(asker, act -> {
            boolean isTheirs = act.may(Right.WORK_ON_CASE, caseId) || asker.equals(Asker.Program.EXPORT);
            String personId = asker instanceof Asker.Member member ? member.personId() : "";
            return isTheirs && Consents.materials(act, caseId, Purpose.THERAPY, personId).contains(Material.TRANSCRIPT)
                    ? act.work().list("select a.*, t.meeting_id from hint_answer a join transcript t "
                            + "on t.id = a.transcript_id where t.case_id = ?" + ORDER,
                            row -> new OfSession(row.text("meeting_id"), kept(row).answer), caseId)
                    : List.of();
        });
    }

    /// How the hints of each rule turned out in the asker's own cases, by the latest answer to each.
    public Map<HintName, OwnPrecision> precisions(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            List<Kept> all = act.work()
                    .list("select a.* from hint_answer a join transcript t on t.id = a.transcript_id "
                            + "join therapy_case c on c.id = t.case_id where " + within.sql() + ORDER, this::kept,
                            within.and());
            Map<List<Object>, HintAnswer> latest = new LinkedHashMap<>();
            all.forEach(kept -> latest.put(List.of(kept.transcriptId, kept.answer.place()), kept.answer));
            Map<HintName, OwnPrecision> precisions = new HashMap<>();
            latest.values().forEach(answer -> precisions.merge(answer.place().rule(), counted(answer.said()),
                    (one, other) -> new OwnPrecision(one.accepted() + other.accepted(),
                            one.rejected() + other.rejected(), one.unsure() + other.unsure())));
            return precisions;
        });
    }

    private static OwnPrecision counted(Said said) {
        return switch (said) {
            case ACCEPTED -> new OwnPrecision(1, 0, 0);
            case REJECTED -> new OwnPrecision(0, 1, 0);
            case UNSURE -> new OwnPrecision(0, 0, 1);
        };
    }

    private static Optional<Transcript> find(Act act, String sessionId) {
        return act.work().find("select id, case_id from transcript where meeting_id = ?", Transcript::of, sessionId)
                .filter(transcript -> act.may(Right.WORK_ON_CASE, transcript.caseId));
    }

    private Kept kept(Row row) {
        HintPlace place = new HintPlace(new HintName(row.text("rule"), row.smallNumber("rule_version")),
                row.smallNumber("turn"));
        String transcriptId = row.text("transcript_id");
        String said = envelopes.open(cell(transcriptId, place, row.smallNumber("number")), row.text("envelope"));
        return new Kept(transcriptId,
                new HintAnswer(place, Said.valueOf(said), row.text("by_id"), row.moment("at")));
    }

    private static Cell cell(String transcriptId, HintPlace place, int number) {
        return new Cell("hint_answer",
                String.join("\n", transcriptId, place.rule().id(), String.valueOf(place.rule().version()),
                        String.valueOf(place.turn()),
                        String.valueOf(number)),
                "envelope");
    }
}
