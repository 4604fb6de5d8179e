package org.attune.store.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.sql.Row;

/// Tells a client who looked at their case and who changed what: the part of the audit that is theirs, by role and not by name.
public final class Onlookers {

    private static final String MEMBER = "member:";
    private static final String CLIENT = "client:";
    /// What is done with the PIN of the client's own page, and nothing else proves who does it.
    private static final Set<Action> BY_PIN = Set.of(Action.PIN_CHOSEN, Action.OWN_PAGE_OPENED, Action.SHARING_CHANGED,
            Action.WORDS_TAKEN_AWAY);
    /// What others do as well, and a client does with the PIN.
    private static final Set<Action> BY_PIN_OF_CLIENT = Set.of(Action.CONSENT_WITHDRAWN, Action.TENSION_OPENED,
            Action.TENSION_ADDED_TO);

    private final Journal journal;

    /// Tells from a journal.
    public Onlookers(Journal journal) {
        this.journal = journal;
    }

    /// As what somebody looked, seen from the case as it is now.
    public enum Onlooker {
        /// The client themselves, or whoever had their link.
        CLIENT,
        /// Whoever knew the PIN of the client's own page.
        WITH_PIN,
        /// Whoever has the case now.
        THERAPIST,
        /// Somebody who had it before.
        EARLIER_THERAPIST,
        /// Somebody it is or was allotted to.
        SUPERVISOR,
        /// Anybody else who works in the practice.
        PRACTICE,
        /// The program by itself.
        PROGRAM
    }

    /// One thing that was seen or done.
    ///
    /// @param at when
    /// @param by as what
    /// @param action what
    /// @param subject to what, by its id
    public record Seen(Instant at, Onlooker by, Action action, String subject) {
        public Seen {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(action, "action");
            requireNonNull(subject, "subject");
        }
    }

    /// All that was seen and done in a case, newest first, for its client on their own page. Of links, those to that page.
    public List<Seen> list(Asker.Client asker, String caseId) {
        return journal.look(asker, act -> {
            if (!asker.isOnOwnPageOf(caseId)) {
                return List.of();
            }
            People people = People.of(act, caseId);
            return act.work().list("select at, actor, action, subject from audit where case_id = ? and (action <> ? "
                    + "or subject in (select id from link where case_id = ? and form_id is null)) order by seq desc",
                    people::seen, caseId, Action.LINK_MADE, caseId);
        });
    }

    /// Who has to do with a case, by id.
    private record People(Set<String> therapist, Set<String> earlier, Set<String> supervisors) {

        static People of(Act act, String caseId) {
            return new People(ids(act, "select therapist_id as id from therapy_case where id = ?", caseId),
                    ids(act, "select from_id as id from hand_over where case_id = ?", caseId),
                    ids(act, "select person_id as id from allotment where case_id = ?", caseId));
        }

        private static Set<String> ids(Act act, String sql, String caseId) {
            return Set.copyOf(act.work().list(sql, row -> row.text("id"), caseId));
        }

        Seen seen(Row row) {
            Action action = row.word("action", Action.class);
            return new Seen(row.moment("at"), by(row.text("actor"), action), action, row.text("subject"));
        }

        private Onlooker by(String actor, Action action) {
            boolean isClient = actor.startsWith(CLIENT);
            if (BY_PIN.contains(action) || (isClient && BY_PIN_OF_CLIENT.contains(action))) {
                return Onlooker.WITH_PIN;
            }
            if (isClient) {
                return Onlooker.CLIENT;
            }
            if (!actor.startsWith(MEMBER)) {
                return Onlooker.PROGRAM;
            }
            String id = actor.substring(MEMBER.length());
            if (therapist.contains(id)) {
                return Onlooker.THERAPIST;
            }
            return supervisors.contains(id) ? Onlooker.SUPERVISOR
                    : earlier.contains(id) ? Onlooker.EARLIER_THERAPIST : Onlooker.PRACTICE;
        }
    }
}
