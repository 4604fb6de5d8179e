package org.attune.core.instrument;

/// Scores that part people in treatment from people who are not, from the means and spreads of both groups.
///
/// Source: N. S. Jacobson, P. Truax 1991, doi:10.1037/0022-006X.59.1.12, criteria a, b and c.
/// Check: clinical mean 32.48 with SD 11.214, normal mean 4.96 with SD 3.8: c = 11.9252324497136.
///
/// @param clinicalMean mean of people in treatment, in points
/// @param clinicalSd their SD, in points, above 0
/// @param normalMean mean of people who are not, in points
/// @param normalSd their SD, in points, above 0
public record ClinicalCutOffs(double clinicalMean, double clinicalSd, double normalMean, double normalSd) {

    /// Two standard deviations, as in the source.
    private static final double APART_SD = 2;

    public ClinicalCutOffs {
        if (!(clinicalSd > 0) || !(normalSd > 0)) {
            throw new IllegalArgumentException(
                    "both SDs must be above 0 points, but were " + clinicalSd + " and " + normalSd);
        }
    }

    /// Criterion a: two SDs from the clinical mean, towards the normal one.
    public double beyondClinical() {
        return clinicalMean + APART_SD * clinicalSd * Math.signum(normalMean - clinicalMean);
    }

    /// Criterion b: two SDs from the normal mean, towards the clinical one.
    public double withinNormal() {
        return normalMean + APART_SD * normalSd * Math.signum(clinicalMean - normalMean);
    }

    /// Criterion c: where a score is as many SDs from the one mean as from the other.
    public double between() {
        return (clinicalSd * normalMean + normalSd * clinicalMean) / (clinicalSd + normalSd);
    }
}
