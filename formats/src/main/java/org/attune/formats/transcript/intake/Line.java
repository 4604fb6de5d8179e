package org.attune.formats.transcript.intake;

import java.util.ArrayList;
import java.util.List;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// A line of a text, or a paragraph of a document.
///
/// @param number from 1
/// @param text without what ends it
/// @param end what ends it: a line feed, a carriage return, both, or nothing at the end of the file
public record Line(int number, String text, String end) {

    /// Nobody speaks a line as long as this, a novel's length; a longer one is no transcript. Our choice.
    public static final int LONGEST = 1_000_000;

    /// A day of captions has some 50,000 lines; so many are none: our choice.
    private static final int MOST = 4_000_000;

    /// The lines of a text.
    ///
    /// @throws Refusal when a line is too long to be somebody's words, or there are too many
    public static List<Line> of(String file, String text) throws Refusal {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int stop = start;
            while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
                stop++;
            }
            requireShort(file, lines.size() + 1, stop - start);
            if (lines.size() == MOST) {
                throw new Refusal(new Problem(ProblemKind.TOO_LARGE, file, MOST,
                        "There are more lines than a transcript has.",
                        "At most " + MOST + " lines are read.", "Check that this is the transcript, or part it."));
            }
            int next = stop + (text.startsWith("\r\n", stop) ? 2 : stop < text.length() ? 1 : 0);
            lines.add(new Line(lines.size() + 1, text.substring(start, stop), text.substring(stop, next)));
            start = next;
        }
        return lines;
    }

    /// Refuses words that are too many for one line.
    public static void requireShort(String file, int line, int length) throws Refusal {
        if (length > LONGEST) {
            throw new Refusal(
                    new Problem(ProblemKind.TOO_LONG, file, line, "This line is " + length + " characters long.",
                            "A line of a transcript has at most " + LONGEST + " characters.",
                            "Check that this is the transcript, and break the line where the speaker changes."));
        }
    }

    /// Whether nothing but white space stands on it.
    public boolean isBlank() {
        return text.isBlank();
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "Line[" + number + ", " + text.length() + " characters]";
    }
}
