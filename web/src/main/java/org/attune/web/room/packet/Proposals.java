package org.attune.web.room.packet;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.transcript.pseudonym.Language;

/// Words of a draft that might tell who somebody is, and by which rules they were looked for.
///
/// @param language whose rules
/// @param list the words, in their order; none for a packet that stays as it is
public record Proposals(Language language, List<Proposed> list) {

    /// Words that might tell who somebody is.
    ///
    /// @param value where they stand, and they, as a form sends it
    /// @param words what stands there
    /// @param around the words around them
    /// @param reason why they might
    public record Proposed(String value, String words, String around, String reason) {

        /// Says why, never what.
        @Override
        public String toString() {
            return "Proposed[" + reason + "]";
        }
    }

    public Proposals {
        requireNonNull(language, "language");
        list = List.copyOf(list);
    }

    /// What is looked for, and what is not found.
    public String sentence() {
        return switch (language) {
            case ENGLISH ->
                "Looked for by the rules for English: addresses, telephone numbers, dates, ages, usual first "
                        + "names, every word with a capital letter inside a sentence, the names of people and cases here, and "
                        + "names and addresses in your client's contact details. "
                        + "Missed: a rare name that begins a sentence. For Spanish and other languages take these rules too; "
                        + "dates in words, ages and streets are missed there.";
            case GERMAN -> "Looked for by the rules for German: addresses, telephone numbers, dates, ages, usual first "
                    + "names, names after a title or a relative, places after such words as in, aus or nach, the names of "
                    + "people and cases here, and names and addresses in your client's contact details. A capital letter says nothing in German: a surname alone, a "
                    + "nickname or a name of another language is missed.";
        };
    }

    /// The other rules.
    public Language other() {
        return language == Language.GERMAN ? Language.ENGLISH : Language.GERMAN;
    }

    /// How to ask for the other rules.
    public String toOther() {
        return switch (other()) {
            case ENGLISH -> "Look by the rules for English";
            case GERMAN -> "Look by the rules for German";
        };
    }
}
