package org.attune.core.simulation.fit;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.detection.steady.FallModel;

/// The ten numbers that are fitted, each on a scale where its prior is Normal: `u = centre + spread * z`.
///
/// In order: mean level, log of the spread of levels, rise, log of the rise's spread, carry-over as `0.95 tanh u`, log of the drift,
/// log of the typical wobble, log of its variety, logit of the chance that a fall begins, log of its depth. Lengths are shares of the span.
/// Source: docs/methods/fit.md. Check: reference file steady_or_fallen.json, `practice.unpack` and `practice.pack_centre_scale`.
final class FitScale {

    static final int NUMBERS = 10;

    private static final double MOST_CARRY_OVER = 0.95;
    /// Prior SDs: wide for what practices differ in, tight for the shape of falls, which few cases can tell.
    private static final double[] SPREAD = {.2, .7, .015, .21, .075, .21, .6, .12, .18, .045};
    /// The prior's centre for the spread of levels; the shipped model runs with more, as if widened.
    private static final double CENTRE_SPREAD = 0.12;

    private final double[] centre;

    /// @param meanShare the practice's mean score above the lowest score, as a share of the span
    FitScale(double meanShare) {
        FallModel known = FallModel.DEFAULTS;
        centre = new double[] {meanShare, Math.log(CENTRE_SPREAD), known.level().rise(),
                Math.log(known.level().riseSpread()),
                0.25, Math.log(known.noise().drift()), Math.log(known.noise().typical()),
                Math.log(known.noise().variety()),
                Math.log(known.fall().begins() / (1 - known.fall().begins())), Math.log(known.fall().depth())};
    }

    /// The fit scale for cases of one scale, around the mean of all their scores.
    static FitScale around(List<Case> cases) {
        double sum = 0;
        int scores = 0;
        for (Case c : cases) {
            for (int i = 0; i < c.course().scores(); i++) {
                sum += c.course().pointsAt(i);
            }
            scores += c.course().scores();
        }
        var scale = cases.getFirst().course().scale();
        return new FitScale((sum / scores - scale.lowest()) / scale.span());
    }

    double[] centre() {
        return centre.clone();
    }

    static double[] spread() {
        return SPREAD.clone();
    }

    /// The model at so many prior SDs from the centre.
    FallModel at(double[] z) {
        double[] u = new double[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            u[i] = centre[i] + SPREAD[i] * z[i];
        }
        return unpack(u);
    }

    /// The model of ten numbers on the fit scale; what is not fitted is as shipped.
    static FallModel unpack(double[] u) {
        FallModel known = FallModel.DEFAULTS;
        return new FallModel(
                new FallModel.Level(u[0], Math.exp(u[1]), u[2], Math.exp(u[3]), known.level().riseSessions()),
                new FallModel.Noise(MOST_CARRY_OVER * Math.tanh(u[4]), Math.exp(u[5]), Math.exp(u[6]), Math.exp(u[7])),
                new FallModel.Fall(1 / (1 + Math.exp(-u[8])), known.fall().mends(), Math.exp(u[9]),
                        known.fall().depthSpread(),
                        known.fall().depthDrift()));
    }
}
