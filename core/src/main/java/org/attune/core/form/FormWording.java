package org.attune.core.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/// What people read of an instrument in one language: its questions and the words of its answers.
///
/// Wording is kept apart from the key, because the two have different owners: a key is arithmetic, while a wording may be shown only
/// as its licence has it ([ShownForm]).
///
/// @param instrument the instrument's id
/// @param version the instrument's version that it belongs to
/// @param language the language as BCP 47 writes it, such as `de`
/// @param source where the wording comes from: who wrote it, or where the official text was found
/// @param items the words of each item, by its id
/// @param lead what stands before every question, such as which weeks are asked about; empty where the form has none
/// @param openLine an invitation to write a line of one's own; empty where the form has none
public record FormWording(String instrument, String version, String language, String source, Spoken lead,
        Map<String, ItemWording> items, Spoken openLine) {

    /// A sentence as each person reads it.
    ///
    /// @param client what the client reads
    /// @param therapist what the therapist reads; empty where the therapist is not asked
    public record Spoken(String client, String therapist) {

        /// Nothing.
        public static final Spoken NONE = new Spoken("", "");

        public Spoken {
            requireNonNull(client, "client");
            requireNonNull(therapist, "therapist");
        }

        /// Whether nobody reads anything.
        public boolean isEmpty() {
            return client.isEmpty() && therapist.isEmpty();
        }
    }

    /// An item's words.
    ///
    /// @param question the question
    /// @param labels a word for each answer, from the lowest up
    public record ItemWording(Spoken question, List<String> labels) {
        public ItemWording {
            requireNonNull(question, "question");
            labels = List.copyOf(labels);
        }
    }

    public FormWording {
        requireNonNull(instrument, "instrument");
        requireNonNull(version, "version");
        requireNonNull(language, "language");
        requireNonNull(source, "source");
        requireNonNull(lead, "lead");
        requireNonNull(openLine, "openLine");
        items = Map.copyOf(items);
        if (language.isBlank()) {
            throw new IllegalArgumentException("the wording of " + instrument + " needs a language, such as en");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("the wording of " + instrument + " needs a source");
        }
    }
}
