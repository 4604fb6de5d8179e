package org.attune.formats;

import static java.util.Objects.requireNonNull;

/// Something in a file that cannot be used: what is wrong, where, what is allowed, and what to do next.
///
/// A problem may name a case, a scale or a session. It never repeats an answer, because it ends up in logs and mails.
/// Names come from other people's files: characters that steer a terminal are replaced.
///
/// @param kind what sort of problem it is
/// @param file the file's name as the user gave it
/// @param line the line, from 1; 0 when the file as a whole is meant
/// @param what what is wrong, as a sentence
/// @param allowed what would be right, as a sentence
/// @param next what to do, as a sentence
public record Problem(ProblemKind kind, String file, long line, String what, String allowed, String next) {

    public Problem {
        requireNonNull(kind, "kind");
        file = harmless(file);
        what = harmless(what);
        allowed = harmless(allowed);
        next = harmless(next);
        if (line < 0) {
            throw new IllegalArgumentException("lines count from 1, and 0 is the whole file, but was " + line);
        }
    }

    /// A text without characters that move the cursor, ring or colour.
    static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}|[\u0080-\u009f]", "\uFFFD");
    }

    /// The place, as in `scores.csv, line 12`.
    public String place() {
        return line == 0 ? file : file + ", line " + line;
    }

    /// The whole message on one line.
    public String message() {
        return place() + ": " + what + " " + allowed + " " + next;
    }
}
