package org.attune.core.form;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.form.FormWording.ItemWording;
import org.attune.core.form.FormWording.Spoken;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;

/// A form that may be shown to people: an instrument with a wording that is complete and that its licence allows.
///
/// There is no other way to a form on a screen, so a form without the right to be shown cannot be shown.
public final class ShownForm {

    private final Instrument instrument;
    private final FormWording wording;

    private ShownForm(Instrument instrument, FormWording wording) {
        this.instrument = instrument;
        this.wording = wording;
    }

    /// On what ground a wording is shown.
    public sealed interface Right {

        /// Nothing beyond the licence itself.
        record OfTheLicence() implements Right {}

        /// The practice says that it holds the permission.
        ///
        /// @param by who says so
        /// @param words what they hold, such as the number of a permission
        record Attested(String by, String words) implements Right {
            public Attested {
                requireNonNull(by, "by");
                requireNonNull(words, "words");
                if (by.isBlank() || words.isBlank()) {
                    throw new IllegalArgumentException("a permission says who attests it, and what it is");
                }
            }
        }
    }

    /// A form with these words.
    ///
    /// @throws IllegalArgumentException when the licence or the right does not allow it, or the wording does not fit the instrument;
    ///     the message says which
    public static ShownForm of(Instrument instrument, FormWording wording, Right right) {
        requireRight(instrument, right);
        requireFit(instrument, wording);
        return new ShownForm(instrument, wording);
    }

    /// A form in nobody's words: its questions by number and what they are about, its answers as numbers. For reading answers that were
    /// given while its wording could be shown; nobody is asked anything with it.
    public static ShownForm inNumbers(Instrument instrument) {
        Map<String, ItemWording> items = new HashMap<>();
        for (Item item : instrument.items()) {
            String about = item.about().isEmpty() ? "" : " (" + item.about() + ")";
            items.put(item.id(), new ItemWording(new Spoken("Question " + item.id() + about, ""),
                    IntStream.rangeClosed(item.answers().lowest(), item.answers().highest()).mapToObj(String::valueOf)
                            .toList()));
        }
        return new ShownForm(instrument, new FormWording(instrument.id(), instrument.version(), "en", "numbers alone",
                Spoken.NONE, items, Spoken.NONE));
    }

    private static void requireRight(Instrument instrument, Right right) {
        boolean isAllowed = switch (instrument.licence().kind()) {
            case FREE, OURS -> true;
            case NONCOMMERCIAL, DEFINITION_ONLY -> right instanceof Right.Attested;
            case NEVER -> throw new IllegalArgumentException(
                    instrument.name() + " is never shown, whoever brings its wording: "
                            + instrument.licence().notice());
        };
        if (!isAllowed) {
            throw new IllegalArgumentException(instrument.name()
                    + " may be shown only with a permission that the practice attests: "
                    + instrument.licence().notice());
        }
    }

    private static void requireFit(Instrument instrument, FormWording wording) {
        if (!wording.instrument().equals(instrument.id()) || !wording.version().equals(instrument.version())) {
            throw new IllegalArgumentException("a wording of " + wording.instrument() + " version " + wording.version()
                    + " does not fit " + instrument.id() + " version " + instrument.version());
        }
        if (instrument.items().isEmpty()) {
            throw new IllegalArgumentException(instrument.name() + " has no items to show: only its totals are read");
        }
        for (Item item : instrument.items()) {
            ItemWording words = wording.items().get(item.id());
            if (words == null || words.question().client().isBlank()) {
                throw new IllegalArgumentException(
                        "item " + item.id() + " of " + instrument.id() + " has no question in " + wording.language());
            }
            if (words.labels().size() != item.answers().count()) {
                throw new IllegalArgumentException("item " + item.id() + " of " + instrument.id() + " takes "
                        + item.answers().count() + " labels in " + wording.language() + ", not "
                        + words.labels().size());
            }
        }
        if (wording.items().size() != instrument.items().size()) {
            throw new IllegalArgumentException(
                    "the wording of " + instrument.id() + " in " + wording.language()
                            + " has items that the form does not");
        }
        requireOneTherapist(instrument, wording);
    }

    /// The therapist is asked every question, or none.
    private static void requireOneTherapist(Instrument instrument, FormWording wording) {
        long asked = wording.items().values().stream().filter(words -> !words.question().therapist().isBlank()).count();
        if (asked != 0 && asked != instrument.items().size()) {
            throw new IllegalArgumentException("the wording of " + instrument.id() + " in " + wording.language()
                    + " has a question for the therapist at some items and not at others: give all or none");
        }
    }

    /// The instrument.
    public Instrument instrument() {
        return instrument;
    }

    /// The language.
    public String language() {
        return wording.language();
    }

    /// The notice that stands wherever the form is shown.
    public String notice() {
        return instrument.licence().notice();
    }

    /// Whether the therapist is asked as well; if not, the therapist only guesses what the client answered.
    public boolean asksTherapist() {
        return wording.items().values().stream().anyMatch(words -> !words.question().therapist().isBlank());
    }

    /// What stands before every question; empty where the form has nothing.
    public String lead(Respondent by) {
        return spoken(wording.lead(), by);
    }

    /// Where the wording comes from.
    public String source() {
        return wording.source();
    }

    /// What a person is asked by an item.
    public String question(Item item, Respondent by) {
        return spoken(getWords(item).question(), by);
    }

    /// The words of an item's answers, from the lowest up.
    public List<String> labels(Item item) {
        return getWords(item).labels();
    }

    /// The word of one answer.
    ///
    /// @throws IllegalArgumentException when the item does not take it
    public String label(Item item, int answer) {
        if (!item.answers().allow(answer)) {
            throw new IllegalArgumentException("item " + item.id() + " takes answers from " + item.answers().lowest()
                    + " to " + item.answers().highest());
        }
        return labels(item).get(answer - item.answers().lowest());
    }

    /// The invitation to write a line of one's own; empty where the form has none.
    public String openLine(Respondent by) {
        return spoken(wording.openLine(), by);
    }

    private ItemWording getWords(Item item) {
        ItemWording words = wording.items().get(item.id());
        if (words == null) {
            throw new IllegalArgumentException("item " + item.id() + " is none of " + instrument.id());
        }
        return words;
    }

    private static String spoken(Spoken spoken, Respondent by) {
        return switch (by) {
            case CLIENT -> spoken.client();
            case THERAPIST, OBSERVER -> spoken.therapist();
        };
    }
}
