package org.attune.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.access.Role;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// Who a case is entrusted to: handed over to another therapist, allotted to a supervisor. Every step leaves a trail.
public final class Trust {

    /// Our choice: a sentence or two.
    private static final int LONGEST_REASON = 500;

    private final Journal journal;
    private final Chance chance;
    private final Envelopes envelopes;
    private final BegunHalves begunHalves;

    /// What becomes of halves that somebody only began who has the case no more.
    public interface BegunHalves {
        /// Takes them back, inside another act.
        ///
        /// @param toPersonId who has the case from now on
        void takeBack(Act act, String caseId, String toPersonId);
    }

    /// Keeps the trail by a journal, with ids from chance and reasons in envelopes.
    ///
    /// @param begunHalves asked at every hand-over
    public Trust(Journal journal, Chance chance, Envelopes envelopes, BegunHalves begunHalves) {
        this.journal = journal;
        this.chance = chance;
        this.envelopes = envelopes;
        this.begunHalves = begunHalves;
    }

    /// Gives a case to another therapist. Whoever had it sees it no more.
    ///
    /// Open forms go on: their links work, the client's half is untouched, and a half of the leaving therapist that is in stays
    /// theirs. One that was only begun, and a guess with it, is taken back, for nobody could go on with it or read it: the new
    /// therapist gives their own. So is a client's half that they only began to enter from paper; the new therapist enters it.
    ///
    /// @param reason why, for whoever has the case later; empty for nothing
    public Outcome<TherapyCase> handOver(Asker.Member asker, String caseId, String toPersonId, String reason) {
        return withReason(asker, reason, (act, why) -> handOver(act, asker, caseId, toPersonId, why));
    }

    private <T> Outcome<T> withReason(Asker.Member asker, String reason, BiFunction<Act, String, Outcome<T>> doing) {
        String why = reason.strip();
        if (why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            return new Outcome.Refused<>("A reason takes " + LONGEST_REASON + " letters at most.");
        }
        return journal.record(asker, act -> {
            act.alone();
            return doing.apply(act, why);
        });
    }

    private Outcome<TherapyCase> handOver(Act act, Asker.Member asker, String caseId, String toPersonId, String why) {
        TherapyCase before = Cases.requireCase(act, Right.HAND_OVER_CASE, caseId);
        if (before.therapistId().equals(toPersonId)) {
            return new Outcome.Refused<>("The case is with this therapist already. A case has one therapist.");
        }
        if (asker.personId().equals(toPersonId)) {
            return new Outcome.Refused<>("Nobody takes a case for themselves. Its therapist hands it over, or "
                    + "somebody who runs the practice does so to another person.");
        }
        if (!Access.roles(act.work(), toPersonId).contains(Role.THERAPIST)) {
            return new Outcome.Refused<>("A case goes to a therapist of the practice. Choose one of them.");
        }
        act.work().change("update therapy_case set therapist_id = ? where id = ?", toPersonId, caseId);
        begunHalves.takeBack(act, caseId, toPersonId);
        String id = chance.id();
        act.work().change("insert into hand_over (id, case_id, from_id, to_id, by_id, at, reason) "
                + "values (?, ?, ?, ?, ?, ?, ?)", id, caseId, before.therapistId(), toPersonId, asker.personId(),
                act.at(), why.isEmpty() ? Work.NOTHING : envelopes.seal(cell(id), why));
        act.note(Action.CASE_HANDED_OVER, toPersonId, caseId);
        return new Outcome.Done<>(new TherapyCase(caseId, before.pseudonym(), toPersonId, before.openedAt(),
                before.end()));
    }

    private static Cell cell(String handOverId) {
        return new Cell("hand_over", handOverId, "reason");
    }

    /// The cases of a therapist, open and closed, as far as the asker may hand them over: pseudonyms, and nothing of what they
    /// hold.
    public List<TherapyCase> listOf(Asker asker, String therapistId) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.HAND_OVER_CASE);
            return act.work().list("select c.* from therapy_case c where " + within.sql()
                    + " and c.therapist_id = ? order by c.pseudonym", TherapyCase::of, within.and(therapistId));
        });
    }

    /// Gives several cases of a therapist to another one in one go: all of them, or none.
    ///
    /// @param caseIds which; a case that is with somebody else by now refuses them all
    /// @return how many went
    public Outcome<Integer> handOverAll(Asker.Member asker, String fromPersonId, Set<String> caseIds, String toPersonId,
            String reason) {
        return withReason(asker, reason, (act, why) -> {
            for (String caseId : caseIds) {
                if (!Cases.requireCase(act, Right.HAND_OVER_CASE, caseId).therapistId().equals(fromPersonId)) {
                    return new Outcome.Refused<>("One of these cases is with another therapist by now. Nothing was "
                            + "handed over; look at the list again.");
                }
            }
            for (String caseId : caseIds) {
                if (handOver(act, asker, caseId, toPersonId, why) instanceof Outcome.Refused<TherapyCase> refused) {
                    return new Outcome.Refused<>(refused.why());
                }
            }
            return new Outcome.Done<>(caseIds.size());
        });
    }

    /// The therapists that a case went through, oldest first. Why is for whoever may read the case.
    public List<HandOver> listHandOvers(Asker asker, String caseId) {
        return journal.look(asker, act -> {
            boolean maySeeWhy = act.may(Right.READ_CASE, caseId);
            return maySeeWhy || act.may(Right.HAND_OVER_CASE, caseId)
                    ? act.work().list("select * from hand_over where case_id = ? order by at, id",
                            row -> handOver(row, maySeeWhy), caseId)
                    : List.of();
        });
    }

    private HandOver handOver(Row row, boolean maySeeWhy) {
        return new HandOver(row.text("from_id"), row.text("to_id"), row.text("by_id"), row.moment("at"),
                row.findText("reason").filter(there -> maySeeWhy)
                        .map(sealed -> envelopes.open(cell(row.text("id")), sealed)).orElse(""));
    }

    /// Lets a supervisor read a case until the allotment is ended, as far as the client agreed to it.
    public Outcome<String> allot(Asker asker, String caseId, String supervisorId) {
        return allot(asker, caseId, supervisorId, Work.NOTHING);
    }

    /// Lets a supervisor read a case until a time, or until the allotment is ended. It replaces an earlier one.
    public Outcome<String> allotUntil(Asker asker, String caseId, String supervisorId, Instant until) {
        return allot(asker, caseId, supervisorId, until);
    }

    private Outcome<String> allot(Asker asker, String caseId, String supervisorId, Object until) {
        return journal.record(asker, act -> {
            act.require(Right.ALLOT_CASE, caseId);
            act.alone();
            if (!Access.roles(act.work(), supervisorId).contains(Role.SUPERVISOR)) {
                return new Outcome.Refused<>("A case is allotted to a supervisor of the practice. Choose one of them.");
            }
            if (Consents.materials(act, caseId, Purpose.SUPERVISION, supervisorId).isEmpty()) {
                return new Outcome.Refused<>("The client has not agreed to supervision by this person. Write the "
                        + "consent down first.");
            }
            if (act.work().change("update allotment set until_at = ? where case_id = ? and person_id = ? and "
                    + Access.ALLOTMENT_HOLDS, until, caseId, supervisorId, act.at()) == 0) {
                act.work().change("insert into allotment (id, case_id, person_id, from_at, until_at) "
                        + "values (?, ?, ?, ?, ?)", chance.id(), caseId, supervisorId, act.at(), until);
                act.note(Action.CASE_ALLOTTED, supervisorId, caseId);
            }
            return new Outcome.Done<>(supervisorId);
        });
    }

    /// Ends an allotment, at once.
    public void endAllotment(Asker asker, String caseId, String supervisorId) {
        journal.record(asker, act -> {
            act.require(Right.ALLOT_CASE, caseId);
            if (act.work().change("update allotment set until_at = ? where case_id = ? and person_id = ? "
                    + "and " + Access.ALLOTMENT_HOLDS, act.at(), caseId, supervisorId, act.at()) > 0) {
                act.note(Action.ALLOTMENT_ENDED, supervisorId, caseId);
            }
            return supervisorId;
        });
    }

    /// How long an allotment lasts.
    public sealed interface Term {
        /// Until it is ended.
        record Open() implements Term {}

        /// Until a time.
        ///
        /// @param at when it ended or will end
        /// @param isOver whether it has
        record Until(Instant at, boolean isOver) implements Term {}
    }

    /// A supervisor may read a case, or could for a time.
    ///
    /// @param personId who
    /// @param shownName what they are called
    /// @param from since when
    /// @param term how long
    public record Allotment(String personId, String shownName, Instant from, Term term) {

        static Allotment of(Row row, Instant now) {
            return new Allotment(row.text("person_id"), row.text("shown_name"), row.moment("from_at"),
                    row.findMoment("until_at").<Term>map(end -> new Term.Until(end, !now.isBefore(end)))
                            .orElseGet(Term.Open::new));
        }

        /// Whether it holds now.
        public boolean isLive() {
            return switch (term) {
                case Term.Open open -> true;
                case Term.Until until -> !until.isOver();
            };
        }
    }

    /// Whom a case is and was allotted to, oldest first.
    public List<Allotment> listAllotments(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.READ_CASE, caseId)
                ? act.work().list("select a.*, p.shown_name from allotment a join person p on p.id = a.person_id "
                        + "where a.case_id = ? order by a.from_at, a.id", row -> Allotment.of(row, act.at()), caseId)
                : List.of());
    }

    /// Somebody who may read a case now.
    ///
    /// @param shownName what they are called
    /// @param role as what they read it: therapist or supervisor
    public record Reader(String shownName, Role role) {}

    /// Who may read a case now, its therapist first; for whoever may read it, and for its client on their own page.
    public List<Reader> listReaders(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.READ_CASE, caseId) || asker.isOnOwnPageOf(caseId)
                ? Stream.concat(
                        act.work()
                                .list("select p.shown_name from therapy_case c join person p on p.id = c.therapist_id "
                                        + "where c.id = ?", row -> new Reader(row.text("shown_name"), Role.THERAPIST),
                                        caseId)
                                .stream(),
                        act.work().list("select p.shown_name from allotment a join person p on p.id = a.person_id "
                                + "where a.case_id = ? and " + Access.ALLOTMENT_HOLDS
                                + " and p.left_at is null order by a.from_at, a.id",
                                row -> new Reader(row.text("shown_name"), Role.SUPERVISOR), caseId, act.at())
                                .stream())
                        .toList()
                : List.of());
    }
}
