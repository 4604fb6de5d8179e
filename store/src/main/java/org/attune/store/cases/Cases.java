package org.attune.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Right;
import org.attune.store.access.Role;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// The cases of a practice. Each asker sees their own, or those allotted to them, and no other exists for them.
public final class Cases {

    private final Journal journal;
    private final Chance chance;

    /// Keeps cases by a journal, with ids and pseudonyms from chance.
    public Cases(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// Opens a case of the asker's own, under a new pseudonym.
    public TherapyCase open(Asker.Member asker) {
        return journal.record(asker, act -> {
            act.require(Right.OPEN_CASE);
            String id = chance.id();
            String pseudonym = Pseudonyms.make(chance);
            while (act.work().change("insert into therapy_case (id, pseudonym, therapist_id, opened_at) "
                    + "values (?, ?, ?, ?) on conflict (pseudonym) do nothing", id, pseudonym, asker.personId(),
                    act.at()) == 0) {
                pseudonym = Pseudonyms.make(chance);
            }
            act.note(Action.CASE_OPENED, id, id);
            return new TherapyCase(id, pseudonym, asker.personId(), act.at(), TherapyEnd.GOES_ON);
        });
    }

    /// The cases that the asker may read, in order of pseudonym.
    public List<TherapyCase> list(Asker asker) {
        return journal.look(asker, act -> listWithin(act, Right.READ_CASE, "1 = 1"));
    }

    /// The cases that wait for a therapist because theirs has left, as far as the asker may hand them over.
    public List<TherapyCase> listToHandOver(Asker asker) {
        return journal.look(asker, act -> listWithin(act, Right.HAND_OVER_CASE, "c.closed_at is null "
                + "and c.therapist_id in (select id from person where left_at is not null)"));
    }

    /// The asker's own cases that ended before a moment, those that ended first before others.
    public List<Ended> listEndedBefore(Asker asker, Instant moment) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return act.work().list("select c.id, c.pseudonym, c.closed_at from therapy_case c where " + within.sql()
                    + " and c.closed_at < ? order by c.closed_at, c.pseudonym", Ended::of, within.and(moment));
        });
    }

    private static List<TherapyCase> listWithin(Act act, Right right, String also) {
        Condition within = act.casesWithin(right);
        return act.work().list("select c.* from therapy_case c where " + within.sql() + " and " + also
                + " order by c.pseudonym", TherapyCase::of, within.and());
    }

    /// A case that the asker may read; its own client may as well.
    public Optional<TherapyCase> find(Asker asker, String caseId) {
        return journal.look(asker, act -> mayFind(act, caseId) ? findById(act, caseId) : Optional.empty());
    }

    /// A case that the asker may read, by its pseudonym.
    public Optional<TherapyCase> findByPseudonym(Asker asker, String pseudonym) {
        return journal.look(asker, act -> act.work().find("select * from therapy_case where pseudonym = ?",
                TherapyCase::of, pseudonym.strip()).filter(found -> act.may(Right.READ_CASE, found.id())));
    }

    /// The name that a case's therapist is shown by, for whoever may see the case, and its client.
    public Optional<String> findTherapistName(Asker asker, String caseId) {
        return journal.look(asker, act -> mayFind(act, caseId)
                ? act.work().find("select p.shown_name from therapy_case c join person p on p.id = c.therapist_id "
                        + "where c.id = ?", row -> row.text("shown_name"), caseId)
                : Optional.empty());
    }

    /// Whether a case is with a therapist of the practice now, so that what comes in is read; for whoever may find it. It is
    /// not while it waits for a hand-over.
    public boolean isInHands(Asker asker, String caseId) {
        return journal.look(asker, act -> mayFind(act, caseId) && isInHands(act, caseId));
    }

    /// The same, inside another act.
    public static boolean isInHands(Act act, String caseId) {
        return act.work().find("select p.roles from therapy_case c join person p on p.id = c.therapist_id "
                + "where c.id = ? and p.left_at is null", row -> Access.roles(row.text("roles")), caseId)
                .orElse(Set.of()).contains(Role.THERAPIST);
    }

    private static boolean mayFind(Act act, String caseId) {
        return act.may(Right.READ_CASE, caseId)
                || (act.asker() instanceof Asker.Client client && client.caseId().equals(caseId));
    }

    static Optional<TherapyCase> findById(Act act, String caseId) {
        return act.work().find("select * from therapy_case where id = ?", TherapyCase::of, caseId);
    }

    static TherapyCase requireCase(Act act, Right right, String caseId) {
        act.require(right, caseId);
        return findById(act, caseId).orElseThrow(() -> new NotAllowed(right));
    }

    /// Writes down that what a case holds was taken out, for whoever may read it.
    public void noteExport(Asker asker, String caseId) {
        journal.record(asker, act -> {
            act.require(Right.READ_CASE, caseId);
            act.note(Action.CASE_EXPORTED, caseId, caseId);
            return caseId;
        });
    }

    /// Ends a case; what it holds stays. Of one that has ended already it changes how.
    public void close(Asker asker, String caseId, TherapyEnd end) {
        if (end == TherapyEnd.GOES_ON) {
            throw new IllegalArgumentException("a case that goes on has not ended");
        }
        journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.work().change(
                    "update therapy_case set closed_at = coalesce(closed_at, ?), therapy_end = ? where id = ?",
                    act.at(), end, caseId);
            act.note(Action.CASE_CLOSED, caseId, caseId);
            return caseId;
        });
    }

    /// Begins a closed case again.
    public void reopen(Asker asker, String caseId) {
        journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.work().change("update therapy_case set closed_at = ?, therapy_end = ? where id = ?", Work.NOTHING,
                    Work.NOTHING, caseId);
            act.note(Action.CASE_OPENED, caseId, caseId);
            return caseId;
        });
    }

    /// Writes down which form client and therapist agreed on, how often and where.
    public void agreeRhythm(Asker asker, String caseId, Rhythm rhythm) {
        journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.work().change("update therapy_case set rhythm_instrument = ?, rhythm_every = ?, rhythm_place = ? "
                    + "where id = ?", rhythm.instrument(), rhythm.everySessions(), rhythm.place(), caseId);
            act.note(Action.RHYTHM_AGREED, caseId, caseId);
            return rhythm;
        });
    }

    /// Forgets what was agreed on.
    public void endRhythm(Asker asker, String caseId) {
        journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.work().change("update therapy_case set rhythm_instrument = ?, rhythm_every = ?, rhythm_place = ? "
                    + "where id = ?", Work.NOTHING, Work.NOTHING, Work.NOTHING, caseId);
            act.note(Action.RHYTHM_AGREED, caseId, caseId);
            return caseId;
        });
    }

    /// The open cases of the asker's own in which the form agreed on was not asked about the latest session, and should be.
    ///
    /// The first session after the agreement is one of them, and then every so many sessions as agreed.
    public List<Due> listDue(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return act.work().list("select c.id, c.rhythm_every, c.rhythm_place, "
                    + "(select max(m.number) from meeting m where m.case_id = c.id) as latest, "
                    + "(select max(m.number) from meeting m join form f on f.meeting_id = m.id where m.case_id = c.id "
                    + "and f.instrument = c.rhythm_instrument) as asked from therapy_case c where " + within.sql()
                    + " and c.closed_at is null and c.rhythm_instrument is not null and exists "
                    + "(select 1 from meeting m where m.case_id = c.id) order by c.pseudonym",
                    row -> row.isEmpty("asked")
                            || row.smallNumber("latest") - row.smallNumber("asked") >= row.smallNumber("rhythm_every")
                                    ? Optional.of(Due.of(row))
                                    : Optional.<Due>empty(),
                    within.and()).stream().flatMap(Optional::stream).toList();
        });
    }

    /// A form that was agreed on is due.
    ///
    /// @param caseId in which case
    /// @param session about which session
    /// @param place where it is filled
    public record Due(String caseId, int session, Rhythm.Place place) {
        static Due of(Row row) {
            return new Due(row.text("id"), row.smallNumber("latest"), row.word("rhythm_place", Rhythm.Place.class));
        }
    }

    /// What was agreed on, if anything was.
    public Optional<Rhythm> findRhythm(Asker asker, String caseId) {
        return journal.look(asker, act -> mayFind(act, caseId)
                ? act.work().find("select * from therapy_case where id = ? and rhythm_instrument is not null",
                        row -> new Rhythm(row.text("rhythm_instrument"), row.smallNumber("rhythm_every"),
                                row.word("rhythm_place", Rhythm.Place.class)),
                        caseId)
                : Optional.empty());
    }
}
