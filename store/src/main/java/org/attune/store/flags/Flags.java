package org.attune.store.flags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consents;
import org.attune.store.flags.FlagDecision.FlagState;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;

/// Keeps what was decided about flags. A decision is added to the earlier ones, never written over them; the latest counts.
public final class Flags {

    /// Our choice.
    private static final int LONGEST_REASON = 1_000;

    private final Journal journal;
    private final Envelopes envelopes;

    /// Keeps decisions by a journal, with reasons in envelopes.
    public Flags(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.envelopes = envelopes;
    }

    /// Decides about a flag.
    ///
    /// @param reason why; needed for *not now*
    public Outcome<FlagDecision> decide(Asker.Member asker, String caseId, FlagKey flag, FlagState state,
            String reason) {
        String words = reason.strip();
        if (state == FlagState.NOT_NOW && words.isEmpty()) {
            return new Outcome.Refused<>("Not now needs a reason, a word is enough.");
        }
        if (words.length() > LONGEST_REASON) {
            return new Outcome.Refused<>("A reason takes " + LONGEST_REASON + " letters at most.");
        }
        return journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.alone();
            int turn = act.work().list("select turn from flag_state where case_id = ? and rule = ? "
                    + "and rule_version = ? and parameters = ? and session = ?", row -> row.smallNumber("turn"), caseId,
                    flag.rule(), flag.ruleVersion(), flag.parameters(), flag.session()).size() + 1;
            act.work().change("insert into flag_state (case_id, rule, rule_version, parameters, session, turn, state, "
                    + "reason, by_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", caseId, flag.rule(),
                    flag.ruleVersion(), flag.parameters(), flag.session(), turn, state,
                    envelopes.seal(cell(caseId, flag, turn), words), asker.personId(), act.at());
            act.note(Action.FLAG_DECIDED, flag.rule() + ":" + flag.session(), caseId);
            return new Outcome.Done<>(new FlagDecision(flag, state, words, asker.personId(), act.at()));
        });
    }

    /// The latest decision about each flag of a case that somebody decided about. Whoever reads along has the reasons as far as the
    /// client agrees to what the therapist writes.
    public Map<FlagKey, FlagDecision> latest(Asker asker, String caseId) {
        Map<FlagKey, FlagDecision> latest = new LinkedHashMap<>();
        list(asker, caseId).forEach(decision -> latest.put(decision.flag(), decision));
        return latest;
    }

    /// All decisions about flags of a case, in order of session, then oldest first; with reasons as [#latest] has them.
    public List<FlagDecision> list(Asker asker, String caseId) {
        return journal.record(asker, act -> act.may(Right.READ_CASE, caseId) ? list(act, caseId) : List.of());
    }

    private List<FlagDecision> list(Act act, String caseId) {
        act.note(Action.FLAGS_VIEWED, caseId, caseId);
        boolean isReasoned = Consents.readable(act, caseId).contains(Material.NOTES);
        return act.work().list("select * from flag_state where case_id = ? "
                + "order by session, rule, rule_version, parameters, turn", row -> decision(row, isReasoned), caseId);
    }

    private FlagDecision decision(Row row, boolean isReasoned) {
        FlagKey flag = new FlagKey(row.text("rule"), row.text("rule_version"), row.text("parameters"),
                row.smallNumber("session"));
        return new FlagDecision(flag, row.word("state", FlagState.class),
                isReasoned
                        ? envelopes.open(cell(row.text("case_id"), flag, row.smallNumber("turn")), row.text("reason"))
                        : "",
                row.text("by_id"), row.moment("at"));
    }

    private static Cell cell(String caseId, FlagKey flag, int turn) {
        return new Cell("flag_state", String.join("\n", caseId, flag.rule(), flag.ruleVersion(), flag.parameters(),
                String.valueOf(flag.session()), String.valueOf(turn)), "reason");
    }
}
