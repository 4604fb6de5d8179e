package org.attune.web.page;

import static java.util.Objects.requireNonNull;

/// Gives back what somebody wrote for a place that is not there for them, as when its case went to a colleague meanwhile. It
/// says the same where there never was such a place.
///
/// @param why what is not there
/// @param words what they wrote
/// @param mayBeNote whether it can be kept as a note of their own about no case
/// @param back where they go on from here
public record NotKeptPage(String why, String words, boolean mayBeNote, Back back) implements Page {

    private static final int NOT_FOUND = 404;

    /// Where to go on.
    ///
    /// @param path its address
    /// @param name what it is called
    public record Back(String path, String name) {}

    public NotKeptPage {
        requireNonNull(why, "why");
        requireNonNull(words, "words");
        requireNonNull(back, "back");
    }

    /// One from which they go on with their day.
    public NotKeptPage(String why, String words, boolean mayBeNote) {
        this(why, words, mayBeNote, new Back("/", "Today"));
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
