package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

import org.attune.core.internal.wording.Wording;

/// A scale that sessions are scored on: its two ends, the smallest step between two scores, and which end is good.
///
/// Inside the core every score is *oriented*: turned round where needed, so that higher is always better. A scale keeps
/// its ends when it is turned, because the turned score is `lowest + highest - raw`.
///
/// @param name the name that files and screens use, such as `WAI-SR`
/// @param lowest the smallest score the scale allows, in points
/// @param highest the largest score the scale allows, in points, above `lowest`
/// @param step the distance between two neighbouring scores, in points, above 0 and at most the span
/// @param orientation which end is the good one
/// @param error the published standard error of measurement, if there is one
public record Scale(String name, double lowest, double highest, double step, Orientation orientation,
        MeasurementError error) {

    /// How far a decimal fraction of a step may stray from the scale's end and still count as the end: our choice,
    /// far below any real step and far above the rounding of four printed decimals.
    private static final double ROUNDING_SHARE = 1e-3;

    public Scale {
        requireNonNull(name, "name");
        requireNonNull(orientation, "orientation");
        requireNonNull(error, "error");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scale needs a name");
        }
        if (!Double.isFinite(lowest) || !Double.isFinite(highest) || !(lowest < highest)) {
            throw new IllegalArgumentException(
                    "scale " + name + ": lowest must be below highest, both finite, but they were " + lowest + " and "
                            + highest);
        }
        if (!(step > 0) || step > highest - lowest) {
            throw new IllegalArgumentException("scale " + name + ": step must be above 0 and at most the span of "
                    + (highest - lowest) + " points, but was " + step);
        }
    }

    /// The distance between the two ends, in points.
    public double span() {
        return highest - lowest;
    }

    /// Turns a raw score so that higher is better, or an oriented score back to the raw one: the same step both ways.
    public double turn(double points) {
        return switch (orientation) {
            case HIGHER_IS_BETTER -> points;
            case LOWER_IS_BETTER -> lowest + highest - points;
        };
    }

    /// Whether a raw or oriented score lies on the scale, allowing for the rounding of printed decimals.
    public boolean contains(double points) {
        double slack = step * ROUNDING_SHARE;
        return points >= lowest - slack && points <= highest + slack;
    }

    /// Prints oriented points as a person reads them on the form: turned back, with as many decimals as the step asks for.
    public String say(double oriented) {
        return sayApart(turn(oriented));
    }

    /// Prints a difference of points, which has no orientation. Whole steps print without decimals where they can.
    public String sayApart(double points) {
        int decimals = step >= 1 ? 1 : 2;
        String text = Wording.rounded(points, decimals);
        return step >= 1 && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// The word for a worse score on this scale: `lower`, or `higher` where more points are worse.
    public String worse() {
        return orientation == Orientation.HIGHER_IS_BETTER ? "lower" : "higher";
    }

    /// The word for the worst score of some on this scale: `lowest`, or `highest` where more points are worse.
    public String worst() {
        return orientation == Orientation.HIGHER_IS_BETTER ? "lowest" : "highest";
    }

    /// The word for scores that get worse on this scale: a `fall`, or a `rise` where more points are worse.
    public String worsening() {
        return orientation == Orientation.HIGHER_IS_BETTER ? "fall" : "rise";
    }

    /// The word for a better score on this scale: `higher`, or `lower` where more points are worse.
    public String better() {
        return orientation == Orientation.HIGHER_IS_BETTER ? "higher" : "lower";
    }

    /// The same scale with another error of measurement.
    public Scale withError(MeasurementError other) {
        return new Scale(name, lowest, highest, step, orientation, other);
    }
}
