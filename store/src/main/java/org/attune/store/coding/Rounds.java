package org.attune.store.coding;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.attune.core.coding.Segments;
import org.attune.core.coding.SegmentsText;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.coding.RoundRows.Held;
import org.attune.store.coding.RoundRows.Session;
import org.attune.store.keys.Chance;

/// Rounds of coding: a therapist opens one over sessions of their own cases and invites people to code them.
public final class Rounds {

    /// Our choice.
    private static final int LONGEST_TITLE = 120;
    /// More than any group we know of. Our choice.
    private static final int MOST_CODERS = 20;
    private static final int MOST_SESSIONS = 500;

    private final Journal journal;
    private final Chance chance;
    private final RoundRows rows;
    private final SheetRows sheets;

    Rounds(Journal journal, Chance chance, RoundRows rows, SheetRows sheets) {
        this.journal = journal;
        this.chance = chance;
        this.rows = rows;
        this.sheets = sheets;
    }

    /// A session that is to be coded.
    ///
    /// @param meetingId which, by its id
    /// @param segments the parts that it is coded in
    public record Asked(String meetingId, Segments segments) {
        public Asked {
            requireNonNull(meetingId, "meetingId");
            requireNonNull(segments, "segments");
        }
    }

    private record Met(String id, String caseId, int number) {}

    /// Opens a round over sessions of the asker's own cases, while their clients agree to it.
    ///
    /// @param coderIds who is invited: people who are coders, supervisors or therapists; the asker may be one of them
    public Outcome<Round> open(Asker.Member asker, Plan plan, List<Asked> sessions, List<String> coderIds) {
        return journal.record(asker, act -> {
            act.alone();
            List<Met> met = sessions.stream().map(session -> own(act, session.meetingId())).toList();
            Optional<String> wrong = wrong(act, plan, met, coderIds);
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            String id = chance.id();
            rows.add(act, id, plan, asker.personId());
            for (int i = 0; i < coderIds.size(); i++) {
                act.work().change("insert into coding_coder (round_id, person_id, number) values (?, ?, ?)", id,
                        coderIds.get(i), i + 1);
            }
            for (int i = 0; i < met.size(); i++) {
                addSession(act, id, i + 1, met.get(i), sessions.get(i).segments(), coderIds);
            }
            met.stream().map(Met::caseId).distinct().forEach(caseId -> {
                act.note(Action.CODING_OPENED, id, caseId);
                coderIds.forEach(coderId -> act.note(Action.CODER_INVITED, coderId, caseId));
            });
            return new Outcome.Done<>(seen(act, id).orElseThrow());
        });
    }

    private static Met own(Act act, String meetingId) {
        return act.work().find("select * from meeting where id = ?",
                row -> new Met(row.text("id"), row.text("case_id"), row.smallNumber("number")), meetingId)
                .filter(met -> act.may(Right.WORK_ON_CASE, met.caseId()))
                .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
    }

    private void addSession(Act act, String roundId, int number, Met met, Segments segments, List<String> coderIds) {
        String id = chance.id();
        act.work().change("insert into coding_session (id, round_id, case_id, meeting_id, number, segments) "
                + "values (?, ?, ?, ?, ?, ?)", id, roundId, met.caseId(), met.id(), number, SegmentsText.of(segments));
        coderIds.forEach(coderId -> sheets.begin(act, id, coderId));
        sheets.begin(act, id, SheetRows.GOLD);
    }

    private static Optional<String> wrong(Act act, Plan plan, List<Met> met, List<String> coderIds) {
        if (plan.title().isBlank() || plan.title().codePointCount(0, plan.title().length()) > LONGEST_TITLE) {
            return Optional.of("A round has a title of 1 to " + LONGEST_TITLE + " characters.");
        }
        if (Codebooks.outline(act, plan.codebook()).isEmpty()) {
            return Optional.of("The practice has no codebook " + plan.codebook() + ". Take it up first.");
        }
        if (met.isEmpty() || met.size() > MOST_SESSIONS || new HashSet<>(met).size() < met.size()) {
            return Optional.of("A round has 1 to " + MOST_SESSIONS + " sessions, each once.");
        }
        if (coderIds.isEmpty() || coderIds.size() > MOST_CODERS || new HashSet<>(coderIds).size() < coderIds.size()) {
            return Optional.of("A round has 1 to " + MOST_CODERS + " coders, each once.");
        }
        if (!coderIds.stream().allMatch(coderId -> Reach.canCode(act, coderId))) {
            return Optional.of("Somebody invited is not in the practice as a coder, supervisor or therapist. "
                    + "Leave them out, or give them that role first.");
        }
        if (plan.kind() == Plan.Kind.TRAINING && act.asker() instanceof Asker.Member member
                && coderIds.contains(member.personId())) {
            return Optional.of("Whoever opens a training round writes its gold sheets, and is no coder in it.");
        }
        return met.stream().filter(session -> !isAgreed(act, plan, session, coderIds)).findFirst()
                .map(session -> "The client of session " + session.number()
                        + " has not agreed to this purpose with all "
                        + "of this material for everybody invited. Ask the client first, or leave that session out.");
    }

    private static boolean isAgreed(Act act, Plan plan, Met session, List<String> coderIds) {
        return coderIds.stream().allMatch(coderId -> Reach.isAgreed(act, plan, session.caseId(), coderId));
    }

    /// A round that the asker leads or codes in.
    public Optional<Round> find(Asker asker, String roundId) {
        return journal.look(asker, act -> seen(act, roundId));
    }

    /// The rounds over sessions of the asker's own cases, the latest first.
    public List<Round> listLed(Asker.Member asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return list(act, act.work().list("select distinct r.id, r.opened_at from coding_round r "
                    + "join coding_session s on s.round_id = r.id join therapy_case c on c.id = s.case_id where "
                    + within.sql() + " order by r.opened_at desc, r.id", row -> row.text("id"), within.and()));
        });
    }

    /// The rounds that the asker codes in, the latest first. What the clients do not agree to any more is not among their
    /// sessions.
    public List<Round> listOf(Asker.Member asker) {
        return journal.look(asker, act -> list(act, act.work().list("select r.id from coding_round r "
                + "join coding_coder k on k.round_id = r.id where k.person_id = ? and k.dismissed_at is null "
                + "order by r.opened_at desc, r.id", row -> row.text("id"), asker.personId())));
    }

    private List<Round> list(Act act, List<String> roundIds) {
        return roundIds.stream().map(roundId -> seen(act, roundId)).flatMap(Optional::stream).toList();
    }

    private Optional<Round> seen(Act act, String roundId) {
        return rows.find(act, roundId).flatMap(round -> seen(act, round));
    }

    private static Optional<Round> seen(Act act, Held round) {
        List<Session> all = RoundRows.sessions(act, round.id());
        boolean isLed = all.stream().anyMatch(session -> Reach.isLead(act, session));
        boolean isCoded = Reach.isCoder(act, round.id());
        if (!isLed && !isCoded) {
            return Optional.empty();
        }
        Predicate<Session> isForCoder = session -> isCoded && Reach.isAgreed(act, round, session);
        List<Round.Part> parts = all.stream()
                .filter(session -> Reach.isLead(act, session) || isForCoder.test(session))
                .map(Session::part).toList();
        List<Round.Coder> coders = RoundRows.coders(act, round.id()).stream()
                .filter(coder -> isLed || (act.asker() instanceof Asker.Member member
                        && coder.personId().equals(member.personId())))
                .toList();
        return Optional.of(new Round(round.id(), round.plan(), round.openedAt(), round.isClosed(), isLed, parts,
                coders));
    }

    /// Lets a coder go: nobody waits for their sheets any more, and they see the round no more. What they handed in stays, and
    /// shows at the reveal.
    public Outcome<Round> dismiss(Asker.Member asker, String roundId, String personId) {
        return journal.record(asker, act -> {
            Held round = led(act, roundId);
            if (round.isClosed()) {
                return new Outcome.Refused<>("The round has ended, so nobody waits for anybody any more.");
            }
            if (act.work().change("update coding_coder set dismissed_at = ? where round_id = ? and person_id = ? "
                    + "and dismissed_at is null", act.at(), roundId, personId) == 0) {
                return new Outcome.Refused<>("They code in this round no more, or never did.");
            }
            note(act, Action.CODER_DISMISSED, round);
            return new Outcome.Done<>(seen(act, round).orElseThrow());
        });
    }

    /// Ends a round: nothing is coded and no material is read for it any more. What was revealed and
    /// settled stays to be seen, and nothing is settled anew.
    public Outcome<Round> close(Asker.Member asker, String roundId) {
        return journal.record(asker, act -> {
            Held round = led(act, roundId);
            if (!round.isClosed()) {
                act.work().change("update coding_round set closed_at = ? where id = ?", act.at(), roundId);
                note(act, Action.CODING_CLOSED, round);
            }
            return new Outcome.Done<>(seen(act, roundId).orElseThrow());
        });
    }

    private Held led(Act act, String roundId) {
        act.alone();
        return rows.find(act, roundId)
                .filter(round -> RoundRows.sessions(act, roundId).stream()
                        .anyMatch(session -> Reach.isLead(act, session)))
                .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
    }

    private static void note(Act act, Action action, Held round) {
        RoundRows.sessions(act, round.id()).stream().map(Session::caseId).distinct()
                .forEach(caseId -> act.note(action, round.id(), caseId));
    }
}
