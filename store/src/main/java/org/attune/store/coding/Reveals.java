package org.attune.store.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.codebook.CodebookName;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.coding.Reveal.Column;
import org.attune.store.coding.RoundRows.Held;
import org.attune.store.coding.RoundRows.Session;
import org.attune.store.coding.SheetRows.Lying;

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
        return journal.look(asker, act -> rows.find(act, roundId).map(round -> {
            Circle circle = Circle.of(act, round);
            return RoundRows.sessions(act, roundId).stream().filter(session -> isOpen(act, circle, session))
                    .map(Session::id).toList();
        }).orElse(List.of()));
    }

    /// Whether the asker may see the reveal of a session. The audit says nothing of that either.
    public boolean isRevealed(Asker asker, String roundId, String sessionId) {
        return journal.look(asker, act -> RoundRows.findSession(act, roundId, sessionId)
                .flatMap(session -> rows.find(act, roundId)
                        .filter(round -> isOpen(act, Circle.of(act, round), session)))
                .isPresent());
    }

    private boolean isOpen(Act act, Circle circle, Session session) {
        return Reach.isAgreed(act, circle.round, session)
                && isOpen(circle, Reach.isLead(act, session), session, sheets.oneByOne(act, session.id()));
    }

    /// The reveal of a session of a case.
    ///
    /// @param caseId whose session
    /// @param session its number in the case
    /// @param roundId of which round
    /// @param codebook the version that it was coded by
    /// @param reveal the sheets side by side
    public record OfCase(String caseId, int session, String roundId, CodebookName codebook, Reveal reveal) {}

    /// A session of a round, with its number in its case.
    private record Placed(Session session, int number) {
        OfCase with(Held round, Reveal reveal) {
            return new OfCase(session.caseId(), number, round.id(), round.plan().codebook(), reveal);
        }
    }

    /// All reveals of a case's sessions in ordinary rounds, oldest round first: for its therapist, and for whoever takes everything
    /// out. What was coded in training is the coders' own.
    public List<OfCase> listForCase(Asker asker, String caseId) {
        Condition ofCase = new Condition("c.id = ?", List.of(caseId));
        if (journal.look(asker, act -> ordinary(act, ofCase)).isEmpty()) {
            return List.of();
        }
        return journal.record(asker, act -> {
            act.alone();
            return ordinary(act, ofCase).stream()
                    .filter(placed -> Reach.isLead(act, placed.session)
                            || act.asker().equals(Asker.Program.EXPORT))
                    .flatMap(placed -> viewed(act, placed.session.roundId(), placed.session.id()).stream()
                            .map(reveal -> placed.with(rows.find(act, placed.session.roundId()).orElseThrow(), reveal)))
                    .toList();
        });
    }

    private static List<Placed> ordinary(Act act, Condition ofCases) {
        return act.work().list("select s.*, m.number as place from coding_session s join coding_round r "
                + "on r.id = s.round_id join meeting m on m.id = s.meeting_id join therapy_case c on c.id = s.case_id "
                + "where " + ofCases.sql() + " and r.kind = ? order by r.opened_at, r.id, s.number",
                row -> new Placed(Session.of(row), row.smallNumber("place")), ofCases.and(Plan.Kind.ORDINARY));
    }

    /// All reveals of the asker's own cases in ordinary rounds, oldest round first, to be counted and not to be shown. The audit of a
    /// case says of a round once that whoever asks counts what was coded in it, and nothing more at a later look.
    public List<OfCase> listCountable(Asker.Member asker) {
        return journal.look(asker, act -> Optional.of(countable(act))
                .filter(all -> all.stream().allMatch(Countable::isTold)).map(all -> counted(act, all)))
                .orElseGet(() -> journal.record(asker, act -> {
                    act.alone();
                    List<Countable> all = countable(act);
                    tell(act, all);
                    return counted(act, all);
                }));
    }

    /// A session whose reveal is open to the therapist of its case.
    ///
    /// @param circle who has to do with its round
    /// @param placed which session
    /// @param hasLine whether the audit of the case says that the round is counted
    private record Countable(Circle circle, Placed placed, boolean hasLine) {

        boolean isTold() {
            return hasLine && placed.session.isRevealed();
        }
    }

    /// A round and a case of which sessions were coded in it.
    private record Part(String roundId, String caseId) {
        static Part of(Placed placed) {
            return new Part(placed.session.roundId(), placed.session.caseId());
        }
    }

    private List<Countable> countable(Act act) {
        Condition own = act.casesWithin(Right.WORK_ON_CASE);
        Set<Part> told = Set.copyOf(act.work().list("select distinct subject, case_id from audit where case_id in "
                + "(select c.id from coding_session s join therapy_case c on c.id = s.case_id where " + own.sql()
                + ") and action = ? and actor = ?", row -> new Part(row.text("subject"), row.text("case_id")),
                own.and(Action.CODING_COUNTED, act.asker().inAudit())));
        Map<String, Circle> circles = new HashMap<>();
        Map<Part, Boolean> agreed = new HashMap<>();
        return ordinary(act, own).stream()
                .map(placed -> new Countable(circles.computeIfAbsent(placed.session.roundId(),
                        id -> Circle.of(act, rows.find(act, id).orElseThrow())), placed,
                        told.contains(Part.of(placed))))
                .filter(one -> agreed.computeIfAbsent(Part.of(one.placed),
                        part -> Reach.isAgreed(act, one.circle.round, one.placed.session)))
                .filter(one -> isOpen(one.circle, true, one.placed.session,
                        sheets.oneByOne(act, one.placed.session.id())))
                .toList();
    }

    private void tell(Act act, List<Countable> all) {
        all.forEach(one -> noteIfRevealed(act, one.circle.round, one.placed.session, sheets));
        all.stream().filter(one -> !one.hasLine).map(one -> Part.of(one.placed)).distinct()
                .forEach(part -> act.note(Action.CODING_COUNTED, part.roundId, part.caseId));
    }

    private List<OfCase> counted(Act act, List<Countable> all) {
        return all.stream().map(one -> one.placed.with(one.circle.round, shown(act, one.circle, true,
                one.placed.session, Lying.of(sheets.all(act, one.placed.session.id()))))).toList();
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
                    Lying all = Lying.of(sheets.all(act, session.id()));
                    Circle circle = Circle.of(act, round);
                    boolean isLead = Reach.isLead(act, session);
                    if (!isOpen(circle, isLead, session, all)) {
                        return Optional.empty();
                    }
                    noteIfRevealed(act, round, session, sheets);
                    return Optional.of(shown(act, circle, isLead, session, all));
                });
    }

    private Reveal shown(Act act, Circle circle, boolean isLead, Session session, Lying all) {
        return new Reveal(session.id(), session.label(), session.segments(), columns(circle, isLead, all),
                Settlements.list(act, rows.envelopes(), session));
    }

    /// What decides for all sessions of a round who sees their reveals.
    ///
    /// @param coders who was invited, dismissed or not
    /// @param awaited whom the round waits for
    /// @param personId who asks; empty for a program or a client
    /// @param mayCode whether they code in it
    /// @param takesOut whether everything is taken out, and this with it
    private record Circle(Held round, List<Round.Coder> coders, List<String> awaited, String personId,
            boolean mayCode, boolean takesOut) {

        static Circle of(Act act, Held round) {
            List<Round.Coder> coders = RoundRows.coders(act, round.id());
            return new Circle(round, coders,
                    coders.stream().filter(coder -> !coder.isDismissed() && Reach.canCode(act, coder.personId()))
                            .map(Round.Coder::personId).toList(),
                    act.asker() instanceof Asker.Member member ? member.personId() : "",
                    Reach.isCoder(act, round.id()),
                    act.asker().equals(Asker.Program.EXPORT) && round.plan().kind() == Plan.Kind.ORDINARY);
        }

        boolean isTraining() {
            return round.plan().kind() == Plan.Kind.TRAINING;
        }

        boolean isInvited() {
            return coders.stream().anyMatch(coder -> coder.personId().equals(personId));
        }
    }

    /// Whether the asker sees the reveal of a session, whose sheets are opened as far as they decide it, the asker's own first.
    private static boolean isOpen(Circle circle, boolean isLead, Session session, Lying sheets) {
        if (circle.isTraining() && circle.isInvited() && !sheets.isIn(circle.personId)) {
            return false;
        }
        if (isLead || circle.takesOut) {
            return isRevealed(circle, session, SheetRows.GOLD, sheets);
        }
        return circle.mayCode && sheets.isIn(circle.personId)
                && isRevealed(circle, session, circle.personId, sheets);
    }

    private static List<Column> columns(Circle circle, boolean isLead, Lying sheets) {
        boolean isTrainee = circle.isTraining() && !isLead;
        List<Column> columns = new ArrayList<>();
        for (Round.Coder coder : circle.coders) {
            boolean isOwn = coder.personId().equals(circle.personId);
            if (sheets.isIn(coder.personId()) && (!isTrainee || isOwn)) {
                columns.add(column(coder.label(), isOwn, sheets.of(coder.personId())));
            }
        }
        if (sheets.isIn(SheetRows.GOLD)) {
            columns.add(column(Column.GOLD, false, sheets.of(SheetRows.GOLD)));
        }
        return columns;
    }

    private static Column column(String label, boolean isOwn, SheetLog log) {
        return new Column(label, isOwn, log.handedInBlind().orElseThrow(), log.blindSteps(), log.stepsHandedIn(),
                log.reopenings());
    }

    /// Whether others can see a sheet and its owner the others'.
    static boolean isRevealed(Act act, Held round, Session session, String personId, SheetRows sheets) {
        return isRevealed(Circle.of(act, round), session, personId, sheets.oneByOne(act, session.id()));
    }

    private static boolean isRevealed(Circle circle, Session session, String personId, Lying sheets) {
        return switch (circle.round.plan().kind()) {
            case ORDINARY -> session.isRevealed() || isComplete(circle, sheets);
            case TRAINING -> sheets.isIn(SheetRows.GOLD) && (personId.equals(SheetRows.GOLD)
                    ? isAnyIn(circle, sheets)
                    : sheets.isIn(personId));
        };
    }

    private static boolean isComplete(Circle circle, Lying sheets) {
        return circle.awaited.stream().allMatch(sheets::isIn) && isAnyIn(circle, sheets);
    }

    private static boolean isAnyIn(Circle circle, Lying sheets) {
        return circle.coders.stream().anyMatch(coder -> sheets.isIn(coder.personId()));
    }

    /// Tells the audit once that a session is revealed, with what it did not tell before.
    static void noteIfRevealed(Act act, Held round, Session session, SheetRows sheets) {
        if (round.plan().kind() == Plan.Kind.TRAINING || session.isRevealed()) {
            return;
        }
        Map<String, SheetLog> all = sheets.all(act, session.id());
        if (isComplete(Circle.of(act, round), Lying.of(all))) {
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
