package org.attune.formats.json;

import org.attune.formats.BrokenText;

/// A text is not the JSON it should be.
public final class JsonException extends BrokenText {

    private static final long serialVersionUID = 1L;

    /// @param line the line, from 1; 0 when it is not known
    /// @param message what is wrong, as a sentence
    public JsonException(long line, String message) {
        super(line, message);
    }
}
