package org.attune.formats.json;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.CharBuffer;

/// Writes JSON as it goes, without keeping a tree. Names and nesting are the caller's promise; commas are put in here.
///
/// Whole numbers are written without a decimal point, others as the shortest text that reads back as the same double.
public final class JsonWriter {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    /// Beyond this a double need not hold a whole number exactly, so it is written as [Double#toString(double)] has it.
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private final Appendable out;
    private final boolean isIndented;
    private int depth;
    private boolean isFirst = true;
    private boolean isNamed;

    private JsonWriter(Appendable out, boolean isIndented) {
        this.out = out;
        this.isIndented = isIndented;
    }

    /// A writer that puts everything on one line.
    public static JsonWriter compact(Appendable out) {
        return new JsonWriter(out, false);
    }

    /// A writer that indents, for files that people read.
    public static JsonWriter indented(Appendable out) {
        return new JsonWriter(out, true);
    }

    /// A writer of one value that will be a member, so many levels down, of a document that is written later and indented too.
    public static JsonWriter indentedMember(Appendable out, int depth) {
        JsonWriter writer = new JsonWriter(out, true);
        writer.depth = depth;
        writer.isNamed = true;
        return writer;
    }

    /// Begins an object.
    public JsonWriter beginObject() throws IOException {
        return begin('{');
    }

    /// Ends an object.
    public JsonWriter endObject() throws IOException {
        return end('}');
    }

    /// Begins a list.
    public JsonWriter beginArray() throws IOException {
        return begin('[');
    }

    /// Ends a list.
    public JsonWriter endArray() throws IOException {
        return end(']');
    }

    /// The name of the member that comes next.
    public JsonWriter name(String name) throws IOException {
        separate();
        quote(name);
        out.append(isIndented ? ": " : ":");
        isNamed = true;
        return this;
    }

    /// A text.
    public JsonWriter value(String text) throws IOException {
        separate();
        quote(text);
        return this;
    }

    /// A number.
    ///
    /// @throws IllegalArgumentException when it is not finite: JSON has no word for that, so the caller must say what
    /// it means
    public JsonWriter value(double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number that is not finite");
        }
        separate();
        if (number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT) {
            out.append(Long.toString((long) number));
        } else {
            out.append(Double.toString(number));
        }
        return this;
    }

    /// A whole number.
    public JsonWriter value(long number) throws IOException {
        separate();
        out.append(Long.toString(number));
        return this;
    }

    /// A number with the decimals it has.
    public JsonWriter value(BigDecimal number) throws IOException {
        separate();
        out.append(number.toString());
        return this;
    }

    /// `true` or `false`.
    public JsonWriter value(boolean isTrue) throws IOException {
        separate();
        out.append(Boolean.toString(isTrue));
        return this;
    }

    /// `null`, for what is not known.
    public JsonWriter nothing() throws IOException {
        separate();
        out.append("null");
        return this;
    }

    /// A value that was written before, to the end of what is read.
    public JsonWriter written(Reader value) throws IOException {
        separate();
        char[] some = new char[8_192];
        for (int n = value.read(some); n >= 0; n = value.read(some)) {
            out.append(CharBuffer.wrap(some, 0, n));
        }
        return this;
    }

    /// Ends a line, so that the next value stands on a line of its own.
    public JsonWriter endLine() throws IOException {
        if (depth != 0) {
            throw new IllegalStateException("a line ends between values, not inside one");
        }
        out.append('\n');
        isFirst = true;
        return this;
    }

    private JsonWriter begin(char bracket) throws IOException {
        separate();
        out.append(bracket);
        depth++;
        isFirst = true;
        return this;
    }

    private JsonWriter end(char bracket) throws IOException {
        depth--;
        if (isIndented && !isFirst) {
            indent();
        }
        out.append(bracket);
        isFirst = false;
        return this;
    }

    private void separate() throws IOException {
        if (isNamed) {
            isNamed = false;
            return;
        }
        if (!isFirst) {
            out.append(',');
        }
        if (isIndented && depth > 0) {
            indent();
        }
        isFirst = false;
    }

    private void indent() throws IOException {
        out.append('\n').append("  ".repeat(depth));
    }

    private void quote(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Half a character cannot be encoded in UTF-8; escaped, it comes back as it was.
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void escape(char c) throws IOException {
        out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]).append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
    }
}
