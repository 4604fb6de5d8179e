package org.attune.web.telling;

import java.util.List;

/// One telling of a tension, as somebody who works in the practice reads it.
///
/// @param number its place among all that was added to the tension
/// @param day when, to the minute, for several may be told on a day
/// @param teller who, as the reader knows them
/// @param words what; empty where they are not there to read
/// @param missing why the words are not there to read; empty where they are
/// @param tags what the teller called it, if anything
/// @param isOwn whether the reader told it and may take it back
public record Account(int number, String day, String teller, String words, String missing, List<String> tags,
        boolean isOwn) {

    public Account {
        tags = List.copyOf(tags);
    }

    /// Who told it and when.
    public String signature() {
        return teller + ", " + day;
    }

    /// Whether its words are there to read.
    public boolean isThere() {
        return missing.isEmpty();
    }

    /// Says nothing of what was told.
    @Override
    public String toString() {
        return "Account[" + number + "]";
    }
}
