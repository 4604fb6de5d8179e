package org.attune.core.transcript.hint;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a hint rule says of itself.
///
/// @param name its name and version
/// @param title as people read it
/// @param looksAt what it looks at, one sentence
/// @param reason why that may be worth a second reading, one sentence
/// @param words the words or example sentences that it goes by; none where it counts only
/// @param language the language it reads, as a BCP 47 tag; empty where words do not matter to it
/// @param worth how well it pointed where somebody counted
public record HintCard(HintName name, String title, String looksAt, String reason, List<String> words, String language,
        Worth worth) {

    public HintCard {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(looksAt, "looksAt");
        requireNonNull(reason, "reason");
        requireNonNull(language, "language");
        requireNonNull(worth, "worth");
        words = List.copyOf(words);
    }

    /// Whether it reads a language.
    ///
    /// @param tag a BCP 47 tag, such as `en` or `en-GB`
    public boolean reads(String tag) {
        return language.isEmpty() || tag.equals(language) || tag.startsWith(language + "-");
    }
}
