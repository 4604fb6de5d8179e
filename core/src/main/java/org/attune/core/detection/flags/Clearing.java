package org.attune.core.detection.flags;

import java.util.function.DoublePredicate;

import org.attune.core.instrument.Scale;

/// The score at a flagged session that would not have raised the flag, all other scores being what they are.
///
/// @param points the nearest such score on the scale, oriented; where there is none, the last one that was tried
/// @param reachable whether there is one
public record Clearing(double points, boolean reachable) {

    /// How far a whole number of steps may stray by rounding: our choice.
    private static final double ROUNDING_STEPS = 1e-9;

    /// Looks for the nearest score, in whole steps from the one given, that a rule would pass over.
    ///
    /// The search halves the way, so it asks the rule a few times only; it is exact where the rule, once it passes over a
    /// score, passes over all further ones on the way.
    ///
    /// @param given the score that was flagged
    /// @param towards where to look: the score at which the search ends
    /// @param flagged whether the rule would still flag a score
    public static Clearing nearest(Scale scale, double given, double towards, DoublePredicate flagged) {
        double end = Math.max(scale.lowest(), Math.min(scale.highest(), towards));
        double step = Math.copySign(scale.step(), end - given);
        int still = 0;
        int clear = (int) Math.ceil((end - given) / step - ROUNDING_STEPS);
        if (flagged.test(onScale(scale, given + clear * step))) {
            return new Clearing(onScale(scale, given + clear * step), false);
        }
        while (clear - still > 1) {
            int middle = (clear + still) / 2;
            if (flagged.test(given + middle * step)) {
                still = middle;
            } else {
                clear = middle;
            }
        }
        return new Clearing(onScale(scale, given + clear * step), true);
    }

    private static double onScale(Scale scale, double points) {
        return Math.max(scale.lowest(), Math.min(scale.highest(), points));
    }

    /// The sentence that says it.
    public String sentence(Scale scale) {
        return reachable ? "It would have cleared at " + scale.say(points) + "."
                : "No score at that session alone would have cleared it.";
    }
}
