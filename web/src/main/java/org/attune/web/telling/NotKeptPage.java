package org.attune.web.telling;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// Gives back what somebody wrote who may not add to the tension, as when its case went to a colleague meanwhile. It says the
/// same where there is no such tension.
///
/// @param words what they wrote
public record NotKeptPage(String words) implements Page {

    private static final int NOT_FOUND = 404;

    public NotKeptPage {
        requireNonNull(words, "words");
    }

    @Override
    public String title() {
        return "Not kept, and not lost";
    }

    @Override
    public int status() {
        return NOT_FOUND;
    }

    /// Says nothing of what was written.
    @Override
    public String toString() {
        return "NotKeptPage";
    }
}
