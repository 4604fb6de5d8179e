package org.attune.store.coding;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

import org.attune.core.coding.SheetStep;

/// A sheet as its own coder has it.
///
/// @param sessionId of which session of the round
/// @param isHandedIn whether it lies closed
/// @param steps all that was done on it, in order
/// @param reopenings when it was opened again, and why
public record OwnSheet(String sessionId, boolean isHandedIn, List<SheetStep> steps, List<Reopening> reopenings) {

    /// A sheet was opened again.
    ///
    /// @param at when
    /// @param isSeen whether the others' sheets were revealed by then, so that what follows is blind no more
    /// @param reason why, in the coder's words
    public record Reopening(Instant at, boolean isSeen, String reason) {
        public Reopening {
            requireNonNull(at, "at");
            requireNonNull(reason, "reason");
        }

        /// Says nothing of the reason.
        @Override
        public String toString() {
            return "Reopening[" + at + "]";
        }
    }

    public OwnSheet {
        requireNonNull(sessionId, "sessionId");
        steps = List.copyOf(steps);
        reopenings = List.copyOf(reopenings);
    }

    static OwnSheet of(String sessionId, SheetLog log) {
        return new OwnSheet(sessionId, log.isHandedIn(), log.steps(), log.reopenings());
    }

    /// Says nothing of what was done on it.
    @Override
    public String toString() {
        return "OwnSheet[" + sessionId + "]";
    }
}
