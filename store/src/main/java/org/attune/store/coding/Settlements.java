package org.attune.store.coding;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.attune.core.coding.Settlement;
import org.attune.core.coding.StepText;
import org.attune.core.coding.Subject;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.coding.RoundRows.Session;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;

/// What coders settled after the reveal, each with its author. Nothing is written over: the last one on a subject counts, and
/// *we differ* stays in the data.
public final class Settlements {

    /// Our choice.
    private static final int LONGEST_NOTE = 1_000;

    private final Journal journal;
    private final Envelopes envelopes;
    private final RoundRows rows;
    private final Reveals reveals;

    Settlements(Journal journal, Envelopes envelopes, RoundRows rows, Reveals reveals) {
        this.journal = journal;
        this.envelopes = envelopes;
        this.rows = rows;
        this.reveals = reveals;
    }

    /// Something that was settled.
    ///
    /// @param what agreed, or we differ
    /// @param note why, in a few words; may be empty
    /// @param by the label of the coder who wrote it down; `lead` for whoever leads the round and codes not
    /// @param at when
    public record Settled(Settlement what, String note, String by, Instant at) {
        public Settled {
            requireNonNull(what, "what");
            requireNonNull(note, "note");
            requireNonNull(by, "by");
            requireNonNull(at, "at");
        }

        /// Says nothing of what was settled.
        @Override
        public String toString() {
            return "Settled[" + by + ", " + at + "]";
        }
    }

    /// Settles something of a session of an ordinary round that goes on, for whoever sees its reveal.
    ///
    /// @return the reveal as it is now
    public Outcome<Reveal> settle(Asker.Member asker, String roundId, String sessionId, Settlement what, String note) {
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            return new Outcome.Refused<>("A note takes " + LONGEST_NOTE + " characters at most.");
        }
        return journal.record(asker, act -> {
            act.alone();
            Session session = RoundRows.findSession(act, roundId, sessionId)
                    .filter(there -> reveals.reveal(act, there).isPresent())
                    .orElseThrow(() -> new NotAllowed(Right.CODE_SESSIONS));
            RoundRows.Held round = rows.find(act, roundId).orElseThrow();
            if (round.isClosed()) {
                return new Outcome.Refused<>(
                        "This round has ended, so nothing is settled in it any more; what was settled stays. To "
                                + "settle it otherwise, open another round over this session.");
            }
            Plan plan = round.plan();
            Optional<String> wrong = plan.kind() == Plan.Kind.TRAINING
                    ? Optional.of("In a training round nothing is settled: the gold sheet stands.")
                    : Codebooks.outline(act, plan.codebook()).orElseThrow().wrong(session.segments(), what);
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            add(act, session, text(what) + "\n" + note.strip(), asker.personId());
            act.note(Action.CODING_SETTLED, sessionId, session.caseId());
            return new Outcome.Done<>(reveals.reveal(act, session).orElseThrow());
        });
    }

    private void add(Act act, Session session, String text, String personId) {
        int number = act.work().find("select coalesce(max(number), 0) as n from coding_settlement where session_id = ?",
                row -> row.smallNumber("n"), session.id()).orElse(0) + 1;
        act.work().change("insert into coding_settlement (session_id, number, by_id, at, envelope) "
                + "values (?, ?, ?, ?, ?)", session.id(), number, personId, act.at(),
                envelopes.seal(cell(session.id(), number), text));
    }

    static List<Settled> list(Act act, Envelopes envelopes, Session session) {
        List<Round.Coder> coders = RoundRows.coders(act, session.roundId());
        return act.work().list("select * from coding_settlement where session_id = ? order by number",
                row -> settled(row, envelopes, coders), session.id());
    }

    private static Settled settled(Row row, Envelopes envelopes, List<Round.Coder> coders) {
        String text = envelopes.open(cell(row.text("session_id"), row.smallNumber("number")), row.text("envelope"));
        int end = text.indexOf('\n');
        String by = coders.stream().filter(coder -> coder.personId().equals(row.text("by_id"))).findFirst()
                .map(Round.Coder::label).orElse("lead");
        return new Settled(settlement(text.substring(0, end)), text.substring(end + 1), by, row.moment("at"));
    }

    private static String text(Settlement what) {
        return switch (what) {
            case Settlement.AgreedOn agreed -> "agreed " + StepText.of(agreed.step());
            case Settlement.WeDiffer differ -> switch (differ.subject()) {
                case Subject.InSegment(int segment, String code) -> "differ " + segment + " " + code;
                case Subject.OfSession(String item) -> "differ session " + item;
            };
        };
    }

    private static Settlement settlement(String line) {
        if (line.startsWith("agreed ")) {
            return new Settlement.AgreedOn(StepText.parse(line.substring("agreed ".length())).orElseThrow());
        }
        String[] words = line.split(" ");
        return new Settlement.WeDiffer(words[1].equals("session") ? new Subject.OfSession(words[2])
                : new Subject.InSegment(Integer.parseInt(words[1]), words[2]));
    }

    private static Cell cell(String sessionId, int number) {
        return new Cell("coding_settlement", sessionId + "\n" + number, "envelope");
    }
}
