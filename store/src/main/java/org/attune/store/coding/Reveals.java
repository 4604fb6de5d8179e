package org.attune.store.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.codebook.CodebookName;
import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.coding.Reveal.Column;
import org.attune.store.coding.RoundRows.Held;
import org.attune.store.coding.RoundRows.Session;

/// Shows the sheets of a session side by side, and not before all who are waited for have handed in.
///
/// Nobody waits for a coder who was dismissed or left the practice. The session's therapist sees a reveal, and so does each coder
/// who has handed in blind. In a training round each coder sees their own sheet and the gold one, once both are in, and nobody
/// else's; the therapist who leads it sees all that are in. A coder in training who takes over the case is a coder first: until their
/// own sheet is in, they see nothing.
public final class Reveals {

    private final Journal journal;
    private final RoundRows rows;
    private final SheetRows sheets;

    Reveals(Journal journal, RoundRows rows, SheetRows sheets) {
        this.journal = journal;
        this.rows = rows;
        this.sheets = sheets;
    }

    /// The reveal of a session; empty before it, and for whoever may not see it.
    public Optional<Reveal> find(Asker asker, String roundId, String sessionId) {
        return journal.record(asker, act -> {
            act.alone();
            return viewed(act, roundId, sessionId);
        });
    }

    /// All reveals of a round that the asker may see, in order of its sessions.
    public List<Reveal> list(Asker asker, String roundId) {
        return journal.record(asker, act -> {
            act.alone();
            return RoundRows.sessions(act, roundId).stream().map(session -> viewed(act, roundId, session.id()))
                    .flatMap(Optional::stream).toList();
        });
    }

    /// Of which sessions of a round the asker may see the reveal. This is not yet to look at one, and the audit says nothing of it.
    public List<String> listRevealed(Asker asker, String roundId) {
        return journal.look(asker, act -> RoundRows.sessions(act, roundId).stream()
                .filter(session -> rows.find(act, roundId).filter(round -> Reach.isAgreed(act, round, session)
                        && !columns(act, round, session, sheets.all(act, session.id())).isEmpty()).isPresent())
                .map(Session::id).toList());
    }

    /// The reveal of a session of a case.
    ///
    /// @param roundId of which round
    /// @param codebook the version that it was coded by
    /// @param meetingId which session
    /// @param reveal the sheets side by side
    public record OfCase(String roundId, CodebookName codebook, String meetingId, Reveal reveal) {}

    /// All reveals of a case's sessions in ordinary rounds, oldest round first: for its therapist, and for whoever takes everything
    /// out. What was coded in training is the coders' own.
    public List<OfCase> listForCase(Asker asker, String caseId) {
        return journal.record(asker, act -> {
            act.alone();
            List<Session> sessions = act.work().list("select s.* from coding_session s join coding_round r "
                    + "on r.id = s.round_id where s.case_id = ? and r.kind = ? order by r.opened_at, r.id, s.number",
                    Session::of, caseId, Plan.Kind.ORDINARY);
            return sessions.stream()
                    .filter(session -> Reach.isLead(act, session) || act.asker().equals(Asker.Program.EXPORT))
                    .flatMap(session -> viewed(act, session.roundId(), session.id()).stream()
                            .map(reveal -> new OfCase(session.roundId(),
                                    rows.find(act, session.roundId()).orElseThrow().plan().codebook(),
                                    session.meetingId(), reveal)))
                    .toList();
        });
    }

    private Optional<Reveal> viewed(Act act, String roundId, String sessionId) {
        Optional<Session> session = RoundRows.findSession(act, roundId, sessionId);
        Optional<Reveal> found = session.flatMap(there -> reveal(act, there));
        found.ifPresent(
                reveal -> act.note(Action.CODING_VIEWED, sessionId, session.orElseThrow().caseId()));
        return found;
    }

    /// The same inside another act, and without a line in the audit that it was viewed.
    Optional<Reveal> reveal(Act act, Session session) {
        return rows.find(act, session.roundId())
                .filter(round -> Reach.isAgreed(act, round, session))
                .flatMap(round -> {
                    Map<String, SheetLog> all = sheets.all(act, session.id());
                    List<Column> columns = columns(act, round, session, all);
                    if (columns.isEmpty()) {
                        return Optional.empty();
                    }
                    noteIfRevealed(act, round, session, sheets);
                    return Optional.of(new Reveal(session.id(), session.label(), session.segments(), columns,
                            Settlements.list(act, rows.envelopes(), session)));
                });
    }

    private static List<Column> columns(Act act, Held round, Session session, Map<String, SheetLog> all) {
        String personId = act.asker() instanceof Asker.Member member ? member.personId() : "";
        boolean isLead = Reach.isLead(act, session) || (act.asker().equals(Asker.Program.EXPORT)
                && round.plan().kind() == Plan.Kind.ORDINARY);
        boolean isOwnIn = Reach.isCoder(act, round.id()) && isIn(all, personId);
        if (round.plan().kind() == Plan.Kind.TRAINING && Reach.isInvited(act, round.id()) && !isIn(all, personId)) {
            return List.of();
        }
        if ((!isLead && !isOwnIn) || !isRevealed(act, round, session, isLead ? SheetRows.GOLD : personId, all)) {
            return List.of();
        }
        boolean isTrainee = round.plan().kind() == Plan.Kind.TRAINING && !isLead;
        List<Column> columns = new ArrayList<>();
        for (Round.Coder coder : RoundRows.coders(act, round.id())) {
            if (isIn(all, coder.personId()) && (!isTrainee || coder.personId().equals(personId))) {
                columns.add(column(coder.label(), coder.personId().equals(personId), sheet(all, coder.personId())));
            }
        }
        if (isIn(all, SheetRows.GOLD)) {
            columns.add(column(Column.GOLD, false, sheet(all, SheetRows.GOLD)));
        }
        return columns;
    }

    private static Column column(String label, boolean isOwn, SheetLog log) {
        return new Column(label, isOwn, log.handedInBlind().orElseThrow(), log.blindSteps(), log.stepsHandedIn(),
                log.reopenings());
    }

    private static boolean isIn(Map<String, SheetLog> all, String personId) {
        return sheet(all, personId).handedInBlind().isPresent();
    }

    private static SheetLog sheet(Map<String, SheetLog> all, String personId) {
        return all.getOrDefault(personId, SheetLog.BLANK);
    }

    /// Whether others can see a sheet and its owner the others'.
    static boolean isRevealed(Act act, Held round, Session session, String personId, Map<String, SheetLog> all) {
        return switch (round.plan().kind()) {
            case ORDINARY -> session.isRevealed() || isComplete(act, round, all);
            case TRAINING -> isIn(all, SheetRows.GOLD) && (personId.equals(SheetRows.GOLD)
                    ? all.keySet().stream().anyMatch(other -> !other.equals(SheetRows.GOLD) && isIn(all, other))
                    : isIn(all, personId));
        };
    }

    private static boolean isComplete(Act act, Held round, Map<String, SheetLog> all) {
        return all.keySet().stream().anyMatch(personId -> isIn(all, personId))
                && RoundRows.coders(act, round.id()).stream()
                        .filter(coder -> !coder.isDismissed() && Reach.canCode(act, coder.personId()))
                        .allMatch(coder -> isIn(all, coder.personId()));
    }

    /// Tells the audit once that a session is revealed, with what it did not tell before.
    static void noteIfRevealed(Act act, Held round, Session session, SheetRows sheets) {
        Map<String, SheetLog> all = sheets.all(act, session.id());
        if (round.plan().kind() == Plan.Kind.ORDINARY && !session.isRevealed() && isComplete(act, round, all)) {
            act.work().change("update coding_session set revealed_at = ? where id = ?", act.at(), session.id());
            act.note(Action.CODING_REVEALED, session.id(), session.caseId());
            all.values().stream().filter(log -> !log.reopenings().isEmpty())
                    .forEach(log -> noteReopened(act, session));
        }
    }

    static void noteReopened(Act act, Session session) {
        act.note(Action.CODING_REOPENED, session.id(), session.caseId());
    }
}
