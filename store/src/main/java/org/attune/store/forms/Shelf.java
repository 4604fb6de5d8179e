package org.attune.store.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.attune.core.pairing.Sharing;
import org.attune.store.forms.Kept.KeptHalf;
import org.attune.store.forms.Kept.Question;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// Takes whole forms from the tables: one query for each table, however many forms.
final class Shelf {

    private static final String FORMS = "select " + Form.COLUMNS + ", f.items, f.revealed_at "
            + "from form f join meeting m on m.id = f.meeting_id where ";

    private final Envelopes envelopes;

    Shelf(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    /// A form by its id.
    Optional<Kept> find(Work work, String formId) {
        return list(work, "f.id = ?", formId).stream().findFirst();
    }

    /// A form by its id without what was answered in it, which filling it does not need.
    Optional<Kept> findCover(Work work, String formId) {
        return listCovers(work, "f.id = ?", formId).stream().findFirst();
    }

    /// Forms without what was answered in them, in order of sessions.
    ///
    /// @param which a condition on `form f`
    List<Kept> listCovers(Work work, String which, Object... values) {
        return list(work, which, values, Map.of(), Map.of());
    }

    /// Forms with their answers and without their lines, which stay in their envelopes; in order of sessions.
    ///
    /// @param which a condition on `form f`
    List<Kept> listWithoutWords(Work work, String which, Object... values) {
        return list(work, which, values, parts(work, "answer", which, values, Shelf::answer), Map.of());
    }

    /// All forms of a case, in order of sessions.
    List<Kept> ofCase(Work work, String caseId) {
        return list(work, "f.case_id = ?", caseId);
    }

    private List<Kept> list(Work work, String which, Object... values) {
        return list(work, which, values, parts(work, "answer", which, values, Shelf::answer),
                parts(work, "words", which, values, this::words));
    }

    private static List<Kept> list(Work work, String which, Object[] values, Map<String, List<Part<Answer>>> answers,
            Map<String, List<Part<String>>> words) {
        Map<String, List<Part<Standing>>> halves = parts(work, "half", which, values, Standing::of);
        return work.list(FORMS + which + " order by m.number, f.opened_at, f.id", row -> {
            String formId = row.text("form_id");
            List<Question> questions = Question.parse(row.text("items"));
            Map<Whose, KeptHalf> kept = new EnumMap<>(Whose.class);
            for (Part<Standing> half : halves.getOrDefault(formId, List.of())) {
                kept.put(half.whose, new KeptHalf(half.what.byId, half.what.state,
                        inOrder(questions, of(half.whose, answers.getOrDefault(formId, List.of()))),
                        of(half.whose, words.getOrDefault(formId, List.of())).stream().findFirst().orElse("")));
            }
            return new Kept(Form.of(row), questions, kept, !row.isEmpty("revealed_at"));
        }, values);
    }

    /// Something that belongs to a half.
    private record Part<T>(Whose whose, T what) {}

    /// What a half's own row says.
    private record Standing(String byId, HalfState state) {
        static Standing of(Row row) {
            HalfState state = row.findMoment("handed_in_at")
                    .<HalfState>map(at -> new HalfState.HandedIn(at, row.word("sharing", Sharing.class)))
                    .orElseGet(() -> new HalfState.Begun(row.moment("begun_at")));
            return new Standing(row.text("by_id"), state);
        }
    }

    private static <T> Map<String, List<Part<T>>> parts(Work work, String table, String which, Object[] values,
            Function<Row, T> as) {
        Map<String, List<Part<T>>> parts = new HashMap<>();
        work.list("select x.* from " + table + " x join form f on f.id = x.form_id where " + which,
                row -> parts.computeIfAbsent(row.text("form_id"), none -> new ArrayList<>())
                        .add(new Part<>(row.word("whose", Whose.class), as.apply(row))),
                values);
        return parts;
    }

    private static Answer answer(Row row) {
        return row.isEmpty("value") ? new Answer.Skipped(row.text("item"), row.moment("given_at"))
                : new Answer.Given(row.text("item"), row.smallNumber("value"), row.moment("given_at"));
    }

    /// The line of a half; empty without one.
    String words(Work work, String formId, Whose whose) {
        return work.find("select * from words where form_id = ? and whose = ?", this::words, formId, whose).orElse("");
    }

    private String words(Row row) {
        return envelopes.open(cell(row.text("form_id"), row.word("whose", Whose.class)), row.text("envelope"));
    }

    /// Writes the line of a half; an empty one takes it away.
    static void write(Work work, Envelopes envelopes, String formId, Whose whose, String words) {
        if (words.isEmpty()) {
            work.change("delete from words where form_id = ? and whose = ?", formId, whose);
        } else {
            work.change("insert into words (form_id, whose, envelope) values (?, ?, ?) "
                    + "on conflict (form_id, whose) do update set envelope = excluded.envelope",
                    formId, whose, envelopes.seal(cell(formId, whose), words));
        }
    }

    static Cell cell(String formId, Whose whose) {
        return new Cell("words", formId + " " + whose, "envelope");
    }

    private static <T> List<T> of(Whose whose, List<Part<T>> parts) {
        return parts.stream().filter(part -> part.whose == whose).map(Part::what).toList();
    }

    private static List<Answer> inOrder(List<Question> questions, List<Answer> answers) {
        Map<String, Integer> places = new LinkedHashMap<>();
        IntStream.range(0, questions.size()).forEach(i -> places.put(questions.get(i).item(), i));
        return answers.stream().sorted(Comparator.comparingInt(
                (Answer answer) -> places.getOrDefault(answer.item(), questions.size()))).toList();
    }
}
