package org.attune.core.transcript;

import static java.util.Objects.requireNonNull;

/// What one person said without another's turn between.
///
/// @param number from 1, in the order of the transcript
/// @param speaker the label of who spoke
/// @param timing when, where the transcript says it
/// @param text the words; confidential
public record Turn(int number, String speaker, Timing timing, String text) {

    public Turn {
        requireNonNull(speaker, "speaker");
        requireNonNull(timing, "timing");
        if (number < 1) {
            throw new IllegalArgumentException("turns count from 1");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "turn " + number + " has no words; where nothing is said there is no turn");
        }
    }

    /// How many words it has: runs of characters without white space that hold a letter or a digit.
    public int words() {
        int words = 0;
        boolean isCounted = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                isCounted = false;
            } else if (!isCounted && Character.isLetterOrDigit(c)) {
                isCounted = true;
                words++;
            }
        }
        return words;
    }

    /// The same turn with other words.
    public Turn withText(String other) {
        return new Turn(number, speaker, timing, other);
    }

    @Override
    public String toString() {
        return "Turn[" + number + ", " + words() + " words]";
    }
}
