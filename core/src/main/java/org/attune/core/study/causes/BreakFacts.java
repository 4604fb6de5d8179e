package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

/// Where the breaks between sessions are known from, and how many there were.
public sealed interface BreakFacts {

    /// The table of events names breaks itself, so dates add none.
    record InEvents() implements BreakFacts {}

    /// Nothing can be said of breaks.
    ///
    /// @param why as the end of a sentence
    record Unknown(String why) implements BreakFacts {
        public Unknown {
            requireNonNull(why, "why");
        }
    }

    /// Dates tell them.
    ///
    /// @param cases how many cases have dates that tell a usual gap
    /// @param casesWithBreaks how many of them had a break
    /// @param breaks how many breaks there were
    record FromDates(int cases, int casesWithBreaks, int breaks) implements BreakFacts {

        /// The same with one more case.
        public FromDates with(int more) {
            return new FromDates(cases + 1, casesWithBreaks + (more > 0 ? 1 : 0), breaks + more);
        }
    }
}
