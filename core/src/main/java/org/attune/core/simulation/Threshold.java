package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

/// The threshold of `steady-or-fallen` that keeps a wished rate of flags.
///
/// @param setting what the rate counts
/// @param per12 the wished rate per 12 scored sessions, above 0
/// @param logit the flag goes up when the logit of the chance of a fall exceeds this
public record Threshold(RateSetting setting, double per12, double logit) {

    public Threshold {
        requireNonNull(setting, "setting");
        if (!(per12 > 0) || Double.isInfinite(per12)) {
            throw new IllegalArgumentException("per12 must be a number above 0, but was " + per12);
        }
        if (!Double.isFinite(logit)) {
            throw new IllegalArgumentException("logit must be a finite number, but was " + logit);
        }
    }
}
