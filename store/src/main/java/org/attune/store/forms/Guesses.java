package org.attune.store.forms;

import java.time.LocalDate;
import java.util.Comparator;
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
import org.attune.store.audit.Act;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Envelopes;
import org.attune.store.own.About;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaves;

/// A therapist's guesses: in the form until it is revealed, and from then on in their reflection store only.
public final class Guesses {

    private final Journal journal;
    private final Shelf shelf;

    /// Moves guesses by a journal.
    public Guesses(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.shelf = new Shelf(envelopes);
    }

    /// A guess that met its answer.
    ///
    /// @param heldOn the day of the session
    /// @param guess with its answer
    public record Met(LocalDate heldOn, GuessRecord.Guess guess) {}

    /// The asker's own guesses that are still in forms, and whose answers the asker has seen and may see now, in the order of sessions.
    public List<Met> list(Asker.Member asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return act.work().list("select f.id as form_id from half h join form f on f.id = h.form_id "
                    + "join meeting m on m.id = f.meeting_id join therapy_case c on c.id = f.case_id where "
                    + within.sql() + " and h.whose = ? and h.by_id = ? and f.revealed_at is not null "
                    + "order by m.held_on, f.id", row -> row.text("form_id"),
                    within.and(Whose.GUESS, asker.personId())).stream()
                    .flatMap(formId -> shelf.find(act.work(), formId).stream())
                    .map(Eyes.ofTherapist(act)::see)
                    .flatMap(seen -> met(seen, seen.guess().content().points()))
                    .toList();
        });
    }

    /// The asker's own guesses that were moved, as far as the asker may see the answers now, in the order of sessions. The audit
    /// has no line of it: it would tell which forms were guessed.
    public List<Met> listMoved(Asker.Member asker, Leaves own) {
        Map<String, Map<String, Integer>> moved = listMoved(own);
        return journal.look(asker, act -> moved.entrySet().stream()
                .flatMap(one -> shelf.find(act.work(), one.getKey())
                        .filter(kept -> kept.isRevealed() && act.may(Right.WORK_ON_CASE, kept.form().caseId()))
                        .map(Eyes.ofTherapist(act)::see).stream().flatMap(seen -> met(seen, one.getValue())))
                .sorted(Comparator.comparing(Met::heldOn)).toList());
    }

    private static Stream<Met> met(FormRecord seen, Map<String, Integer> guessed) {
        Map<String, Integer> answered = seen.client().content().points();
        return guessed.entrySet().stream()
                .flatMap(guess -> Stream.ofNullable(answered.get(guess.getKey()))
                        .map(answer -> new Met(seen.form().meeting().heldOn(),
                                new GuessRecord.Guess(guess.getKey(), guess.getValue(), answer))));
    }

    /// The forms with a guess of the asker's whose answers the asker has seen: what may be moved.
    public List<String> listToMove(Asker.Member asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return act.work().list("select f.id as form_id from half h join form f on f.id = h.form_id "
                    + "join therapy_case c on c.id = f.case_id where " + within.sql()
                    + " and h.whose = ? and h.by_id = ? and f.revealed_at is not null order by f.id",
                    row -> row.text("form_id"), within.and(Whose.GUESS, asker.personId()));
        });
    }

    /// Moves what the asker guessed in a revealed form into their reflection store, and out of the form.
    ///
    /// @return whether there was anything to move
    public boolean moveToPrivateStore(Asker.Member asker, String formId, Leaves own) {
        return journal.record(asker, act -> {
            act.alone();
            Optional<Kept> kept = shelf.find(act.work(), formId)
                    .filter(form -> form.isRevealed() && act.may(Right.READ_CASE, form.form().caseId()))
                    .filter(form -> form.half(Whose.GUESS).byId().equals(asker.personId()));
            kept.ifPresent(form -> {
                own.add(act, new Leaf.Words(Leaf.Kind.GUESS, about(act, form), text(form)));
                act.work().change("delete from answer where form_id = ? and whose = ?", formId, Whose.GUESS);
                act.work().change("delete from words where form_id = ? and whose = ?", formId, Whose.GUESS);
                act.work().change("delete from half where form_id = ? and whose = ?", formId, Whose.GUESS);
            });
            return kept.isPresent();
        });
    }

    private static About about(Act act, Kept kept) {
        String caseId = kept.form().caseId();
        return act.work().find("select pseudonym from therapy_case where id = ?",
                row -> new About.OfForm(caseId, row.text("pseudonym"), kept.form().id()), caseId).orElseThrow();
    }

    private static String text(Kept kept) {
        return kept.half(Whose.GUESS).answers().stream()
                .filter(Answer.Given.class::isInstance).map(Answer.Given.class::cast)
                .map(given -> given.item() + "\t" + given.points())
                .collect(Collectors.joining("\n"));
    }

    /// The guesses that were moved, points by item, for each form in the order in which they were moved.
    public static Map<String, Map<String, Integer>> listMoved(Leaves own) {
        Map<String, Map<String, Integer>> guesses = new LinkedHashMap<>();
        own.list().forEach(leaf -> {
            if (leaf.words().about() instanceof About.OfForm about && leaf.words().kind() == Leaf.Kind.GUESS) {
                Map<String, Integer> points = new LinkedHashMap<>();
                leaf.words().text().lines().map(line -> line.split("\t"))
                        .forEach(parts -> points.put(parts[0], Integer.valueOf(parts[1])));
                guesses.put(about.formId(), points);
            }
        });
        return guesses;
    }
}
