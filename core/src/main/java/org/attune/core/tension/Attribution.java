package org.attune.core.tension;

import java.util.List;

/// Where somebody says that a tension lay. Client, therapist and observer each say so for themselves, and need not agree.
///
/// The four places are our choice, after the issue that asked for them.
public enum Attribution {
    CLIENT("with the client"),
    THERAPIST("with the therapist"),
    BETWEEN("between the two"),
    /// In their lives, the setting, circumstances.
    AROUND("around them"),
    /// Whoever says so knows no place, or takes back that they named one.
    UNSURE("they do not know");

    private static final List<Attribution> PLACES = List.of(CLIENT, THERAPIST, BETWEEN, AROUND);

    private final String words;

    Attribution(String words) {
        this.words = words;
    }

    /// The places that somebody may name, in the order in which tables have them.
    public static List<Attribution> places() {
        return PLACES;
    }

    /// The place as pages and tables print it.
    public String words() {
        return words;
    }
}
