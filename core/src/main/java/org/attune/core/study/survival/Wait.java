package org.attune.core.study.survival;

import static java.util.Objects.requireNonNull;

/// How long somebody was watched, and whether what was waited for came.
///
/// @param sessions how long, above 0
/// @param ending how it ended
public record Wait(double sessions, Ending ending) {

    /// How a wait ended.
    public enum Ending {
        /// What was waited for came.
        CAME,
        /// Nobody looked any longer; it may have come later.
        CUT_OFF
    }

    public Wait {
        requireNonNull(ending, "ending");
        if (!(sessions > 0) || Double.isInfinite(sessions)) {
            throw new IllegalArgumentException("a wait lasts longer than 0, but was " + sessions);
        }
    }

    boolean hasCome() {
        return ending == Ending.CAME;
    }
}
