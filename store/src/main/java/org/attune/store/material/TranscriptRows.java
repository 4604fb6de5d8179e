package org.attune.store.material;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.transcript.Transcript;
import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;

/// Transcripts and their steps, as their rows have them.
///
/// @param envelopes seal and open what is said in them
record TranscriptRows(Envelopes envelopes) {

    private record Found(String id, Place place, String envelope) {
        static Found of(Row row) {
            return new Found(row.text("id"), Place.of(row), row.text("envelope"));
        }
    }

    boolean isThere(Act act, String sessionId) {
        return act.work().isThere("select 1 from transcript where meeting_id = ?", sessionId);
    }

    Set<String> sessions(Act act, String caseId) {
        return Set.copyOf(act.work().list("select meeting_id from transcript where case_id = ?",
                row -> row.text("meeting_id"), caseId));
    }

    Optional<KeptTranscript> find(Act act, String sessionId) {
        return act.work().find("select * from transcript where meeting_id = ?", Found::of, sessionId)
                .map(found -> new KeptTranscript(found.id, found.place,
                        TranscriptText.read(envelopes.open(cell(found.id), found.envelope)),
                        act.work().list("select * from transcript_step where transcript_id = ? order by number",
                                row -> step(found.id, row), found.id)));
    }

    private Step step(String id, Row row) {
        int number = row.smallNumber("number");
        return new Step(number, row.word("kind", Step.Kind.class), row.text("by_id"), row.moment("at"),
                envelopes.open(step(id, number), row.text("envelope")).lines().map(TranscriptText::cells)
                        .map(List::getFirst).toList());
    }

    void insert(Act act, String id, Place place, Transcript words) {
        act.work().change("insert into transcript (id, case_id, meeting_id, envelope) values (?, ?, ?, ?)", id,
                place.caseId(), place.sessionId(), envelopes.seal(cell(id), TranscriptText.write(words)));
    }

    void update(Act act, KeptTranscript kept, Transcript words) {
        act.work().change("update transcript set envelope = ? where id = ?",
                envelopes.seal(cell(kept.id()), TranscriptText.write(words)), kept.id());
    }

    void addStep(Act act, String id, Step.Kind kind, List<String> lines) {
        int number = act.work().list("select number from transcript_step where transcript_id = ?",
                row -> row.smallNumber("number"), id).stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        String byId = act.asker() instanceof Asker.Member member ? member.personId() : "";
        String text = String.join("\n", lines.stream().map(TranscriptText::row).toList());
        act.work().change("insert into transcript_step (transcript_id, number, kind, by_id, at, envelope) "
                + "values (?, ?, ?, ?, ?, ?)", id, number, kind, byId, act.at(),
                envelopes.seal(step(id, number), text));
    }

    void removeStep(Act act, Step step, String id) {
        act.work().change("delete from transcript_step where transcript_id = ? and number = ?", id, step.number());
    }

    /// @return the id of the transcript that was there
    Optional<String> delete(Act act, String sessionId) {
        Optional<String> id = act.work().find("select id from transcript where meeting_id = ?", row -> row.text("id"),
                sessionId);
        id.ifPresent(there -> {
            act.work().change("delete from transcript_step where transcript_id = ?", there);
            act.work().change("delete from hint_answer where transcript_id = ?", there);
            act.work().change("delete from transcript where id = ?", there);
        });
        return id;
    }

    private static Cell cell(String id) {
        return new Cell("transcript", id, "envelope");
    }

    private static Cell step(String id, int number) {
        return new Cell("transcript_step", id + "\n" + number, "envelope");
    }
}
