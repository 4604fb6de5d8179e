package org.attune.web.sessions;

import java.util.List;

import org.attune.store.cases.Rhythm;

/// A rhythm in words.
public final class RhythmWords {

    /// How often, from every session on. Our choice: less often than every sixth is no rhythm.
    public static final List<String> EVERY = List.of("every session", "every second session", "every third session",
            "every fourth session", "every fifth session", "every sixth session");

    private RhythmWords() {}

    /// Where a form is filled.
    public static String say(Rhythm.Place place) {
        return switch (place) {
            case IN_THE_ROOM -> "in the room, before leaving";
            case AT_HOME -> "at home, the same evening";
            case NEXT_TIME -> "at the beginning of the next session";
        };
    }

    /// All of it, as `PHQ-9 about every second session, at home, the same evening`.
    ///
    /// @param form what the form is called
    public static String say(Rhythm rhythm, String form) {
        return form + " about " + EVERY.get(Math.min(rhythm.everySessions(), EVERY.size()) - 1) + ", "
                + say(rhythm.place());
    }
}
