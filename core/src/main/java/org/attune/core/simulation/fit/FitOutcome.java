package org.attune.core.simulation.fit;

import static java.util.Objects.requireNonNull;

import org.attune.core.detection.steady.FallModel;

/// What came of fitting a practice: its model, or why there is none.
public sealed interface FitOutcome {

    /// The model was fitted.
    ///
    /// @param model the numbers of the practice; rules run with [FallModel#widened()]
    /// @param logLikelihood how well the model foretold the scores: the sum of the logarithms
    /// @param penalty how far the numbers lie from what is usual: half the sum of the squared distances, in prior SDs
    /// @param looks how often the likelihood was computed
    /// @param settled whether the search ended because nothing more was to be gained, rather than because it had looked often enough
    record Fitted(FallModel model, double logLikelihood, double penalty, int looks,
            boolean settled) implements FitOutcome {
        public Fitted {
            requireNonNull(model, "model");
        }
    }

    /// There are too few cases to learn from.
    ///
    /// @param cases how many cases with at least two scores there are
    /// @param least how many it takes
    record TooFewCases(int cases, int least) implements FitOutcome {

        /// Why there is no fit, and what to do.
        public String reason() {
            return "a practice is fitted on at least " + least + " cases with two or more scores each, but there are "
                    + cases
                    + "; with fewer, the rate of false flags that a fit promises cannot be relied on, and the shipped defaults do as well";
        }
    }
}
