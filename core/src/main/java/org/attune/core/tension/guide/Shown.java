package org.attune.core.tension.guide;

import org.attune.core.internal.entries.Entries;

/// How something is shown.
///
/// @param name in a word or two
/// @param says in a sentence
public record Shown(String name, String says) {
    public Shown {
        Entries.requireText("a word", "name", name);
        Entries.requireText("the word " + name, "sentence", says);
    }
}
