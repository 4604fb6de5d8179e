package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

/// How often a rule fires on series without a fall; or why nobody has counted.
public sealed interface RuleChance {

    /// Counted on simulated series.
    ///
    /// @param rate what was counted
    /// @param origin what the series were like
    record Counted(ChanceRate rate, Origin origin) implements RuleChance {

        public Counted {
            requireNonNull(rate, "rate");
            requireNonNull(origin, "origin");
        }
    }

    /// Not counted for this rule with these settings.
    ///
    /// @param why the reason, as a clause without a full stop
    record NotCounted(String why) implements RuleChance {

        public NotCounted {
            requireNonNull(why, "why");
        }
    }

    /// What the simulated series were like.
    enum Origin {
        /// Like the defaults that come with the program.
        SHIPPED("shipped, simulated from the defaults"),
        /// Like the practice's own fitted numbers.
        PRACTICE("simulated from this practice's own numbers"),
        /// Like the courses of this very report.
        THESE_COURSES("simulated from the courses of this report");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /// The origin as a page prints it.
        public String words() {
            return words;
        }
    }
}
