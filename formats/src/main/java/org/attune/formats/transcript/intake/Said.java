package org.attune.formats.transcript.intake;

import static java.util.Objects.requireNonNull;

import org.attune.core.transcript.Timing;

/// Words as a file has them: a cue, an annotation, a line. Some of them make a turn.
///
/// @param label what the file calls whoever speaks; empty where it calls them nothing
/// @param timing when
/// @param text the words, on one line
/// @param line where it stands, from 1
public record Said(String label, Timing timing, String text, int line) {

    public Said {
        requireNonNull(timing, "timing");
        label = label.strip();
        text = oneLine(text);
    }

    /// A text with every run of white space as one space.
    static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean isAfterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || c == '\u00a0' || Character.isWhitespace(c);
            if (!isSpace) {
                out.append(c);
            } else if (!isAfterSpace) {
                out.append(' ');
            }
            isAfterSpace = isSpace;
        }
        return out.toString().stripTrailing();
    }

    Said with(String otherLabel, String otherText) {
        return new Said(otherLabel, timing, otherText, line);
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "Said[line " + line + "]";
    }
}
