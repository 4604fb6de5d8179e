package org.attune.core.codebook;

import java.util.List;

import org.attune.core.internal.entries.Entries;
import org.attune.core.tension.guide.Source;

/// What a codebook is, for somebody who chooses one.
///
/// @param title what it is called on screens
/// @param language the language of its texts, such as `en`
/// @param says what it is and what it is not
/// @param sources manuals and papers that it follows; a pointer, never their text
public record About(String title, String language, String says, List<Source> sources) {
    public About {
        Entries.requireText("a codebook", "title", title);
        Entries.requireText("a codebook", "language", language);
        Entries.requireText("a codebook", "account of itself", says);
        sources = Entries.sources("a codebook", sources);
    }
}
