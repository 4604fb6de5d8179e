package org.attune.cli.detect;

import static java.util.Objects.requireNonNull;

import org.attune.core.simulation.Practice;

/// Which numbers the default rule starts from.
sealed interface Numbers {

    /// Those that come with the program.
    record Shipped() implements Numbers {}

    /// Those that were learned from a practice's own courses.
    record Fitted(Practice practice) implements Numbers {
        public Fitted {
            requireNonNull(practice, "practice");
        }
    }
}
