package org.attune.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text as it fits on a screen.
public final class Words {

    private Words() {}

    /// Breaks text at spaces into lines of at most `columns` characters; a longer word has a line to itself.
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            if (!line.isEmpty() && line.length() + 1 + end - start > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(text, start, end);
            start = end + 1;
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /// Fills up with spaces on the right.
    public static String left(String text, int columns) {
        int missing = columns - width(text);
        return missing > 0 ? text + " ".repeat(missing) : text;
    }

    /// Fills up with spaces on the left.
    public static String right(String text, int columns) {
        int missing = columns - width(text);
        return missing > 0 ? " ".repeat(missing) + text : text;
    }

    /// How many places a text takes on a screen, one for each character that is not put over another.
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /// A text from somebody's file, safe to show: what would steer the terminal, or turn its lines round, becomes a question mark.
    public static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(c -> steers(c) ? '?' : c).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /// Text of several lines, safe to show: as [#harmless(String)] has it, but for tabs and the ends of lines.
    public static String harmlessLines(String text) {
        return text.lines()
                .map(line -> Stream.of(line.split("\t", -1)).map(Words::harmless).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean steers(int character) {
        int kind = Character.getType(character);
        return Character.isISOControl(character) || kind == Character.FORMAT || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }
}
