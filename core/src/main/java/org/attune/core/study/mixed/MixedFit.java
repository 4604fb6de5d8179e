package org.attune.core.study.mixed;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a mixed model says of outcomes, or why it says nothing.
public sealed interface MixedFit {

    /// A fitted model.
    ///
    /// @param effects the level first, then the predictors in their order
    /// @param spread how cases differ from each other, and scores from their case
    /// @param logLikelihood the natural logarithm of the likelihood that was made largest
    /// @param scores how many outcomes it rests on
    /// @param cases how many cases it rests on
    record Fitted(List<Effect> effects, Spread spread, double logLikelihood, int scores, int cases)
            implements
                MixedFit {
        public Fitted {
            effects = List.copyOf(effects);
            requireNonNull(spread, "spread");
        }

        /// The effect of a predictor.
        public Effect effect(String predictor) {
            return effects.stream()
                    .filter(effect -> effect.name().equals(predictor))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the model has no predictor " + predictor));
        }
    }

    /// One effect.
    ///
    /// @param name the predictor; `level` for the first
    /// @param points how much the outcome is higher where the predictor is higher by 1
    /// @param modelError the standard error if the model is right
    /// @param error the standard error by leaving out one case at a time, which does not trust the model
    /// @param low the lower end of the 95% interval from `error`
    /// @param high its upper end
    /// @param p the probability of an effect this far from 0 by chance, two-sided, from `error`
    record Effect(String name, double points, double modelError, double error, double low, double high, double p) {}

    /// How large the differences are that the predictors leave.
    ///
    /// @param levels the variance of the cases' own levels
    /// @param slopes the variance of the cases' own slopes; 0 where they have none
    /// @param together the covariance of levels and slopes
    /// @param within the variance of scores around their case
    record Spread(double levels, double slopes, double together, double within) {}

    /// There is no model.
    ///
    /// @param about the predictor that stands in the way; empty where it is not one
    record None(Reason reason, String about) implements MixedFit {
        public None {
            requireNonNull(reason, "reason");
            requireNonNull(about, "about");
        }

        /// The reason as screens and tables print it.
        public String words() {
            return about.isEmpty() ? reason.words() : about + ": " + reason.words();
        }
    }

    /// Why there is no model.
    enum Reason {
        NOTHING("there is no outcome to explain"),
        ONE_CASE("there is one case only, and the model compares cases"),
        FEWER_THAN_TEN("there are fewer than 10 cases, and intervals that rest on so few say nothing"),
        TOO_FEW_CASES("there are not more cases than numbers to find"),
        ONE_OUTCOME_EACH("no case has two outcomes, so cases and scores cannot be told apart"),
        SAME_OUTCOME("all outcomes are the same"),
        SAME_WITHIN("within each case all outcomes are the same"),
        FOLLOWS("it never varies, or follows from the predictors before it"),
        RESTS_ON_ONE_CASE("it varies in one case only, so nothing can be said of others"),
        NOTHING_LEFT("the predictors explain the outcomes fully, so there is no spread left to judge them by"),
        NOT_FOUND("the search for the best model did not come to rest");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// The reason as screens and tables print it.
        public String words() {
            return words;
        }
    }
}
