package org.attune.formats.yaml;

/// A text is not the YAML it should be. The message says what is wrong, and what is allowed.
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /// @param line the line, from 1; 0 when it is not known
    /// @param message what is wrong and what is allowed, as sentences
    public YamlException(int line, String message) {
        super(message);
        this.line = line;
    }

    /// The line, from 1; 0 when it is not known.
    public int line() {
        return line;
    }

    /// What is wrong, as sentences.
    public String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
