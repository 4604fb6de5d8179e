package org.attune.web.forms;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import org.attune.core.form.FormWording;
import org.attune.core.form.FormWording.ItemWording;
import org.attune.core.form.ShownForm;
import org.attune.core.form.ShownForm.Right;
import org.attune.core.instrument.Instrument;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.formats.instruments.WordingReader;
import org.attune.formats.json.JsonException;
import org.attune.store.forms.Edition;
import org.attune.store.wordings.BroughtWording;
import org.attune.store.wordings.BroughtWording.Permission;
import org.attune.web.words.Language;

/// A wording that a practice brings, once it is sure that it fits its instrument and that its licence lets the practice bring it.
///
/// @param text the wording as it was brought
/// @param shown the form that it makes
/// @param permission on what ground it is shown
public record BroughtForm(String text, ShownForm shown, Permission permission) {

    /// Our choice: many times the longest questionnaire.
    public static final int MOST_LETTERS = 60_000;
    private static final int LONGEST_QUESTION = 600;
    private static final int LONGEST_LABEL = 120;

    public BroughtForm {
        requireNonNull(text, "text");
        requireNonNull(shown, "shown");
        requireNonNull(permission, "permission");
    }

    /// Which instrument and language it is for.
    Edition edition() {
        return new Edition(shown.instrument().id(), shown.instrument().version(), shown.language());
    }

    /// Reads what somebody brings for an instrument.
    ///
    /// @throws IllegalArgumentException when it cannot be shown; the message says why, and never repeats the wording
    public static BroughtForm read(Instrument instrument, String text, Permission permission) {
        if (!instrument.licence().kind().takesWording()) {
            throw new IllegalArgumentException(instrument.licence().kind().meaning());
        }
        if (text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("the wording is longer than " + MOST_LETTERS
                    + " letters, which no questionnaire is. Bring the questions and the words of their answers alone.");
        }
        FormWording wording = parse(text);
        if (!wording.instrument().equals(instrument.id())) {
            throw new IllegalArgumentException("the wording is of " + wording.instrument() + ", and this is "
                    + instrument.id() + ". Bring it there, or correct its member instrument.");
        }
        requireLanguage(instrument, wording);
        requireLengths(wording);
        return new BroughtForm(text, ShownForm.of(instrument, wording, right(permission)), permission);
    }

    private static FormWording parse(String text) {
        try {
            return WordingReader.read(text);
        } catch (JsonException e) {
            throw new IllegalArgumentException("the wording cannot be read as JSON of the template"
                    + (e.line() > 0 ? ", line " + e.line() : "") + ": " + e.what());
        }
    }

    private static void requireLanguage(Instrument instrument, FormWording wording) {
        if (Language.find(wording.language()).isEmpty()) {
            throw new IllegalArgumentException(
                    "pages for clients speak en, de and es, so the wording's language is one of "
                            + "these.");
        }
        if (FormBook.isShipped(new Edition(instrument.id(), instrument.version(), wording.language()))) {
            throw new IllegalArgumentException(instrument.name() + " in this language comes with Attune.");
        }
    }

    private static void requireLengths(FormWording wording) {
        for (ItemWording item : wording.items().values()) {
            if (item.question().client().length() > LONGEST_QUESTION
                    || item.question().therapist().length() > LONGEST_QUESTION
                    || item.labels().stream().anyMatch(label -> label.isBlank() || label.length() > LONGEST_LABEL)) {
                throw new IllegalArgumentException(
                        "a question takes " + LONGEST_QUESTION + " letters at most, and every answer "
                                + "has a word of " + LONGEST_LABEL + " at most.");
            }
        }
    }

    private static Right right(Permission permission) {
        return new Right.Attested(permission.attestedBy(),
                permission.holder() + ", " + permission.givenOn() + ", " + permission.reference());
    }

    /// The form that a kept wording makes; empty where it no longer fits, as after a new version of its instrument.
    static Optional<ShownForm> find(BroughtWording brought) {
        try {
            return ShippedInstruments.listAll().stream()
                    .filter(instrument -> instrument.id().equals(brought.edition().instrument())).findFirst()
                    .map(instrument -> read(instrument, brought.text(), brought.permission()).shown);
        } catch (IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }

    /// Says which form, not its words.
    @Override
    public String toString() {
        return "BroughtForm[" + edition() + "]";
    }
}
