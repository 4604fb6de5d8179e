package org.attune.core.simulation.fit;

import java.util.OptionalDouble;

/// The logit of the chance of a fall at each scored session of many courses, and the threshold that keeps a wished rate of flags on them.
///
/// A flag is a rising edge: a value over the threshold after one at or under it, or at the first score.
/// Check: reference file steady_or_fallen.json, `practice.edge_rate`.
final class ChanceRuns {

    private static final double PER_SESSIONS = 12;
    /// Thresholds are looked for between these logits, by so many halvings. Source: docs/methods/fit.md.
    static final double LOWEST_LOGIT = -4;
    private static final double HIGHEST_LOGIT = 8;
    private static final int HALVINGS = 40;
    /// Nearer than this to the lowest logit, the search was stopped by it: our choice, far above what 40 halvings leave.
    private static final double AT_THE_END = 1e-9;

    private final double[][] runs;
    private final long scores;

    ChanceRuns(double[][] runs) {
        this.runs = runs;
        long sum = 0;
        for (double[] run : runs) {
            sum += run.length;
        }
        this.scores = sum;
    }

    /// How many flags a threshold raises per 12 scored sessions.
    double flagsPer12(double threshold) {
        long flags = 0;
        for (double[] run : runs) {
            boolean over = false;
            for (double logit : run) {
                boolean nowOver = logit > threshold;
                if (nowOver && !over) {
                    flags++;
                }
                over = nowOver;
            }
        }
        return PER_SESSIONS * flags / scores;
    }

    /// The lowest threshold, between -4 and 8, that raises at most so many flags per 12 scored sessions. Empty where no threshold keeps such
    /// a rate: even the lowest raises no more, because the courses do not give so many flags, or even the highest raises more.
    OptionalDouble thresholdFor(double per12) {
        if (flagsPer12(HIGHEST_LOGIT) > per12) {
            return OptionalDouble.empty();
        }
        double low = LOWEST_LOGIT;
        double high = HIGHEST_LOGIT;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (flagsPer12(middle) > per12) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high - LOWEST_LOGIT < AT_THE_END ? OptionalDouble.empty() : OptionalDouble.of(high);
    }
}
