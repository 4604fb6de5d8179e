package org.attune.formats.json;

/// A text is not the JSON it should be. The message says what was wrong and where, and never repeats a value.
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    /// @param line the line, from 1; 0 when it is not known
    /// @param message what is wrong, as a sentence
    public JsonException(long line, String message) {
        super(message);
        this.line = line;
    }

    /// The line, from 1; 0 when it is not known.
    public long line() {
        return line;
    }

    /// What is wrong, as a sentence.
    public String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
