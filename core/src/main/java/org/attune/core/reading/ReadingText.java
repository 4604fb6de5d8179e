package org.attune.core.reading;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;

/// How the texts of a reading are kept: on one line, in composed letters, and no longer than one that a person would write.
final class ReadingText {

    /// A name of a person or a journal. Our choice.
    static final int LONGEST_LINE = 300;
    /// A title. Our choice.
    static final int LONGEST_TITLE = 1000;

    private ReadingText() {}

    /// The text on one line.
    ///
    /// @throws IllegalArgumentException when it is longer than allowed
    static String line(String what, String text, int longest) {
        requireNonNull(text, what);
        String line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}\\p{Z}\\p{Cs}]+", " ").strip();
        if (line.length() > longest) {
            throw new IllegalArgumentException(what + " has up to " + longest + " characters, but one has "
                    + line.length());
        }
        return line;
    }
}
