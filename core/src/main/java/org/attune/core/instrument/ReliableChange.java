package org.attune.core.instrument;

/// How far two scores of one person must lie apart before the form's own error no longer explains it.
///
/// Source: N. S. Jacobson, P. Truax, Clinical significance: a statistical approach to defining meaningful change in
/// psychotherapy research, J. Consult. Clin. Psychol. 59 (1991) 12-19, doi:10.1037/0022-006X.59.1.12.
/// Check: SD 2.72 and reliability .839 give a standard error of 1.091394704037 points and, at z = 1.96, a reliable change
/// of 3.02519177700853 points.
///
/// @param semPoints standard error of measurement, in points of the scale, above 0
public record ReliableChange(double semPoints) {

    /// Two-sided, one change in twenty by chance: the z of the source.
    public static final double USUAL_Z = 1.96;

    public ReliableChange {
        if (!(semPoints > 0) || Double.isInfinite(semPoints)) {
            throw new IllegalArgumentException("semPoints must be a number above 0 scale points, but was " + semPoints);
        }
    }

    /// From what a validation study prints: `SEM = SD * sqrt(1 - reliability)`.
    ///
    /// @param sdPoints standard deviation in the norm sample, in points, above 0
    /// @param reliability from 0 to below 1
    public static ReliableChange of(double sdPoints, double reliability) {
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException(
                    "reliability must be at least 0 and less than 1, but was " + reliability);
        }
        return new ReliableChange(sdPoints * Math.sqrt(1 - reliability));
    }

    /// The standard error of the difference of two scores, `sqrt(2) * SEM`, in points.
    public double differenceErrorPoints() {
        return Math.sqrt(2) * semPoints;
    }

    /// The difference in points beyond which a change is reliable.
    ///
    /// @param z how many standard errors are too far
    public double leastPoints(double z) {
        return z * differenceErrorPoints();
    }

    /// The reliable change index: the change in its own standard errors, negative when the later score is lower.
    public double index(double before, double after) {
        return (after - before) / differenceErrorPoints();
    }

    /// Whether a change is larger than error explains, either way.
    public boolean isReliable(double before, double after) {
        return Math.abs(index(before, after)) > USUAL_Z;
    }
}
