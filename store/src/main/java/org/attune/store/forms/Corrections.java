package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.forms.Kept.KeptHalf;
import org.attune.store.forms.Kept.Question;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// Corrects what a therapist mistyped from a client's sheet of paper. What stood there before is kept; what a client answered
/// or chose themselves is never touched.
public final class Corrections {

    private final Journal journal;
    private final Envelopes envelopes;
    private final Shelf shelf;

    /// Corrects by a journal, with words in envelopes.
    public Corrections(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.envelopes = envelopes;
        this.shelf = new Shelf(envelopes);
    }

    /// What stands on a sheet of paper.
    ///
    /// @param points the answers by item; what is empty on paper has no entry
    /// @param words the open line; empty without one
    /// @param sharing what the client ticked
    public record Entry(Map<String, Integer> points, String words, Sharing sharing) {
        public Entry {
            points = Map.copyOf(points);
            requireNonNull(words, "words");
            requireNonNull(sharing, "sharing");
        }

        /// Says how much there is, never what was written.
        @Override
        public String toString() {
            return "Entry[" + points.size() + " answers]";
        }
    }

    /// An entry that was corrected.
    ///
    /// @param at when it was corrected
    /// @param entry what stood there until then
    public record Earlier(Instant at, Entry entry) {
        public Earlier {
            requireNonNull(at, "at");
            requireNonNull(entry, "entry");
        }
    }

    /// A client's half that came on paper.
    ///
    /// @param mayCorrect whether the asker may correct it
    /// @param earlier what stood there before each correction, the latest one first
    public record Paper(boolean mayCorrect, List<Earlier> earlier) {

        /// Of a half that came otherwise, or whose answers the asker may not see.
        static final Paper NONE = new Paper(false, List.of());

        public Paper {
            earlier = List.copyOf(earlier);
        }
    }

    /// How an entry from paper came to be what it is, for whoever may see its answers.
    public Paper find(Asker asker, String formId) {
        return journal.look(asker, act -> shelf.find(act.work(), formId)
                .filter(kept -> Eyes.mayLook(act, kept.form()))
                .map(kept -> find(act, kept)).orElse(Paper.NONE));
    }

    private Paper find(Act act, Kept kept) {
        Eyes eyes = Eyes.of(act, kept.form().caseId());
        boolean isPaper = !kept.half(Whose.CLIENT).byId().isEmpty();
        return isPaper && eyes.see(kept).client().content() instanceof Content.Shown
                ? new Paper(mayCorrect(act, kept), list(act, eyes, kept))
                : Paper.NONE;
    }

    /// What stood in entries from paper of a case before each correction, by form; for whoever may take the case out, of what
    /// they may see as [Forms#listToTakeOut] has it.
    public Map<String, List<Earlier>> listForCase(Asker asker, String caseId) {
        return journal.look(asker, act -> {
            Map<String, List<Earlier>> found = new LinkedHashMap<>();
            if (act.may(Right.READ_CASE, caseId)) {
                Eyes eyes = Eyes.of(act, caseId);
                shelf.listWithoutWords(act.work(), "f.case_id = ? and f.id in (select form_id from correction)", caseId)
                        .stream()
                        .filter(kept -> eyes.seeFromAfar(kept).client().content() instanceof Content.Shown)
                        .forEach(kept -> found.put(kept.form().id(), list(act, eyes, kept)));
            }
            return found;
        });
    }

    private List<Earlier> list(Act act, Eyes eyes, Kept kept) {
        return act.work().list("select * from correction where form_id = ? order by turn desc",
                row -> earlier(row, eyes.readsWords()), kept.form().id());
    }

    private Earlier earlier(Row row, boolean readsWords) {
        Map<String, Integer> points = new LinkedHashMap<>();
        row.text("answers").lines().map(line -> line.split("\t"))
                .forEach(parts -> points.put(parts[0], Integer.valueOf(parts[1])));
        String words = row.isEmpty("words") || !readsWords ? ""
                : envelopes.open(cell(row.text("form_id"), row.smallNumber("turn")), row.text("words"));
        return new Earlier(row.moment("at"), new Entry(points, words, row.word("sharing", Sharing.class)));
    }

    private static Cell cell(String formId, int turn) {
        return new Cell("correction", formId + " " + turn, "words");
    }

    /// Puts another entry in the place of one that the asker typed and handed in. The same entry again changes nothing.
    ///
    /// Words that the client has taken away since then stay away, and what they decided on themselves is not corrected any more.
    public Outcome<Form> correct(Asker.Member asker, String formId, Entry typed) {
        Entry entry = new Entry(typed.points, typed.words.strip(), typed.sharing);
        return journal.record(asker, act -> {
            act.alone();
            Kept kept = shelf.find(act.work(), formId)
                    .filter(one -> act.may(Right.WORK_ON_CASE, one.form().caseId()))
                    .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            if (hasClient(act, kept, Action.SHARING_CHANGED)) {
                return new Outcome.Refused<>(
                        "Your client has chosen themselves what may be seen of this form, on their own "
                                + "page. It is theirs since then, and stays as it is.");
            }
            if (!mayCorrect(act, kept)) {
                throw new NotAllowed(Right.WORK_ON_CASE);
            }
            Entry before = entry(kept);
            return refusal(act, kept, before, entry).<Outcome<Form>>map(Outcome.Refused::new).orElseGet(() -> {
                if (!entry.equals(before)) {
                    keep(act, kept, before);
                    replace(act, kept, before, entry);
                    act.note(Action.HALF_CORRECTED, formId, kept.form().caseId());
                }
                return new Outcome.Done<>(kept.form());
            });
        });
    }

    private static boolean mayCorrect(Act act, Kept kept) {
        KeptHalf half = kept.half(Whose.CLIENT);
        return half.isHandedIn() && act.asker() instanceof Asker.Member member
                && half.byId().equals(member.personId()) && act.may(Right.WORK_ON_CASE, kept.form().caseId());
    }

    private static Entry entry(Kept kept) {
        KeptHalf half = kept.half(Whose.CLIENT);
        Map<String, Integer> points = new LinkedHashMap<>();
        for (Answer answer : half.answers()) {
            if (answer instanceof Answer.Given given) {
                points.put(given.item(), given.points());
            }
        }
        return new Entry(points, half.words(), kept.sharing());
    }

    private static Optional<String> refusal(Act act, Kept kept, Entry before, Entry entry) {
        if (entry.points.isEmpty() && entry.words.isEmpty()) {
            return Optional.of("Nothing was entered. An entry can be corrected, not emptied.");
        }
        if (entry.words.length() > Halves.LONGEST_WORDS) {
            return Optional.of("The open line takes " + Halves.LONGEST_WORDS + " letters at most.");
        }
        if (entry.points.entrySet().stream().anyMatch(given -> kept.question(given.getKey())
                .filter(question -> question.allows(given.getValue())).isEmpty())) {
            return Optional.of("One of the answers is none of those that the form takes. Choose again.");
        }
        if (entry.sharing == Sharing.KEPT && before.sharing != Sharing.KEPT) {
            return Optional.of("A sheet that was handed over is shared in one of three ways. Choose the one that the "
                    + "client ticked.");
        }
        if (!entry.words.equals(before.words) && hasClient(act, kept, Action.WORDS_TAKEN_AWAY)) {
            return Optional.of("Your client has taken the words away, on their own page. They stay away.");
        }
        return Optional.empty();
    }

    private static boolean hasClient(Act act, Kept kept, Action action) {
        return act.work().isThere("select 1 from audit where case_id = ? and subject = ? and action = ?",
                kept.form().caseId(), kept.form().id(), action);
    }

    private void keep(Act act, Kept kept, Entry before) {
        String formId = kept.form().id();
        int turn = act.work().list("select turn from correction where form_id = ?", row -> row.smallNumber("turn"),
                formId).size() + 1;
        String answers = before.points.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(given -> given.getKey() + "\t" + given.getValue()).collect(Collectors.joining("\n"));
        act.work().change("insert into correction (form_id, turn, at, sharing, answers, words) "
                + "values (?, ?, ?, ?, ?, ?)", formId, turn, act.at(), before.sharing, answers,
                before.words.isEmpty() ? Work.NOTHING : envelopes.seal(cell(formId, turn), before.words));
    }

    /// An answer that is right already keeps the time at which it was given.
    private void replace(Act act, Kept kept, Entry before, Entry entry) {
        String formId = kept.form().id();
        for (Question question : kept.questions()) {
            Integer points = entry.points.get(question.item());
            if (points == null) {
                act.work().change("delete from answer where form_id = ? and whose = ? and item = ?", formId,
                        Whose.CLIENT, question.item());
            } else if (!points.equals(before.points.get(question.item()))) {
                act.work().change("insert into answer (form_id, whose, item, value, given_at, version) "
                        + "values (?, ?, ?, ?, ?, 0) on conflict (form_id, whose, item) do update set "
                        + "value = excluded.value, given_at = excluded.given_at",
                        formId, Whose.CLIENT, question.item(), points, act.at());
            }
        }
        if (!entry.words.equals(before.words)) {
            Shelf.write(act.work(), envelopes, formId, Whose.CLIENT, entry.words);
        }
        act.work().change("update half set sharing = ? where form_id = ? and whose = ?", entry.sharing, formId,
                Whose.CLIENT);
    }
}
