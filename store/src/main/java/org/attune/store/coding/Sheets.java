package org.attune.store.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.attune.core.coding.Outline;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.Step;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Journal;
import org.attune.store.coding.RoundRows.Held;
import org.attune.store.coding.RoundRows.Session;
import org.attune.store.coding.SheetLog.Line;

/// What a coder does on their own sheets. Nobody else learns anything of it, not even that it was begun, before the reveal: not by
/// any method, and not by the audit, which says nothing of it until then.
///
/// Each time it is looked up that the coder is invited still and the client agrees still. While the client does not, the sheet lies
/// where it is, and is there again if they agree anew.
public final class Sheets {

    /// Our choice.
    private static final int LONGEST_REASON = 1_000;

    /// Whose sheets.
    enum Whose {
        /// The asker's own.
        OWN,
        /// The gold sheets of a training round, which whoever leads it writes. Who was invited to code in it never does, also where
        /// they take over a case of it.
        GOLD
    }

    private final Journal journal;
    private final RoundRows rows;
    private final SheetRows sheets;
    private final Whose whose;

    Sheets(Journal journal, RoundRows rows, SheetRows sheets, Whose whose) {
        this.journal = journal;
        this.rows = rows;
        this.sheets = sheets;
        this.whose = whose;
    }

    /// A sheet that the asker may write on.
    private record Desk(Held round, Session session, String personId, SheetLog log) {

        OwnSheet sheet() {
            return OwnSheet.of(session.id(), log);
        }

        Desk with(SheetLog log) {
            return new Desk(round, session, personId, log);
        }
    }

    /// The asker's sheet of a session.
    public Optional<OwnSheet> find(Asker asker, String roundId, String sessionId) {
        return journal.look(asker, act -> desk(act, roundId, sessionId).map(Desk::sheet));
    }

    /// The asker's sheets of a round, in order of its sessions.
    public List<OwnSheet> list(Asker asker, String roundId) {
        return journal.look(asker, act -> RoundRows.sessions(act, roundId).stream()
                .map(session -> desk(act, roundId, session.id())).flatMap(Optional::stream).map(Desk::sheet).toList());
    }

    /// Adds steps, all of them or none. A step that is there already is that step, so whatever is sent again after a connection
    /// dropped, or from another window, is kept once.
    public Outcome<OwnSheet> add(Asker.Member asker, String roundId, String sessionId, List<SheetStep> steps) {
        return change(asker, roundId, sessionId, (act, desk) -> {
            List<SheetStep> fresh = new ArrayList<>();
            for (SheetStep step : steps) {
                Optional<SheetStep> there = desk.log.find(step.id())
                        .or(() -> fresh.stream().filter(other -> other.id().equals(step.id())).findFirst());
                if (there.isPresent() && !there.get().equals(step)) {
                    return new Outcome.Refused<>("Another step was kept by that name. Load the page again.");
                }
                if (there.isEmpty()) {
                    fresh.add(step);
                }
            }
            return fresh.isEmpty() ? new Outcome.Done<>(desk) : added(act, desk, fresh);
        });
    }

    private static Outcome<Desk> added(Act act, Desk desk, List<SheetStep> fresh) {
        if (desk.log.isHandedIn()) {
            return new Outcome.Refused<>("This sheet is handed in. Open it again, with a reason, to change it.");
        }
        if (desk.log.steps().size() + fresh.size() > SheetLog.MOST_STEPS) {
            return new Outcome.Refused<>("A sheet takes " + SheetLog.MOST_STEPS + " steps at most. Hand it in.");
        }
        Outline outline = Codebooks.outline(act, desk.round.plan().codebook()).orElseThrow();
        SheetLog log = desk.log;
        for (SheetStep step : fresh) {
            Optional<String> wrong = outline.wrong(desk.session.segments(), step.step());
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            if (step.step() instanceof Step.Undone(String stepId) && log.find(stepId).isEmpty()) {
                return new Outcome.Refused<>("What is to be taken back was not kept yet. Load the page again.");
            }
            log = log.with(new Line.Stepped(step));
        }
        return new Outcome.Done<>(desk.with(log));
    }

    /// Hands a sheet in. Handed in twice, it is handed in once. The last of those who are waited for reveals the session.
    public Outcome<OwnSheet> handIn(Asker.Member asker, String roundId, String sessionId) {
        return change(asker, roundId, sessionId, (act, desk) -> {
            if (desk.log.isHandedIn()) {
                return new Outcome.Done<>(desk);
            }
            if (desk.log.steps().isEmpty()) {
                return new Outcome.Refused<>("There is nothing on this sheet yet. Mark a segment first.");
            }
            return new Outcome.Done<>(desk.with(desk.log.with(new Line.HandedIn(act.at()))));
        });
    }

    /// Opens a sheet again that was handed in. The reason is kept and shown beside the sheet after the reveal. What was handed in
    /// blind stays beside what is changed once the others' sheets could be seen.
    public Outcome<OwnSheet> reopen(Asker.Member asker, String roundId, String sessionId, String reason) {
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            return new Outcome.Refused<>("Opening a sheet again needs a reason, of " + LONGEST_REASON
                    + " characters at most.");
        }
        return change(asker, roundId, sessionId, (act, desk) -> {
            if (!desk.log.isHandedIn()) {
                return new Outcome.Refused<>("This sheet is open already.");
            }
            boolean isSeen = Reveals.isRevealed(act, desk.round, desk.session, desk.personId, sheets);
            if (isSeen) {
                Reveals.noteReopened(act, desk.session);
            }
            return new Outcome.Done<>(
                    desk.with(desk.log.with(new Line.Reopened(act.at(), isSeen, reason.strip().replace("\r", "")))));
        });
    }

    private Outcome<OwnSheet> change(Asker.Member asker, String roundId, String sessionId,
            BiFunction<Act, Desk, Outcome<Desk>> doing) {
        return journal.record(asker, act -> {
            act.alone();
            Desk desk = desk(act, roundId, sessionId).orElseThrow(() -> new NotAllowed(Right.CODE_SESSIONS));
            Outcome<Desk> outcome = doing.apply(act, desk);
            return switch (outcome) {
                case Outcome.Refused<Desk> refused -> new Outcome.Refused<>(refused.why());
                case Outcome.Done<Desk> done when done.value().log.equals(desk.log) -> new Outcome.Done<>(desk.sheet());
                case Outcome.Done<Desk> done when desk.round.isClosed() ->
                    new Outcome.Refused<>("This round has ended, so nothing on its sheets changes any more.");
                case Outcome.Done<Desk> done -> {
                    sheets.write(act, sessionId, desk.personId, done.value().log);
                    Reveals.noteIfRevealed(act, desk.round, desk.session, sheets);
                    yield new Outcome.Done<>(done.value().sheet());
                }
            };
        });
    }

    private Optional<Desk> desk(Act act, String roundId, String sessionId) {
        if (!(act.asker() instanceof Asker.Member member)) {
            return Optional.empty();
        }
        return rows.find(act, roundId).flatMap(round -> RoundRows.findSession(act, roundId, sessionId)
                .filter(session -> isTheirs(act, round, session) && Reach.isAgreed(act, round, session))
                .flatMap(session -> {
                    String personId = whose == Whose.GOLD ? SheetRows.GOLD : member.personId();
                    return sheets.find(act, sessionId, personId)
                            .map(log -> new Desk(round, session, personId, log));
                }));
    }

    private boolean isTheirs(Act act, Held round, Session session) {
        return switch (whose) {
            case OWN -> Reach.isCoder(act, round.id());
            case GOLD -> round.plan().kind() == Plan.Kind.TRAINING && Reach.isLead(act, session)
                    && !Reach.isInvited(act, round.id());
        };
    }
}
