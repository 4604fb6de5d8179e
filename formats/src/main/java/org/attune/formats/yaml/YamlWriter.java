package org.attune.formats.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes mappings, lists, texts and whole numbers as YAML that a person can edit: plain texts, folded at a width, and everything
/// that is not plainly a text in double quotes.
///
/// Ours, because the reader's library writes a text that begins with a line break and goes on with a colon so that it cannot be read
/// again.
public final class YamlWriter {

    /// Our choice.
    private static final int WIDTH = 120;
    /// A text that is one wherever it stands: it begins with a letter or a quotation mark, and holds nothing that YAML reads. No two of its
    /// parts begin alike, so nothing that was taken is ever given back, and a long text needs no more of the stack than a short one.
    private static final Pattern PLAIN = Pattern
            .compile("[\\p{L}“„](?:[\\p{L}\\p{N}.,;()“”„’'!?–…/_-]| (?! |$)|:(?! |$))*+");
    /// Words that some readers take for something else than a text.
    private static final Pattern NO_TEXT = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|[.]?(inf|nan)");

    private final StringBuilder text = new StringBuilder();

    private YamlWriter() {}

    /// The text of a mapping of texts, whole numbers, lists and mappings.
    public static String write(Map<String, Object> mapping) {
        YamlWriter writer = new YamlWriter();
        writer.mapping(mapping, "");
        return writer.text.toString();
    }

    private void mapping(Map<?, ?> mapping, String indent) {
        String before = "";
        for (Map.Entry<?, ?> member : mapping.entrySet()) {
            text.append(before).append(member.getKey()).append(':');
            value(member.getValue(), indent);
            before = indent;
        }
    }

    private void value(Object value, String indent) {
        switch (value) {
            case Map<?, ?> mapping -> {
                text.append('\n').append(indent).append("  ");
                mapping(mapping, indent + "  ");
            }
            case List<?> list when list.isEmpty() -> text.append(" []\n");
            case List<?> list -> items(list, indent + "  ");
            case Integer number -> text.append(' ').append(number).append('\n');
            default -> scalar(String.valueOf(value), indent + "    ");
        }
    }

    private void items(List<?> list, String indent) {
        text.append('\n');
        for (Object item : list) {
            text.append(indent).append('-');
            if (item instanceof Map<?, ?> mapping) {
                text.append(' ');
                mapping(mapping, indent + "  ");
            } else {
                value(item, indent);
            }
        }
    }

    private void scalar(String value, String indent) {
        if (!PLAIN.matcher(value).matches() || NO_TEXT.matcher(value).matches()) {
            text.append(' ').append(quoted(value)).append('\n');
            return;
        }
        int column = text.length() - text.lastIndexOf("\n") - 1;
        for (String word : value.split(" ")) {
            boolean isAtEnd = column + 1 + word.length() > WIDTH && Character.isLetterOrDigit(word.codePointAt(0));
            text.append(isAtEnd ? "\n" + indent : " ").append(word);
            column = isAtEnd ? indent.length() + word.length() : column + 1 + word.length();
        }
        text.append('\n');
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrinted(letter)) {
                        quoted.appendCodePoint(letter);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\U%08x", letter));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrinted(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE ->
                false;
            default -> true;
        };
    }
}
