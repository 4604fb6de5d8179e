package org.attune.web.line;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Item;
import org.attune.store.forms.Edition;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfView;
import org.attune.web.forms.FormBook;
import org.attune.web.words.Language;

/// The single answers of both people: the first, those before, and those about the session that is looked at.
///
/// @param session the session that is looked at; 0 before the first
/// @param people what each of the two answered
/// @param ways where else one may look
public record AnswersPart(int session, List<Answered> people, Ways ways) {

    private static final String NONE = "–";

    /// The answers of one person.
    ///
    /// @param who in a word
    /// @param language the language of the answers' words
    /// @param columns what the columns say above the answers
    /// @param rows an item each; empty where nothing was answered that may be read
    public record Answered(String who, String language, List<String> columns, List<Row> rows) {
        public Answered {
            requireNonNull(who, "who");
            requireNonNull(language, "language");
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// One item over time.
    ///
    /// @param about what it asks about
    /// @param answers the first answer, the one before and the one that is looked at
    public record Row(String about, List<String> answers) {
        public Row {
            requireNonNull(about, "about");
            answers = List.copyOf(answers);
        }
    }

    /// The neighbouring sessions.
    ///
    /// @param before the session before; 0 for none
    /// @param after the session after; 0 for none
    /// @param date the day of this one, in words
    public record Ways(int before, int after, String date) {
        public Ways {
            requireNonNull(date, "date");
        }
    }

    public AnswersPart {
        people = List.copyOf(people);
        requireNonNull(ways, "ways");
    }

    /// Whether anything was answered that may be read.
    public boolean isAnything() {
        return people.stream().anyMatch(one -> !one.rows.isEmpty());
    }

    /// Says which session, never what was answered.
    @Override
    public String toString() {
        return "AnswersPart[" + session + "]";
    }

    /// What both answered, as seen from a session.
    ///
    /// @param session the session that is looked at
    static AnswersPart at(int session, CaseForms given, FormBook book, Ways ways) {
        return new AnswersPart(session, List.of(answered("Client", session, given, book, FormRecord::client),
                answered("Therapist", session, given, book, FormRecord::therapist)), ways);
    }

    private static Answered answered(String who, int session, CaseForms given, FormBook book,
            Function<FormRecord, HalfView> half) {
        List<FormRecord> earlier = given.forms().stream()
                .filter(record -> CaseForms.session(record) < session && !points(record, half).isEmpty())
                .toList();
        List<FormRecord> now = given.forms().stream().filter(record -> CaseForms.session(record) == session).toList();
        boolean isNow = now.stream().anyMatch(record -> !points(record, half).isEmpty());
        if (earlier.isEmpty() && !isNow) {
            return new Answered(who, "en", List.of(), List.of());
        }
        List<List<FormRecord>> places = List.of(
                earlier.isEmpty() ? List.of() : List.of(earlier.getFirst()),
                earlier.size() < 2 ? List.of() : List.of(earlier.getLast()), now);
        Labels labels = Labels.of(book, (isNow ? now : earlier).getLast().form().edition());
        List<Row> rows = new ArrayList<>();
        for (Item item : given.instrument().items()) {
            rows.add(new Row(item.about(), places.stream()
                    .map(place -> place.isEmpty() ? NONE : labels.say(points(place.getFirst(), half), item)).toList()));
        }
        return new Answered(who, labels.language(), List.of(heading("First", places.get(0)),
                heading("Previous", places.get(1)), "Now: session " + session), rows);
    }

    private static String heading(String word, List<FormRecord> place) {
        return place.isEmpty() ? word : word + ": session " + CaseForms.session(place.getFirst());
    }

    private static Map<String, Integer> points(FormRecord record, Function<FormRecord, HalfView> half) {
        return half.apply(record).content().points();
    }

    /// The words of answers: those of one form for all columns, so that what is the same reads the same.
    ///
    /// @param shown the form's words; empty where they may not be shown
    /// @param language their language
    private record Labels(List<ShownForm> shown, String language) {

        static Labels of(FormBook book, Edition edition) {
            Language language = FormBook.language(edition);
            return book.find(edition, language).map(shown -> new Labels(List.of(shown), language.tag()))
                    .orElseGet(() -> new Labels(List.of(), Language.ENGLISH.tag()));
        }

        String say(Map<String, Integer> points, Item item) {
            Integer answer = points.get(item.id());
            if (answer == null) {
                return NONE;
            }
            return shown.stream().filter(form -> item.answers().allow(answer)).findFirst()
                    .map(form -> form.label(item, answer))
                    .orElseGet(() -> answer + " (" + item.answers().lowest() + " to " + item.answers().highest() + ")");
        }
    }
}
