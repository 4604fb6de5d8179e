package org.attune.core.simulation.truth;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// How well the flags of a rule hit tensions that are known to be there.
///
/// @param strict how well they hit the onsets
/// @param falseFlags how many flags stand where no tension lowers the score
/// @param steadyScores how many scores no tension lowers
/// @param falsePer12 false flags per 12 such scores; 0 without any
/// @param eligible how many tensions have at least two scores before and one during
/// @param foundWithin the share of those found within 0, 1 and 2 scored sessions; 0 without any
public record FlagQuality(Strict strict, int falseFlags, int steadyScores, double falsePer12, int eligible,
        List<Double> foundWithin) {

    /// Flags against onsets, at most one session off.
    ///
    /// @param flags how many flags there are
    /// @param ruptures how many tensions there are
    /// @param hit how many tensions have a flag at their onset or beside it
    public record Strict(int flags, int ruptures, int hit) {

        /// Onsets hit to flags; 0 without flags.
        public double precision() {
            return flags == 0 ? 0 : (double) hit / flags;
        }

        /// Onsets hit to tensions; 0 without tensions.
        public double recall() {
            return ruptures == 0 ? 0 : (double) hit / ruptures;
        }

        /// The harmonic mean of precision and recall; 0 when nothing is hit.
        public double f1() {
            return hit == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    public FlagQuality {
        requireNonNull(strict, "strict");
        foundWithin = List.copyOf(foundWithin);
    }
}
