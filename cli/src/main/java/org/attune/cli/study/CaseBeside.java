package org.attune.cli.study;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.causes.Event;

/// What is known of one case beside its scores.
///
/// @param leaving how it ended
/// @param events what a table says that happened, in the order of its rows
/// @param gaps whether its dates tell a usual gap between sessions
/// @param breaks the breaks that its dates tell
record CaseBeside(Leaving leaving, List<Event> events, Gaps gaps, List<Event> breaks) {

    /// What dates tell of gaps between sessions.
    enum Gaps {
        KNOWN, UNKNOWN
    }

    CaseBeside {
        requireNonNull(leaving, "leaving");
        events = List.copyOf(events);
        requireNonNull(gaps, "gaps");
        breaks = List.copyOf(breaks);
    }
}
