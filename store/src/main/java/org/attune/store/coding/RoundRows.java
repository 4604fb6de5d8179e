package org.attune.store.coding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.codebook.CodebookName;
import org.attune.core.coding.Segments;
import org.attune.core.coding.SegmentsText;
import org.attune.store.audit.Act;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;

/// The rows of rounds, their sessions and their coders.
///
/// @param envelopes what seals their titles
record RoundRows(Envelopes envelopes) {

    /// A round, whoever asks.
    record Held(String id, Plan plan, Instant openedAt, boolean isClosed) {}

    /// A session of a round, whoever asks.
    record Session(String id, String roundId, String caseId, String meetingId, int number, Segments segments,
            boolean isRevealed) {

        static Session of(Row row) {
            return new Session(row.text("id"), row.text("round_id"), row.text("case_id"), row.text("meeting_id"),
                    row.smallNumber("number"), SegmentsText.parse(row.text("segments")), !row.isEmpty("revealed_at"));
        }

        String label() {
            return "session-" + number;
        }

        Round.Part part() {
            return new Round.Part(id, label(), meetingId, segments);
        }
    }

    void add(Act act, String id, Plan plan, String byId) {
        String materials = plan.materials().stream().sorted().map(Material::name).collect(Collectors.joining(","));
        act.work().change("insert into coding_round (id, codebook_id, codebook_version, purpose, materials, kind, "
                + "by_id, opened_at, title) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", id, plan.codebook().id(),
                plan.codebook().version(), plan.purpose(), materials, plan.kind(), byId, act.at(),
                envelopes.seal(cell(id), plan.title()));
    }

    Optional<Held> find(Act act, String roundId) {
        return act.work().find("select * from coding_round where id = ?", this::held, roundId);
    }

    private Held held(Row row) {
        Set<Material> materials = Arrays.stream(row.text("materials").split(",")).map(Material::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        Plan plan = new Plan(envelopes.open(cell(row.text("id")), row.text("title")),
                new CodebookName(row.text("codebook_id"), row.smallNumber("codebook_version")),
                row.word("purpose", Purpose.class), materials, row.word("kind", Plan.Kind.class));
        return new Held(row.text("id"), plan, row.moment("opened_at"), !row.isEmpty("closed_at"));
    }

    private static Cell cell(String roundId) {
        return new Cell("coding_round", roundId, "title");
    }

    static List<Session> sessions(Act act, String roundId) {
        return act.work().list("select * from coding_session where round_id = ? order by number", Session::of, roundId);
    }

    static Optional<Session> findSession(Act act, String roundId, String sessionId) {
        return act.work().find("select * from coding_session where round_id = ? and id = ?", Session::of, roundId,
                sessionId);
    }

    static List<Round.Coder> coders(Act act, String roundId) {
        return act.work().list("select * from coding_coder where round_id = ? order by number",
                row -> new Round.Coder("coder-" + row.smallNumber("number"), row.text("person_id"),
                        !row.isEmpty("dismissed_at")),
                roundId);
    }
}
