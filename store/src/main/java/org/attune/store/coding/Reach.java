package org.attune.store.coding;

import java.util.Comparator;
import java.util.List;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.coding.RoundRows.Held;
import org.attune.store.coding.RoundRows.Session;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.material.Assignments.Task;

/// Who may have to do with a round. All of it is looked up each time.
///
/// A round follows its cases: whoever is therapist of a session's case leads the round as far as that session goes. A coder has
/// been invited, was not dismissed, is still in the practice in a role that codes, and the client still agrees.
final class Reach {

    private Reach() {}

    static boolean isLead(Act act, Session session) {
        return act.asker() instanceof Asker.Member && act.may(Right.WORK_ON_CASE, session.caseId());
    }

    static boolean isCoder(Act act, String roundId) {
        return act.asker() instanceof Asker.Member member && act.may(Right.CODE_SESSIONS)
                && act.work().isThere("select 1 from coding_coder where round_id = ? and person_id = ? "
                        + "and dismissed_at is null", roundId, member.personId());
    }

    /// Whether the asker was invited to code in a round, dismissed or not.
    static boolean isInvited(Act act, String roundId) {
        return act.asker() instanceof Asker.Member member && act.work().isThere(
                "select 1 from coding_coder where round_id = ? and person_id = ?", roundId, member.personId());
    }

    /// Whether the client agrees now to what the round does with the session, by whoever asks. What is taken out of the practice
    /// needs an agreement that names nobody.
    static boolean isAgreed(Act act, Held round, Session session) {
        return isAgreed(act, round.plan(), session.caseId(),
                act.asker() instanceof Asker.Member member ? member.personId() : "");
    }

    static boolean isAgreed(Act act, Plan plan, String caseId, String personId) {
        return Consents.materials(act, caseId, plan.purpose(), personId).containsAll(plan.materials());
    }

    /// Whether somebody is in the practice and may be asked to code.
    static boolean canCode(Act act, String personId) {
        return Access.has(act.work(), personId, Right.CODE_SESSIONS);
    }

    /// What somebody has to code of a session. Until its sheets are revealed the audit says nothing of what they look at, which would
    /// say that and when they code; in a training round, where each reveal is a coder's own, it never does.
    static Task task(Act act, String personId, String meetingId, Purpose purpose) {
        if (!canCode(act, personId)) {
            return Task.NONE;
        }
        List<Task> tasks = act.work().list("select r.kind, s.revealed_at from coding_session s "
                + "join coding_round r on r.id = s.round_id join coding_coder k on k.round_id = r.id "
                + "where s.meeting_id = ? and k.person_id = ? and k.dismissed_at is null and r.closed_at is null "
                + "and r.purpose = ?",
                row -> row.word("kind", Plan.Kind.class) == Plan.Kind.ORDINARY && !row.isEmpty("revealed_at")
                        ? Task.TOLD
                        : Task.UNTOLD,
                meetingId, personId, purpose);
        return tasks.stream().max(Comparator.naturalOrder()).orElse(Task.NONE);
    }
}
