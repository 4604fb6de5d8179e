package org.attune.figures.svg;

/// Turns any text into one that a parser of HTML or XML reads back as that text and nothing else.
final class Escapes {

    /// Stands in for what neither HTML nor XML can hold: control characters and halves of surrogate pairs.
    private static final char REPLACEMENT = '�';
    private static final char FIRST_PRINTABLE = ' ';
    private static final char FIRST_NONCHARACTER = '\uFFFE';

    private Escapes() {}

    /// Appends text for use between tags or inside a double-quoted attribute.
    static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append(c);
                case '\r' -> out.append(' ');
                default -> out.append(isHeld(text, i) ? c : REPLACEMENT);
            }
        }
    }

    private static boolean isHeld(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= FIRST_PRINTABLE && c < FIRST_NONCHARACTER;
    }
}
