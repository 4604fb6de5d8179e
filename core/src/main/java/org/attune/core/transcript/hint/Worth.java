package org.attune.core.transcript.hint;

import static java.util.Objects.requireNonNull;

/// What is known of how well a rule points.
public sealed interface Worth {

    /// Somebody counted, on conversations that played no part in choosing the rule's words and thresholds.
    ///
    /// @param proxy what stood in for a tension, as no public transcript has tensions marked
    /// @param turns how many client turns were looked at
    /// @param marked how many of them carry the proxy's label
    /// @param hinted at how many of them the rule gave a hint
    /// @param hits how many of those carry the label
    /// @param balancedAccuracy the mean of recall and of the share of unmarked turns without a hint; chance is 0.5
    record Measured(Proxy proxy, int turns, int marked, int hinted, int hits, Estimate balancedAccuracy)
            implements
                Worth {

        public Measured {
            requireNonNull(proxy, "proxy");
            requireNonNull(balancedAccuracy, "balancedAccuracy");
            if (hits < 0 || hits > hinted || hits > marked || hinted > turns || marked > turns || hinted < 1
                    || marked < 1) {
                throw new IllegalArgumentException("a measured rule gave hints, and some turns carry the label");
            }
        }

        /// The share of hints at turns that carry the label.
        public double precision() {
            return (double) hits / hinted;
        }

        /// The share of labelled turns that got a hint.
        public double recall() {
            return (double) hits / marked;
        }

        /// The precision that pointing at random would have.
        public double share() {
            return (double) marked / turns;
        }
    }

    /// No label tests it, so it stays off until somebody asks for it.
    ///
    /// @param why why not, one sentence
    record Unmeasured(String why) implements Worth {
        public Unmeasured {
            requireNonNull(why, "why");
        }
    }
}
