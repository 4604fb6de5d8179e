package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

/// How often a rule fires on series without a fall; or that nobody has counted.
public sealed interface RuleChance {

    /// Counted on simulated series.
    ///
    /// @param falsePer12 false flags per 12 scored sessions
    /// @param coursesFlagged the share of courses with at least one, between 0 and 1
    /// @param origin what the series were like
    record Counted(Estimate falsePer12, Estimate coursesFlagged, Origin origin) implements RuleChance {

        public Counted {
            requireNonNull(falsePer12, "falsePer12");
            requireNonNull(coursesFlagged, "coursesFlagged");
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

    /// A number with its 95 % interval.
    record Estimate(double value, double low, double high) {

        public Estimate {
            if (!(low <= value && value <= high)) {
                throw new IllegalArgumentException(
                        "an estimate lies within its interval: " + low + " <= " + value + " <= " + high);
            }
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
