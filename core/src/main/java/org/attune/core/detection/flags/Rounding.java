package org.attune.core.detection.flags;

import org.attune.core.instrument.Scale;

/// How far apart two numbers of points may lie by the rounding of decimals and sums alone.
///
/// A limit may fall on a score exactly: three equal scores and one lower lie 1.5 of their own SD apart, whatever they are. A rule
/// that asks for *less than* must not be answered by the last bit of a sum.
public final class Rounding {

    /// As a share of the scale's step: our choice, far above the rounding of sums and far below any difference of scores.
    private static final double SHARE = 1e-6;

    private Rounding() {}

    /// The largest difference that is rounding alone, in points.
    public static double points(Scale scale) {
        return SHARE * scale.step();
    }
}
