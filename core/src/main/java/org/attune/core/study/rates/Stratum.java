package org.attune.core.study.rates;

import static java.util.Objects.requireNonNull;

/// Of what a share is taken.
///
/// @param kind which sessions or cases
/// @param session the session number; 0 where it is not one
public record Stratum(Kind kind, int session) {

    /// Kinds of strata.
    public enum Kind {
        CASES("cases, at least one tension"),
        ALL_SESSIONS("all sessions"),
        FIRST_THIRD("first third of a case's sessions"),
        MIDDLE_THIRD("middle third"),
        LAST_THIRD("last third"),
        SESSION("session");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// How many strata are not single sessions.
    static final int WIDE = Kind.values().length - 1;

    public Stratum {
        requireNonNull(kind, "kind");
        if ((kind == Kind.SESSION) != (session > 0)) {
            throw new IllegalArgumentException("a session number from 1 goes with the kind SESSION and no other");
        }
    }

    /// The stratum at a place in the table.
    static Stratum at(int index) {
        return index < WIDE ? new Stratum(Kind.values()[index], 0) : new Stratum(Kind.SESSION, index - WIDE + 1);
    }

    /// The third that a session lies in.
    static Kind third(int session, int sessions) {
        return Kind.values()[Kind.FIRST_THIRD.ordinal() + 3 * (session - 1) / sessions];
    }

    /// The stratum as screens and tables print it.
    public String words() {
        return kind == Kind.SESSION ? "session " + session : kind.words;
    }
}
