package org.attune.web.numbers;

import static java.util.Objects.requireNonNull;

import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;

/// What is known of this practice, besides what everybody is shipped.
///
/// @param numbers the numbers of the default rule
/// @param scale the name of the scale whose error was learned
/// @param error how far a score strays by the form alone, as learned; unpublished where it was not
public record Learned(Numbers numbers, String scale, MeasurementError error) {

    /// The rate of false flags that is taken where a practice file has it, per 12 sessions: the usual one of the command line.
    private static final double USUAL_PER_12 = 0.2;

    /// The numbers of the default rule.
    public sealed interface Numbers {

        /// None of the practice's own.
        ///
        /// @param trouble why a practice file that is there is not used; empty where there is none
        record Shipped(String trouble) implements Numbers {
            public Shipped {
                requireNonNull(trouble, "trouble");
            }
        }

        /// The practice's own.
        ///
        /// @param practice as its file has them
        record Own(Practice practice) implements Numbers {
            public Own {
                requireNonNull(practice, "practice");
            }

            /// The threshold that the rule runs with: for the usual rate where there is one, and else the first.
            public Threshold threshold() {
                return practice.threshold(RateSetting.ABOUT, USUAL_PER_12)
                        .or(() -> practice.threshold(RateSetting.MODEL, USUAL_PER_12))
                        .orElse(practice.thresholds().getFirst());
            }
        }
    }

    public Learned {
        requireNonNull(numbers, "numbers");
        requireNonNull(scale, "scale");
        requireNonNull(error, "error");
    }

    /// A scale with the error that was learned of it, where nobody has published one.
    public Scale with(Scale known) {
        return known.error() instanceof MeasurementError.Unpublished && known.name().equals(scale)
                && error instanceof MeasurementError.Published ? known.withError(error) : known;
    }
}
