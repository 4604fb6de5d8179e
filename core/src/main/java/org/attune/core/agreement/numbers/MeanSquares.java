package org.attune.core.agreement.numbers;

import org.attune.core.agreement.numbers.IntraclassCorrelation.Interval;
import org.attune.core.internal.stats.FisherF;

/// The analysis of variance behind intraclass correlations: mean squares between units, within units, between coders, and the rest.
public record MeanSquares(int units, int coders, double betweenUnits, double withinUnits, double betweenCoders,
        double rest) {

    /// Each end of a 95 % interval is passed over with this probability.
    private static final double HIGH = 0.975;

    /// Means of units that differ by no more than rounding: our choice.
    private static final double ROUNDING = 1e-24;

    /// Takes complete ratings, a unit after the other. Three ways through the numbers, so that a high level costs no digits.
    static MeanSquares of(double[] rows, int coders) {
        int units = rows.length / coders;
        double[] coderMeans = new double[coders];
        for (int cell = 0; cell < rows.length;) {
            for (int coder = 0; coder < coders; coder++) {
                coderMeans[coder] += rows[cell++];
            }
        }
        double mean = 0;
        for (int coder = 0; coder < coders; coder++) {
            coderMeans[coder] /= units;
            mean += coderMeans[coder] / coders;
        }
        double ofUnits = 0;
        double rest = 0;
        for (int start = 0; start < rows.length; start += coders) {
            double off = 0;
            for (int coder = 0; coder < coders; coder++) {
                off += rows[start + coder] - mean;
            }
            off /= coders;
            ofUnits += off * off;
            for (int coder = 0; coder < coders; coder++) {
                double left = rows[start + coder] - coderMeans[coder] - off;
                rest += left * left;
            }
        }
        double ofCoders = 0;
        for (double coderMean : coderMeans) {
            ofCoders += (coderMean - mean) * (coderMean - mean);
        }
        double errors = (units - 1.0) * (coders - 1);
        return new MeanSquares(units, coders, coders * ofUnits / (units - 1),
                (rest + units * ofCoders) / (units * (coders - 1.0)), units * ofCoders / (coders - 1), rest / errors);
    }

    static boolean isConstant(double[] rows) {
        for (double points : rows) {
            if (points != rows[0]) {
                return false;
            }
        }
        return true;
    }

    boolean areUnitsAlike() {
        return betweenUnits <= ROUNDING * (withinUnits + betweenUnits);
    }

    /// Whether what the form divides by is above 0; only that of ICC(A,k) may not be.
    public boolean isAnySpreadLeft(IccForm form) {
        return form != IccForm.AGREEMENT_AVERAGE || units * betweenUnits + betweenCoders > rest;
    }

    double error(IccForm form) {
        return isOneWay(form) ? withinUnits : rest;
    }

    double errorDegrees(IccForm form) {
        return isOneWay(form) ? units * (coders - 1.0) : (units - 1.0) * (coders - 1);
    }

    /// The correlation of this form.
    public double value(IccForm form) {
        return switch (form) {
            case ONE_WAY_SINGLE -> (betweenUnits - withinUnits) / (betweenUnits + (coders - 1) * withinUnits);
            case ONE_WAY_AVERAGE -> (betweenUnits - withinUnits) / betweenUnits;
            case AGREEMENT_SINGLE -> (betweenUnits - rest)
                    / (betweenUnits + (coders - 1) * rest + coders * (betweenCoders - rest) / units);
            case AGREEMENT_AVERAGE -> (betweenUnits - rest) / (betweenUnits + (betweenCoders - rest) / units);
            case CONSISTENCY_SINGLE -> (betweenUnits - rest) / (betweenUnits + (coders - 1) * rest);
            case CONSISTENCY_AVERAGE -> (betweenUnits - rest) / betweenUnits;
        };
    }

    Interval interval(IccForm form) {
        return switch (form) {
            case ONE_WAY_SINGLE, ONE_WAY_AVERAGE, CONSISTENCY_SINGLE, CONSISTENCY_AVERAGE -> byRatio(form);
            case AGREEMENT_SINGLE, AGREEMENT_AVERAGE -> ofAgreement(form);
        };
    }

    private Interval byRatio(IccForm form) {
        double degrees = errorDegrees(form);
        double low = betweenUnits / FisherF.quantile(HIGH, units - 1, degrees);
        double high = betweenUnits * FisherF.quantile(HIGH, degrees, units - 1);
        return new Interval(share(form, low), share(form, high), degrees);
    }

    private double share(IccForm form, double between) {
        double error = error(form);
        return (between - error) / (form.isAverage() ? between : between + (coders - 1) * error);
    }

    private Interval ofAgreement(IccForm form) {
        double value = value(form);
        double degrees = degreesOfAgreement(form, value);
        if (value >= 1) {
            return new Interval(1, 1, degrees);
        }
        double below = FisherF.quantile(HIGH, units - 1, degrees);
        double above = FisherF.quantile(HIGH, degrees, units - 1);
        double other = form.isAverage() ? betweenCoders - rest
                : coders * betweenCoders + ((double) coders * units - coders - units) * rest;
        double lowest = other + units * betweenUnits / below;
        double low = lowest > 0 ? units * (betweenUnits / below - rest) / lowest : Double.NEGATIVE_INFINITY;
        double high = units * (betweenUnits - rest / above) / (other / above + units * betweenUnits);
        return new Interval(low, high, degrees);
    }

    /// Satterthwaite's: the error of agreement is a sum of two mean squares with degrees of freedom of their own.
    private double degreesOfAgreement(IccForm form, double value) {
        if (value >= 1) {
            return errorDegrees(form);
        }
        double odds = (form.isAverage() ? 1 : coders) * value / (units * (1 - value));
        double ofCoders = odds * betweenCoders;
        double ofRest = (1 + odds * (units - 1)) * rest;
        double sum = ofCoders + ofRest;
        return sum * sum / (ofCoders * ofCoders / (coders - 1) + ofRest * ofRest / errorDegrees(form));
    }

    private static boolean isOneWay(IccForm form) {
        return form == IccForm.ONE_WAY_SINGLE || form == IccForm.ONE_WAY_AVERAGE;
    }
}
