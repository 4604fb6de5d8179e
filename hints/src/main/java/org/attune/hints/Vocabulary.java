package org.attune.hints;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pieces of words that a model knows, each with its number.
final class Vocabulary {

    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(\\d+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final Map<String, Integer> numbers;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /// Reads the vocabulary out of the description of a tokenizer, where it is the object named `vocab`.
    static Vocabulary read(InputStream description) throws IOException {
        String json = new String(description.readAllBytes(), StandardCharsets.UTF_8);
        int start = json.indexOf("\"vocab\"");
        if (start < 0) {
            throw new IOException("the description of the tokenizer holds no vocabulary");
        }
        Map<String, Integer> numbers = new HashMap<>();
        Matcher pieces = PIECE.matcher(json).region(json.indexOf('{', start), json.length());
        while (pieces.find()) {
            numbers.put(plain(pieces.group(1)), Integer.valueOf(pieces.group(2)));
        }
        return new Vocabulary(numbers);
    }

    private static String plain(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(escape.group(1) == null
                ? escape.group(2)
                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /// The number of a piece that must be there.
    int numberOf(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("the model's vocabulary lacks a piece that every model of its kind has");
        }
        return number;
    }

    /// Whether it knows a piece.
    boolean knows(String piece) {
        return numbers.containsKey(piece);
    }
}
