package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

/// How many of the falls put into simulated courses a rule found in time.
///
/// @param depthWobbles how deep the falls were, in the client's own wobbles (SD)
/// @param withinScores how many scored sessions the rule may have come late: 0 is the first scored session of the fall
/// @param share the share found, between 0 and 1
public record FoundShare(double depthWobbles, int withinScores, Estimate share) {

    public FoundShare {
        requireNonNull(share, "share");
        if (!(depthWobbles > 0)) {
            throw new IllegalArgumentException("a fall has a depth above 0 wobbles, but it was " + depthWobbles);
        }
        if (withinScores < 0) {
            throw new IllegalArgumentException("scores come 0 or more sessions late, but it was " + withinScores);
        }
    }
}
