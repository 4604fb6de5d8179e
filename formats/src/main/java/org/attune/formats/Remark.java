package org.attune.formats;

import static java.util.Objects.requireNonNull;

/// Something a reader noticed and acted on, and therefore says: an encoding, a column left out, where a step came from.
///
/// @param topic what it is about
/// @param file the file's name as the user gave it; empty when all files are meant
/// @param text one sentence
public record Remark(Topic topic, String file, String text) {

    /// What a remark is about.
    public enum Topic {
        /// Encoding, delimiter, decimal mark, columns.
        SHAPE,
        /// How sessions got their numbers.
        SESSIONS,
        /// Which scales and persons were looked at, and which left aside.
        WATCH,
        /// Where a scale came from.
        SCALE,
        /// How the file was gone through.
        READING
    }

    public Remark {
        requireNonNull(topic, "topic");
        file = Problem.harmless(file);
        text = Problem.harmless(text);
    }

    /// The whole remark on one line.
    public String message() {
        return file.isEmpty() ? text : file + ": " + text;
    }
}
