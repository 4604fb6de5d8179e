package org.attune.core.agreement.resampling;

import static java.util.Objects.requireNonNull;

/// Between which ends a coefficient lies when sessions are drawn again, 95 times of 100; or why that cannot be said.
public sealed interface SessionInterval {

    /// The ends.
    ///
    /// @param low the lower end
    /// @param high the upper end
    /// @param sessions how many there were to draw from
    /// @param draws how many draws had a coefficient; the interval rests on these
    /// @param without how many had none, because they held one category only, say
    record Between(double low, double high, int sessions, int draws, int without) implements SessionInterval {}

    /// There is no interval.
    record None(Reason reason) implements SessionInterval {
        public None {
            requireNonNull(reason, "reason");
        }
    }

    /// Why there is no interval.
    enum Reason {
        NO_COEFFICIENT("there is no coefficient"),
        TOO_FEW_SESSIONS("an interval takes " + Bootstrap.LEAST_SESSIONS + " sessions or more"),
        DRAWS_WITHOUT("more than one draw of twenty has no coefficient");

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
