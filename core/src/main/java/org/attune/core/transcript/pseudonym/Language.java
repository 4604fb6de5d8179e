package org.attune.core.transcript.pseudonym;

import java.util.regex.Pattern;

/// A language whose words the proposals know.
public enum Language {
    ENGLISH("and|i|not|the|but"),
    /// Every noun has a capital letter, so a capital letter says nothing of a name.
    GERMAN("und|ich|nicht|das|aber");

    private final Pattern smallWords;

    Language(String smallWords) {
        this.smallWords = Pattern.compile("(?iu)\\b(" + smallWords + ")\\b");
    }

    /// The language whose small words a text has more of; English where it has as many of both, or none.
    public static Language likely(String text) {
        return GERMAN.count(text) > ENGLISH.count(text) ? GERMAN : ENGLISH;
    }

    private long count(String text) {
        return smallWords.matcher(text).results().count();
    }
}
