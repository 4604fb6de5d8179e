package org.attune.core.transcript.hint;

/// A figure between 0 and 1 with the interval that a bootstrap over whole conversations gave it.
///
/// @param value the figure
/// @param low the lower end of its 95 % interval
/// @param high the upper end
public record Estimate(double value, double low, double high) {

    public Estimate {
        if (!(low >= 0 && high <= 1 && low <= high && value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("an estimate and its interval lie between 0 and 1, the lower end first");
        }
    }
}
