package org.attune.core.rupture;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.detection.FallShape;
import org.attune.core.detection.Flag;

/// A tension as the scores show it: when it began, how low it went, how it ended, and which rules saw it.
///
/// Screens say *tension*. A fall in the scores is a place to look, not a diagnosis; and no flag does not mean no tension.
///
/// @param onset when it most probably began
/// @param depth how far the scores fell
/// @param endSession the last session of the fall: the one before the repair, or the last known one
/// @param state how it stands
/// @param shape how it fell and rose
/// @param flags every flag that belongs to it, in order of session and rule
public record Rupture(Onset onset, Depth depth, int endSession, RepairState state, FallShape shape, List<Flag> flags) {

    /// When a tension most probably began.
    ///
    /// @param session the most probable session
    /// @param firstLikely the first of the likely sessions
    /// @param lastLikely the last of the likely sessions
    /// @param chance the chance of `session`, where a rule gives one; 0 where none does
    public record Onset(int session, int firstLikely, int lastLikely, double chance) {
        public Onset {
            if (firstLikely < 1 || firstLikely > session || session > lastLikely) {
                throw new IllegalArgumentException(
                        "an onset lies between its likely ends: " + firstLikely + " <= " + session + " <= "
                                + lastLikely);
            }
        }
    }

    /// How far the scores fell.
    ///
    /// @param before the level before the fall, in oriented points
    /// @param lowest the lowest score, in oriented points
    /// @param lowestSession the session of the lowest score
    /// @param ownNoisePoints the client's own wobble (SD), in points; 0 when it is not known
    public record Depth(double before, double lowest, int lowestSession, double ownNoisePoints) {

        /// The fall in points, at least 0.
        public double points() {
            return Math.max(0, before - lowest);
        }
    }

    /// How a tension stands.
    public enum RepairState {
        /// The scores came back.
        REPAIRED("repaired"),
        /// The scores came back at least half of the way.
        PARTLY("partly repaired"),
        /// The scores stayed down.
        UNRESOLVED("unresolved"),
        /// Fewer than two scores came after the first one of the fall.
        TOO_FEW_AFTER("too few sessions after");

        private final String words;

        RepairState(String words) {
            this.words = words;
        }

        /// The state as screens print it.
        public String words() {
            return words;
        }
    }

    public Rupture {
        requireNonNull(onset, "onset");
        requireNonNull(depth, "depth");
        requireNonNull(state, "state");
        requireNonNull(shape, "shape");
        flags = List.copyOf(flags);
        if (flags.isEmpty()) {
            throw new IllegalArgumentException("a tension found in scores rests on at least one flag");
        }
    }

    /// How many different rules saw it.
    public int rulesThatAgree() {
        return (int) flags.stream().map(Flag::rule).distinct().count();
    }

    /// How many sessions it lasted, from its onset to its end.
    public int sessions() {
        return endSession - onset.session() + 1;
    }
}
