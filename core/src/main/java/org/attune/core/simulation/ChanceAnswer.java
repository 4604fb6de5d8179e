package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

import org.attune.core.detection.RuleName;
import org.attune.core.detection.Verdict;

/// What is known of a rule's chance rate: the rate, or why there is none.
public sealed interface ChanceAnswer {

    /// The rule ran on simulated courses.
    record Rated(ChanceRate rate) implements ChanceAnswer {
        public Rated {
            requireNonNull(rate, "rate");
        }
    }

    /// The rule rests on something that simulated courses do not have, such as a published error or single answers.
    record Unrated(RuleName rule, String parameters, Verdict.Lack lack) implements ChanceAnswer {
        public Unrated {
            requireNonNull(rule, "rule");
            requireNonNull(parameters, "parameters");
            requireNonNull(lack, "lack");
        }
    }

    /// Every course was too short for the rule, so that its rate would be 0 for want of scores.
    record AllTooShort(RuleName rule, String parameters, int leastScores) implements ChanceAnswer {
        public AllTooShort {
            requireNonNull(rule, "rule");
            requireNonNull(parameters, "parameters");
        }
    }
}
