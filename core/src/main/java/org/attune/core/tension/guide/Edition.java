package org.attune.core.tension.guide;

import org.attune.core.internal.entries.Entries;

/// Which list of entries it is. A version never changes what an id means.
///
/// @param id what the list is called where its entries are kept
/// @param version its version
/// @param language the language of its texts, such as `en`
/// @param about what it is and what it is not
public record Edition(String id, String version, String language, String about) {
    public Edition {
        Entries.id(id);
        Entries.requireText(id, "version", version);
        Entries.requireText(id, "language", language);
        Entries.requireText(id, "about", about);
    }
}
