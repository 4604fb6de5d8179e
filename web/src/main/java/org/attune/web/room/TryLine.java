package org.attune.web.room;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What somebody meant to try since the last meetings, and what they say of it.
///
/// @param packetId on which packet
/// @param number which of its words
/// @param who meant to
/// @param isOwn whether the visitor did
/// @param words what
/// @param happened what is said of it
public record TryLine(String packetId, int number, String who, boolean isOwn, String words, List<String> happened) {

    public TryLine {
        requireNonNull(packetId, "packetId");
        requireNonNull(who, "who");
        requireNonNull(words, "words");
        happened = List.copyOf(happened);
    }

    /// What it is called on the page.
    public String id() {
        return "try-" + packetId + "-" + number;
    }

    /// Says which, and no word.
    @Override
    public String toString() {
        return "TryLine[" + number + "]";
    }
}
