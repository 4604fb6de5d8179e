package org.attune.store.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.pairing.GuessRecord;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.Right;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Envelopes;
import org.attune.store.own.OwnItems;

/// A therapist's guesses: in the form until it is revealed, and from then on in their private store only.
public final class Guesses {

    private static final String KIND = "guess";

    private final Journal journal;
    private final Shelf shelf;

    /// Moves guesses by a journal.
    public Guesses(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.shelf = new Shelf(envelopes);
    }

    /// The asker's own guesses that are still in forms, and whose answers the asker has seen and may see now, in the order of sessions.
    public GuessRecord list(Asker.Member asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.READ_CASE);
            return new GuessRecord(act.work().list("select f.id as form_id from half h join form f on f.id = h.form_id "
                    + "join meeting m on m.id = f.meeting_id join therapy_case c on c.id = f.case_id where "
                    + within.sql() + " and h.whose = ? and h.by_id = ? and f.revealed_at is not null "
                    + "order by m.held_on, f.id", row -> row.text("form_id"),
                    within.and(Whose.GUESS, asker.personId())).stream()
                    .flatMap(formId -> shelf.find(act.work(), formId).stream())
                    .map(Eyes.ofTherapist(act)::see)
                    .flatMap(Guesses::compared)
                    .toList());
        });
    }

    private static Stream<GuessRecord.Guess> compared(FormRecord seen) {
        Map<String, Integer> answered = seen.client().content().points();
        return seen.guess().content().points().entrySet().stream()
                .flatMap(guess -> Stream.ofNullable(answered.get(guess.getKey()))
                        .map(answer -> new GuessRecord.Guess(guess.getKey(), guess.getValue(), answer)));
    }

    /// The forms with a guess of the asker's whose answers the asker has seen: what may be moved.
    public List<String> listToMove(Asker.Member asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.READ_CASE);
            return act.work().list("select f.id as form_id from half h join form f on f.id = h.form_id "
                    + "join therapy_case c on c.id = f.case_id where " + within.sql()
                    + " and h.whose = ? and h.by_id = ? and f.revealed_at is not null order by f.id",
                    row -> row.text("form_id"), within.and(Whose.GUESS, asker.personId()));
        });
    }

    /// Moves what the asker guessed in a revealed form into their private store, and out of the form.
    ///
    /// @return whether there was anything to move
    public boolean moveToPrivateStore(Asker.Member asker, String formId, OwnItems own) {
        return journal.record(asker, act -> {
            Optional<Kept> kept = shelf.find(act.work(), formId)
                    .filter(form -> form.isRevealed() && act.may(Right.READ_CASE, form.form().caseId()))
                    .filter(form -> form.half(Whose.GUESS).byId().equals(asker.personId()));
            kept.ifPresent(form -> {
                own.keep(act, KIND, formId, text(form));
                act.work().change("delete from answer where form_id = ? and whose = ?", formId, Whose.GUESS);
                act.work().change("delete from words where form_id = ? and whose = ?", formId, Whose.GUESS);
                act.work().change("delete from half where form_id = ? and whose = ?", formId, Whose.GUESS);
            });
            return kept.isPresent();
        });
    }

    private static String text(Kept kept) {
        return kept.half(Whose.GUESS).answers().stream()
                .filter(Answer.Given.class::isInstance).map(Answer.Given.class::cast)
                .map(given -> given.item() + "\t" + given.points())
                .collect(Collectors.joining("\n"));
    }

    /// The guesses that were moved, points by item, for each form in the order in which they were moved.
    public static Map<String, Map<String, Integer>> listMoved(OwnItems own) {
        Map<String, Map<String, Integer>> guesses = new LinkedHashMap<>();
        own.list(KIND).forEach((formId, text) -> {
            Map<String, Integer> points = new LinkedHashMap<>();
            text.lines().map(line -> line.split("\t"))
                    .forEach(parts -> points.put(parts[0], Integer.valueOf(parts[1])));
            guesses.put(formId, points);
        });
        return guesses;
    }
}
