package org.attune.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.formats.json.JsonValue.JsonArray;
import org.attune.formats.json.JsonValue.JsonBoolean;
import org.attune.formats.json.JsonValue.JsonNull;
import org.attune.formats.json.JsonValue.JsonNumber;
import org.attune.formats.json.JsonValue.JsonObject;
import org.attune.formats.json.JsonValue.JsonString;

/// Reads one JSON text strictly, as RFC 8259 has it. A member that comes twice is an error.
public final class JsonReader {

    /// Deeper nesting is refused, so that no file can exhaust the stack. Our choice; our own files nest five deep.
    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /// Reads a text that holds one value.
    ///
    /// @throws JsonException when it is not JSON
    public static JsonValue read(String text) throws JsonException {
        JsonReader reader = new JsonReader(text);
        if (text.startsWith("\uFEFF")) {
            reader.at = 1;
        }
        JsonValue value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.wrong("There is more after the end of the value.");
        }
        return value;
    }

    private JsonValue value(int depth) throws JsonException {
        if (depth > DEEPEST) {
            throw wrong("Objects and lists may be nested " + DEEPEST + " deep at most.");
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonString(string());
            case 't' -> word("true", new JsonBoolean(true));
            case 'f' -> word("false", new JsonBoolean(false));
            case 'n' -> word("null", new JsonNull());
            default -> number();
        };
    }

    private JsonValue object(int depth) throws JsonException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (take('}')) {
            return new JsonObject(members);
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw wrong("A member's name in double quotes should stand here.");
            }
            String name = string();
            skipSpace();
            if (!take(':')) {
                throw wrong("A colon should follow a member's name.");
            }
            JsonValue value = value(depth + 1);
            if (members.put(name, value) != null) {
                throw wrong("The member " + name + " is there twice.");
            }
            skipSpace();
        } while (take(','));
        if (!take('}')) {
            throw wrong("An object should end with } or go on with a comma.");
        }
        return new JsonObject(members);
    }

    private JsonValue array(int depth) throws JsonException {
        List<JsonValue> elements = new ArrayList<>();
        at++;
        skipSpace();
        if (take(']')) {
            return new JsonArray(elements);
        }
        do {
            elements.add(value(depth + 1));
            skipSpace();
        } while (take(','));
        if (!take(']')) {
            throw wrong("A list should end with ] or go on with a comma.");
        }
        return new JsonArray(elements);
    }

    private String string() throws JsonException {
        at++;
        int end = text.indexOf('"', at);
        if (end >= 0 && isPlain(end)) {
            String plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                at--;
                throw wrong("A text in double quotes does not end on its line.");
            }
            out.append(c == '\\' ? escaped() : c);
        }
    }

    /// Whether the text from here to there stands for itself.
    private boolean isPlain(int end) {
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private char escaped() throws JsonException {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw wrong("A backslash is followed by a character that it cannot escape.");
        };
    }

    private char hexadecimal() throws JsonException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong("Four hexadecimal digits should follow \\u.");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private JsonValue number() throws JsonException {
        int from = at;
        take('-');
        if (!take('0')) {
            digits();
        }
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        return new JsonNumber(text.substring(from, at));
    }

    private void digits() throws JsonException {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw wrong("A value should stand here.");
        }
    }

    private JsonValue word(String word, JsonValue value) throws JsonException {
        if (!text.startsWith(word, at)) {
            throw wrong("A value should stand here.");
        }
        at += word.length();
        return value;
    }

    private char peek() throws JsonException {
        if (at >= text.length()) {
            throw wrong("The text ends in the middle.");
        }
        return text.charAt(at);
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private JsonException wrong(String what) {
        long line = 1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
        return new JsonException(line, what);
    }
}
