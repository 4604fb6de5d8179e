package org.attune.store.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consents;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;

/// The sessions of cases, by number and date, in the same order by both; and what else happened on a day.
public final class Meetings {

    /// Our choice: an event is a word or two under the axis of a chart.
    private static final int LONGEST_EVENT = 60;
    /// Days beyond these years are slips of the keyboard: our choice.
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /// The years that a day may lie in, in words.
    public static final String YEARS = FIRST_YEAR + " to " + LAST_YEAR;

    private final Journal journal;
    private final Chance chance;
    private final Envelopes envelopes;

    /// Keeps sessions by a journal, with ids from chance and words in envelopes.
    public Meetings(Journal journal, Chance chance, Envelopes envelopes) {
        this.journal = journal;
        this.chance = chance;
        this.envelopes = envelopes;
    }

    /// Whether a day lies in the years that days of a practice can lie in.
    public static boolean mayBe(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /// Something that happened, such as a holiday.
    ///
    /// @param id what the store calls it
    /// @param on the day
    /// @param word a word or two for it
    public record Event(String id, LocalDate on, String word) {
        @Override
        public String toString() {
            return "Event[" + on + "]";
        }
    }

    /// Adds a session. The same number and date again is the session that is there.
    public Outcome<Meeting> add(Asker asker, String caseId, int number, LocalDate heldOn) {
        return journal.record(asker, act -> add(act, caseId, number, heldOn));
    }

    /// Adds a session as [#add(Asker, String, int, LocalDate)] does, inside another act.
    public Outcome<Meeting> add(Act act, String caseId, int number, LocalDate heldOn) {
        if (number < 1) {
            return new Outcome.Refused<>("Sessions count from 1.");
        }
        act.require(Right.WORK_ON_CASE, caseId);
        act.alone();
        Optional<Meeting> there = find(act, caseId, number);
        if (there.isPresent()) {
            return there.get().heldOn().equals(heldOn) ? new Outcome.Done<>(there.get())
                    : new Outcome.Refused<>("Session " + number + " is there already, on "
                            + there.get().heldOn() + ". Move it, or choose the next number.");
        }
        Optional<String> wrong = outOfOrder(act, caseId, number, heldOn);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        Meeting meeting = new Meeting(chance.id(), caseId, number, heldOn);
        act.work().change("insert into meeting (id, case_id, number, held_on) values (?, ?, ?, ?)", meeting.id(),
                caseId, number, heldOn);
        act.note(Action.SESSION_ADDED, meeting.id(), caseId);
        return new Outcome.Done<>(meeting);
    }

    /// Moves a session to another date, between its neighbours.
    public Outcome<Meeting> move(Asker asker, String caseId, int number, LocalDate heldOn) {
        return journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.alone();
            Meeting meeting = find(act, caseId, number).orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            Optional<String> wrong = outOfOrder(act, caseId, number, heldOn);
            if (wrong.isPresent()) {
                return new Outcome.Refused<>(wrong.get());
            }
            act.work().change("update meeting set held_on = ? where id = ?", heldOn, meeting.id());
            act.note(Action.SESSION_MOVED, meeting.id(), caseId);
            return new Outcome.Done<>(new Meeting(meeting.id(), caseId, number, heldOn));
        });
    }

    private static Optional<String> outOfOrder(Act act, String caseId, int number, LocalDate heldOn) {
        if (!mayBe(heldOn)) {
            return Optional.of("The day of a session lies in the years " + YEARS + ".");
        }
        Optional<Meeting> before = act.work().find("select * from meeting where case_id = ? and number < ? "
                + "order by number desc limit 1", Meeting::of, caseId, number);
        if (before.isPresent() && heldOn.isBefore(before.get().heldOn())) {
            return Optional.of("Session " + number + " cannot be on " + heldOn + ": session " + before.get().number()
                    + " was on " + before.get().heldOn() + ". Give that day or a later one.");
        }
        Optional<Meeting> after = act.work().find("select * from meeting where case_id = ? and number > ? "
                + "order by number limit 1", Meeting::of, caseId, number);
        return after.filter(next -> heldOn.isAfter(next.heldOn()))
                .map(next -> "Session " + number + " cannot be on " + heldOn + ": session " + next.number() + " was on "
                        + next.heldOn() + ". Give that day or an earlier one.");
    }

    /// All sessions of a case, in order.
    public List<Meeting> list(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.READ_CASE, caseId)
                ? act.work().list("select * from meeting where case_id = ? order by number", Meeting::of, caseId)
                : List.of());
    }

    /// All sessions of each case that the asker may read, in order; a case without one is left out.
    public Map<String, List<Meeting>> listByCase(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.READ_CASE);
            return act.work().list("select m.* from meeting m join therapy_case c on c.id = m.case_id where "
                    + within.sql() + " order by m.number", Meeting::of, within.and()).stream()
                    .collect(Collectors.groupingBy(Meeting::caseId));
        });
    }

    /// The latest session of each case that the asker may read; a case without one is left out.
    public List<Meeting> listLatest(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.READ_CASE);
            return act.work().list("select m.* from meeting m join therapy_case c on c.id = m.case_id where "
                    + within.sql() + " and m.number = (select max(number) from meeting where case_id = c.id)",
                    Meeting::of, within.and());
        });
    }

    /// One session of a case.
    public Optional<Meeting> find(Asker asker, String caseId, int number) {
        return journal.look(asker, act -> act.may(Right.READ_CASE, caseId) ? find(act, caseId, number)
                : Optional.empty());
    }

    private static Optional<Meeting> find(Act act, String caseId, int number) {
        return act.work().find("select * from meeting where case_id = ? and number = ?", Meeting::of, caseId, number);
    }

    /// Writes down what else happened on a day.
    public Outcome<Event> addEvent(Asker asker, String caseId, LocalDate on, String word) {
        return checked(on, word, clean -> journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            Event event = new Event(chance.id(), on, clean);
            act.work().change("insert into event (id, case_id, on_date, word) values (?, ?, ?, ?)", event.id(), caseId,
                    on, envelopes.seal(cell(event.id()), clean));
            act.note(Action.EVENT_ADDED, event.id(), caseId);
            return new Outcome.Done<>(event);
        }));
    }

    /// Gives an event another day or word.
    public Outcome<Event> changeEvent(Asker asker, String caseId, Event event) {
        return checked(event.on(), event.word(), clean -> journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            if (act.work().change("update event set on_date = ?, word = ? where id = ? and case_id = ?", event.on(),
                    envelopes.seal(cell(event.id()), clean), event.id(), caseId) == 0) {
                return new Outcome.Refused<>("That event is no longer there.");
            }
            act.note(Action.EVENT_CHANGED, event.id(), caseId);
            return new Outcome.Done<>(new Event(event.id(), event.on(), clean));
        }));
    }

    /// Takes an event away; one that is not there stays away.
    public void removeEvent(Asker asker, String caseId, String eventId) {
        journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            if (act.work().change("delete from event where id = ? and case_id = ?", eventId, caseId) > 0) {
                act.note(Action.EVENT_REMOVED, eventId, caseId);
            }
            return eventId;
        });
    }

    private static Outcome<Event> checked(LocalDate on, String word, Function<String, Outcome<Event>> doing) {
        String clean = word.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_EVENT || clean.indexOf('\0') >= 0) {
            return new Outcome.Refused<>("An event is 1 to " + LONGEST_EVENT + " letters long, such as holiday.");
        }
        if (!mayBe(on)) {
            return new Outcome.Refused<>("The day of an event lies in the years " + YEARS + ".");
        }
        return doing.apply(clean);
    }

    /// What else happened, in order of days. Whoever reads along has it only if the client agrees to what the therapist writes.
    public List<Event> listEvents(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.READ_CASE, caseId)
                && Consents.readable(act, caseId).contains(Material.NOTES)
                        ? act.work().list("select * from event where case_id = ? order by on_date, id", this::event,
                                caseId)
                        : List.of());
    }

    /// What else happened in each case that the asker works on, in order of days; a case in which nothing did is left out.
    public Map<String, List<Event>> listEventsByCase(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return act.work().list("select e.* from event e join therapy_case c on c.id = e.case_id where "
                    + within.sql() + " order by e.on_date, e.id", row -> Map.entry(row.text("case_id"), event(row)),
                    within.and()).stream()
                    .collect(Collectors.groupingBy(Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        });
    }

    private Event event(Row row) {
        String id = row.text("id");
        return new Event(id, row.day("on_date"), envelopes.open(cell(id), row.text("word")));
    }

    private static Cell cell(String eventId) {
        return new Cell("event", eventId, "word");
    }
}
