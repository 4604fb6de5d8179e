package org.attune.formats.bibliography;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Words as LaTeX has them, read into plain letters and written from them.
///
/// Accents become letters, braces go, quotation marks and dashes become what they stand for. A command that is not known goes and what
/// it was put around stays.
final class LatexText {

    /// A combining mark for each accent: `\'e` is é.
    private static final Map<Character, String> ACCENTS = Map.ofEntries(Map.entry('`', "\u0300"),
            Map.entry('\'', "\u0301"), Map.entry('^', "\u0302"), Map.entry('~', "\u0303"), Map.entry('=', "\u0304"),
            Map.entry('u', "\u0306"), Map.entry('.', "\u0307"), Map.entry('"', "\u0308"), Map.entry('r', "\u030A"),
            Map.entry('H', "\u030B"), Map.entry('v', "\u030C"), Map.entry('d', "\u0323"), Map.entry('c', "\u0327"),
            Map.entry('k', "\u0328"), Map.entry('b', "\u0331"));
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("ss", "ß"), Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"), Map.entry("oe", "œ"), Map.entry("OE", "Œ"), Map.entry("aa", "å"),
            Map.entry("AA", "Å"), Map.entry("o", "ø"), Map.entry("O", "Ø"), Map.entry("l", "ł"), Map.entry("L", "Ł"),
            Map.entry("i", "ı"), Map.entry("j", "ȷ"), Map.entry("dh", "ð"), Map.entry("DH", "Ð"),
            Map.entry("th", "þ"), Map.entry("TH", "Þ"), Map.entry("dj", "đ"), Map.entry("DJ", "Đ"),
            Map.entry("textendash", "–"), Map.entry("textemdash", "—"), Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"), Map.entry("textbackslash", "\\"), Map.entry("textquotesingle", "'"),
            Map.entry("textasciigrave", "`"), Map.entry("ldots", "…"), Map.entry("dots", "…"),
            Map.entry("textquotedbl", "\""), Map.entry("textbraceleft", "{"),
            Map.entry("textbraceright", "}"), Map.entry("textless", "<"), Map.entry("textgreater", ">"));
    private static final Set<String> SILENT = Set.of("emph", "textit", "textbf", "textsc", "textrm", "texttt", "textsf",
            "textup", "mbox", "it", "bf", "em", "sc", "rm", "tt", "url", "href", "relax", "noopsort", "protect");

    /// How many accents may stand on each other. Our choice: more than any letter has, and nothing that exhausts the stack.
    private static final int MOST_ACCENTS = 4;

    private final String latex;
    private final StringBuilder plain = new StringBuilder();
    private final Set<String> unknown = new TreeSet<>();
    private int at;
    private int accents;

    private LatexText(String latex) {
        this.latex = latex;
    }

    /// What was read.
    ///
    /// @param text in plain letters
    /// @param unknown the commands that were not known
    record Read(String text, Set<String> unknown) {}

    /// Reads LaTeX.
    static Read read(String latex) {
        LatexText text = new LatexText(latex);
        while (text.at < latex.length()) {
            text.step();
        }
        return new Read(Normalizer.normalize(text.plain, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip(),
                text.unknown);
    }

    private void step() {
        char c = latex.charAt(at++);
        switch (c) {
            case '\\' -> command();
            case '{', '}', '$' -> {
                // They only hold things together.
            }
            case '~' -> plain.append(' ');
            case '-' -> plain.append(repeated("---") ? "—" : repeated("--") ? "–" : "-");
            case '`' -> plain.append(repeated("``") ? "“" : "`");
            case '\'' -> plain.append(repeated("''") ? "”" : "'");
            default -> plain.append(c);
        }
    }

    /// Whether the character just read begins these, which are then taken.
    private boolean repeated(String characters) {
        if (latex.startsWith(characters, at - 1)) {
            at += characters.length() - 1;
            return true;
        }
        return false;
    }

    private void command() {
        if (at >= latex.length()) {
            return;
        }
        char sign = latex.charAt(at);
        if (!isLetter(sign)) {
            at++;
            String accent = ACCENTS.get(sign);
            if (accent != null) {
                accented(accent);
            } else {
                plain.append(sign == '\\' || Character.isWhitespace(sign) ? ' ' : sign);
            }
            return;
        }
        int from = at;
        while (at < latex.length() && isLetter(latex.charAt(at))) {
            at++;
        }
        named(latex.substring(from, at));
    }

    private void named(String name) {
        String accent = name.length() == 1 ? ACCENTS.get(name.charAt(0)) : null;
        if (accent != null) {
            skipSpace();
            accented(accent);
            return;
        }
        skipSpace();
        String letter = LETTERS.get(name);
        if (letter != null) {
            plain.append(letter);
        } else if (!SILENT.contains(name)) {
            unknown.add(name);
        }
    }

    /// Puts an accent on the letter that comes, which may stand in braces or be a dotless i.
    private void accented(String accent) {
        int depth = 0;
        while (at < latex.length() && (latex.charAt(at) == '{' || Character.isWhitespace(latex.charAt(at)))) {
            depth += latex.charAt(at++) == '{' ? 1 : 0;
        }
        if (at >= latex.length() || (depth > 0 && latex.charAt(at) == '}')) {
            return;
        }
        String letter;
        if (latex.startsWith("\\i", at) || latex.startsWith("\\j", at)) {
            letter = latex.substring(at + 1, at + 2);
            at += 2;
        } else if (latex.charAt(at) == '\\') {
            accentedCommand(accent);
            return;
        } else {
            int end = latex.offsetByCodePoints(at, 1);
            letter = latex.substring(at, end);
            at = end;
        }
        plain.append(letter).append(accent);
    }

    /// Puts an accent on what a command stands for; one of too many is left out.
    private void accentedCommand(String accent) {
        if (accents == MOST_ACCENTS) {
            return;
        }
        int before = plain.length();
        at++;
        accents++;
        command();
        accents--;
        plain.append(plain.length() > before ? accent : "");
    }

    private void skipSpace() {
        while (at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
            at++;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Writes plain words as LaTeX that reads back as the same words. Letters beyond ASCII stay as they are: the file is UTF-8.
    static String write(String plain) {
        StringBuilder latex = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (i > 0 && c == plain.charAt(i - 1) && "-`'".indexOf(c) >= 0) {
                latex.append("{}");
            }
            switch (c) {
                case '{', '}' -> latex.append(c == '{' ? "\\textbraceleft{}" : "\\textbraceright{}");
                case '&', '%', '$', '#', '_' -> latex.append('\\').append(c);
                case '~' -> latex.append("\\textasciitilde{}");
                case '^' -> latex.append("\\textasciicircum{}");
                case '\\' -> latex.append("\\textbackslash{}");
                default -> latex.append(c);
            }
        }
        return latex.toString();
    }
}
