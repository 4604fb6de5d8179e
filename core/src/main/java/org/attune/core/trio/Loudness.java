package org.attune.core.trio;

/// How a player was heard at a moment, by the one who was listening inside.
public enum Loudness {
    MISSING("missing"), ABOUT_RIGHT("about right"), TOO_LOUD("too loud");

    private final String word;

    Loudness(String word) {
        this.word = word;
    }

    /// In words.
    public String word() {
        return word;
    }
}
