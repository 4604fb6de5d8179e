package org.attune.core.detection.steady;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.attune.core.detection.OnsetChances;

/// One fall as `steady-or-fallen` saw it live: from its flag to its repair, if it came.
///
/// @param flaggedAt the session whose score raised the flag
/// @param onset when the fall most probably began, as known at the flag
/// @param again later sessions at which the chance rose over the threshold anew before the fall was mended
/// @param repairedAt the session by which it was mended; 0 while it is open
public record FallEpisode(int flaggedAt, OnsetChances onset, List<Integer> again, int repairedAt) {

    public FallEpisode {
        requireNonNull(onset, "onset");
        again = List.copyOf(again);
    }

    static FallEpisode open(int session, OnsetChances onset) {
        return new FallEpisode(session, onset, List.of(), 0);
    }

    FallEpisode flaggedAgain(int session) {
        List<Integer> more = new ArrayList<>(again);
        more.add(session);
        return new FallEpisode(flaggedAt, onset, more, repairedAt);
    }

    FallEpisode repaired(int session) {
        return new FallEpisode(flaggedAt, onset, again, session);
    }

    /// The session by which the fall was mended; empty while it is open.
    public OptionalInt repairedSession() {
        return repairedAt > 0 ? OptionalInt.of(repairedAt) : OptionalInt.empty();
    }
}
