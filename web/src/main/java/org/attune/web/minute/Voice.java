package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import org.attune.web.words.Catalogue.Sentences;
import org.attune.web.words.Language;

/// The language that a page speaks to a client, and its sentences.
///
/// @param language the language
/// @param sentences its sentences
public record Voice(Language language, Sentences sentences) {

    public Voice {
        requireNonNull(language, "language");
        requireNonNull(sentences, "sentences");
    }

    /// A sentence, with its places filled in order.
    public String say(String key, Object... places) {
        return sentences.say(key, places);
    }
}
