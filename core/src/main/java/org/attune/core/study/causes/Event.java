package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// Something that happened in or before a session of a case: a break, another time or fee, a move of the therapist's.
///
/// @param session the session, from 1; a break belongs to the session after it
/// @param what a word or two
public record Event(int session, String what) {

    private static final Pattern BREAK = Pattern.compile(Breaks.EVENT + "s?(?!\\p{L}).*", Pattern.DOTALL);

    public Event {
        requireNonNull(what, "what");
        if (session < 1) {
            throw new IllegalArgumentException("sessions count from 1, but an event was at " + session);
        }
    }

    /// The first session that events of a kind may lie at. Before the first session lies no break, so none belongs to it.
    ///
    /// @param what a word or two; a break begins with that word, in small letters, or with its plural
    public static int earliest(String what) {
        return isBreak(what) ? 2 : 1;
    }

    private static boolean isBreak(String what) {
        return BREAK.matcher(what).matches();
    }

    /// Whether it is a break, alone or with a word more.
    public boolean isBreak() {
        return isBreak(what);
    }

    /// Whether it may lie in a case of so many sessions: not after the last, and a break not before the first.
    public boolean liesIn(int sessions) {
        return session >= earliest(what) && session <= sessions;
    }

    /// Says where, not what.
    @Override
    public String toString() {
        return "Event[session " + session + "]";
    }
}
