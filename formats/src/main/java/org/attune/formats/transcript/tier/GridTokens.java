package org.attune.formats.transcript.tier;

import java.util.regex.Pattern;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.Line;

/// What counts in a text file of Praat: numbers that stand alone, texts in quotes, flags in angle brackets. All else is for the human
/// reader, so that the long and the short form are read in the same way.
///
/// *Source:* the manual of Praat, page TextGrid file formats (fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html).
final class GridTokens {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{0,25})?(?:[eE][-+]?\\d{1,2})?");

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    GridTokens(String file, String text) {
        this.file = file;
        this.text = text;
    }

    int line() {
        return line;
    }

    /// The next number, as it is written.
    String number() throws Refusal {
        String token = next();
        if (!NUMBER.matcher(token).matches()) {
            throw damaged("A number is missing here.");
        }
        return token;
    }

    /// The next number as a count.
    int count() throws Refusal {
        String token = number();
        if (!token.matches("\\d{1,9}")) {
            throw damaged("This is no count.");
        }
        return Integer.parseInt(token);
    }

    /// The next text in quotes, without them.
    String quoted() throws Refusal {
        String token = next();
        if (!token.startsWith("\"")) {
            throw damaged("A text in quotes is missing here.");
        }
        return token.substring(1, token.length() - 1).replace("\"\"", "\"");
    }

    /// The next flag.
    boolean isExisting() throws Refusal {
        String token = next();
        if (!token.startsWith("<")) {
            throw damaged("It is not said whether there are tiers.");
        }
        return token.equals("<exists>");
    }

    Refusal damaged(String what) {
        return new Refusal(
                new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, line, "This TextGrid is damaged or ends here. " + what,
                        "Each tier has its kind, name, times, a count and as many intervals or points.",
                        "Open it in Praat and save it as a text file again."));
    }

    private String next() throws Refusal {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                step();
                continue;
            }
            int start = at;
            if (c == '"') {
                return quotedToken(start);
            }
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at);
            if (word.startsWith("!")) {
                skipLine();
            } else if (NUMBER.matcher(word).matches() || (word.startsWith("<") && word.endsWith(">"))) {
                return word;
            }
        }
        throw damaged("More is missing.");
    }

    private String quotedToken(int start) throws Refusal {
        step();
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                step();
            } else if (text.startsWith("\"\"", at)) {
                at += 2;
            } else {
                at++;
                Line.requireShort(file, line, at - start);
                return text.substring(start, at);
            }
        }
        throw damaged("A text is not closed.");
    }

    private void step() {
        line += text.charAt(at) == '\n' ? 1 : 0;
        at++;
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }
}
