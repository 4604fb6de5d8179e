package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What was published about the scores of a scale: scores that mean something, and how reliable it was found, each with its source.
///
/// Nothing is computed from a cut-off: it stands beside a score for people to read.
///
/// @param cutOffs scores that were published as a line, in the order of the scale
/// @param reliabilities how reliable the scale was found, and with whom
public record Norms(List<CutOff> cutOffs, List<Found> reliabilities) {

    /// Nothing was found.
    public static final Norms NONE = new Norms(List.of(), List.of());

    /// Which side of a cut-off is meant.
    public enum Side {
        /// The cut-off and more.
        FROM,
        /// Less than the cut-off.
        BELOW
    }

    /// A score that was published as a line.
    ///
    /// @param points the line, in raw points of the form
    /// @param side which side is meant
    /// @param means what it is said to mean
    /// @param source who published it
    public record CutOff(double points, Side side, String means, String source) {
        public CutOff {
            requireNonNull(side, "side");
            requireNonNull(means, "means");
            requireNonNull(source, "source");
        }

        /// Whether a raw score lies on the side that is meant.
        public boolean isMet(double raw) {
            return switch (side) {
                case FROM -> raw >= points;
                case BELOW -> raw < points;
            };
        }
    }

    /// How reliable a scale was found.
    ///
    /// @param coefficient the coefficient, above 0 and at most 1
    /// @param kind which one, such as `alpha`
    /// @param sample with whom
    /// @param source who published it
    public record Found(double coefficient, String kind, String sample, String source) {
        public Found {
            if (!(coefficient > 0) || coefficient > 1) {
                throw new IllegalArgumentException(
                        "a reliability lies above 0 and at most at 1, but was " + coefficient);
            }
            requireNonNull(kind, "kind");
            requireNonNull(sample, "sample");
            requireNonNull(source, "source");
        }
    }

    public Norms {
        cutOffs = List.copyOf(cutOffs);
        reliabilities = List.copyOf(reliabilities);
    }
}
