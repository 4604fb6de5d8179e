package org.attune.store.tension;

/// When a tension began, as far as anybody can say.
public sealed interface Onset {

    /// Before anybody noticed.
    record BeforeNoticed() implements Onset {}

    /// At a session, or at one of several.
    ///
    /// @param first the earliest, from 1
    /// @param last the latest
    record AtSessions(int first, int last) implements Onset {
        public AtSessions {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("an onset lies between session 1 and a later one, but was " + first
                        + " to " + last);
            }
        }
    }
}
