package org.attune.cli.detect;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

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

    /// The practice; empty when the numbers are the shipped ones.
    default Optional<Practice> findPractice() {
        return switch (this) {
            case Shipped shipped -> Optional.empty();
            case Fitted fitted -> Optional.of(fitted.practice);
        };
    }
}
