package org.attune.web.notes;

import static java.util.Objects.requireNonNull;

/// A leaf as a list shows it.
///
/// @param path where it is changed
/// @param heading what it is and about what, such as `Session 4`
/// @param day when it was written, in words
/// @param changed when it was changed, in words; empty where it was not
/// @param text how it begins, or all of it
/// @param isWhole whether that is all of it
public record Written(String path, String heading, String day, String changed, String text, boolean isWhole) {

    public Written {
        requireNonNull(path, "path");
        requireNonNull(heading, "heading");
        requireNonNull(day, "day");
        requireNonNull(changed, "changed");
        requireNonNull(text, "text");
    }

    /// Says nothing of the text.
    @Override
    public String toString() {
        return "Written";
    }
}
