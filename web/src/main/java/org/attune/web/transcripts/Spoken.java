package org.attune.web.transcripts;

import java.util.stream.Stream;

import org.attune.core.transcript.Transcript;

/// What is spoken in a transcript, as far as it matters to the rules that look through it.
public enum Spoken {
    ENGLISH("en", "English"),
    GERMAN("de", "German"),
    OTHER("und", "another language");

    private final String tag;
    private final String words;

    Spoken(String tag, String words) {
        this.tag = tag;
        this.words = words;
    }

    /// The tag of BCP 47.
    String tag() {
        return tag;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    /// What was chosen; what the words look like, where nothing was.
    static Spoken of(String chosen, Transcript said) {
        return Stream.of(values()).filter(one -> one.name().equals(chosen)).findFirst()
                .orElseGet(() -> switch (NameProposals.language(said)) {
                    case ENGLISH -> ENGLISH;
                    case GERMAN -> GERMAN;
                });
    }
}
