package org.attune.formats.yaml;

import org.attune.formats.BrokenText;

/// A text is not the YAML it should be. The message says what is allowed, too.
public final class YamlException extends BrokenText {

    private static final long serialVersionUID = 1L;

    /// @param line the line, from 1; 0 when it is not known
    /// @param message what is wrong and what is allowed, as sentences
    public YamlException(long line, String message) {
        super(line, message);
    }
}
