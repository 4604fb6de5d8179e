package org.attune.formats;

/// A text is not of the kind that it should be. The message says what is wrong and where, and never repeats a value.
public abstract class BrokenText extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    /// @param line the line, from 1; 0 when it is not known
    /// @param message what is wrong, as sentences
    protected BrokenText(long line, String message) {
        super(message);
        this.line = line;
    }

    /// The line, from 1; 0 when it is not known.
    public final long line() {
        return line;
    }

    /// What is wrong, as sentences.
    public final String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
