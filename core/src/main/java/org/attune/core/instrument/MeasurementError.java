package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

/// How much a score moves when nothing has changed, as published for a form; or that nobody has published it.
public sealed interface MeasurementError {

    /// A standard error of measurement, in points of the scale, and where it was read.
    ///
    /// @param semPoints standard error of measurement, `SD * sqrt(1 - reliability)`, in scale points, above 0
    /// @param source who published it, or who set it by hand
    record Published(double semPoints, String source) implements MeasurementError {
        public Published {
            if (!(semPoints > 0) || Double.isInfinite(semPoints)) {
                throw new IllegalArgumentException(
                        "semPoints must be a number above 0 scale points, but was " + semPoints);
            }
            requireNonNull(source, "source");
        }
    }

    /// No standard error was found. Rules that need one say so instead of guessing.
    record Unpublished() implements MeasurementError {}
}
