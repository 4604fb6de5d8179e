package org.attune.core.simulation;

/// A figure from a simulation with the interval that covers the true one in 95 of 100 simulations.
///
/// @param value the figure
/// @param low the lower end of the 95% interval, at most `value`
/// @param high the upper end of the 95% interval, at least `value`
public record Estimate(double value, double low, double high) {

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "an estimate lies inside its interval: " + low + " <= " + value + " <= " + high);
        }
    }
}
