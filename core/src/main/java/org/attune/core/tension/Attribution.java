package org.attune.core.tension;

/// Where somebody says that a tension lay. Client, therapist and observer each say so for themselves, and need not agree.
///
/// The four places are our choice, after the issue that asked for them.
public enum Attribution {
    CLIENT("with the client"),
    THERAPIST("with the therapist"),
    BETWEEN("between the two"),
    AROUND("around them: life, setting, circumstances"),
    /// Whoever says so knows no place, or takes back that they named one.
    UNSURE("they do not know");

    private final String words;

    Attribution(String words) {
        this.words = words;
    }

    /// The place as pages and tables print it.
    public String words() {
        return words;
    }
}
