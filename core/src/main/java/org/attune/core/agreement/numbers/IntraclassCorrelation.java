package org.attune.core.agreement.numbers;

import static java.util.Objects.requireNonNull;

import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.internal.stats.FisherF;

/// How much of the spread of numbers is between units and not between or within coders.
///
/// Formula, for n units and k coders, with mean squares R between units, W within units, C between coders and E of the rest:
/// one-way `(R - W) / (R + (k - 1) W)`, of the mean `(R - W) / R`; agreement `(R - E) / (R + (k - 1) E + k (C - E) / n)`, of the mean
/// `(R - E) / (R + (C - E) / n)`; consistency `(R - E) / (R + (k - 1) E)`, of the mean `(R - E) / R`. Intervals at 95 % from the F
/// distribution; those of agreement with Satterthwaite's degrees of freedom.
/// Missing: a unit that somebody did not rate is left out, and `units` says how many remain. Smallest n: 2 units, 2 coders.
/// Perfect agreement gives 1 with the interval from 1 to 1; the same number throughout, or the same mean for all units, gives no
/// number; nor does ICC(A,k) where its divisor is not above 0.
///
/// Source: K. O. McGraw and S. P. Wong, Psychological Methods 1 (1996) 30-46, doi:10.1037/1082-989X.1.1.30; P. E. Shrout and
/// J. L. Fleiss, Psychological Bulletin 86 (1979) 420-428, doi:10.1037/0033-2909.86.2.420.
/// Check: reference file icc.json, first case: ICC(A,1) = 0.289763779527559.
public sealed interface IntraclassCorrelation {

    /// A correlation.
    ///
    /// @param form which one
    /// @param value 1 where coders agree fully; may be below 0
    /// @param interval 95 %
    /// @param test whether units differ at all
    /// @param units rated by all coders
    /// @param coders how many
    record Estimated(IccForm form, double value, Interval interval, FTest test, int units, int coders)
            implements
                IntraclassCorrelation {
        public Estimated {
            requireNonNull(form, "form");
            requireNonNull(interval, "interval");
            requireNonNull(test, "test");
        }
    }

    /// There is no such number.
    record None(Reason reason) implements IntraclassCorrelation {
        public None {
            requireNonNull(reason, "reason");
        }
    }

    /// Between which ends the true value lies, 95 times of 100.
    ///
    /// @param low below every number where nothing bounds it, which happens to the mean of coders who hardly agree
    /// @param degrees degrees of freedom of the error that the interval was made with
    record Interval(double low, double high, double degrees) {}

    /// The F test of no difference between units. Without any error, F is infinite and its chance 0.
    record FTest(double f, double above, double below, double chance) {}

    /// One form of the correlation.
    static IntraclassCorrelation of(NumberRatings ratings, IccForm form) {
        int coders = ratings.layout().coders().size();
        double[] rows = ratings.completeRows();
        if (rows.length == 0) {
            return new None(Reason.NOTHING_RATED);
        }
        if (coders < 2) {
            return new None(Reason.ONE_CODER);
        }
        if (rows.length / coders < 2) {
            return new None(Reason.TOO_FEW_UNITS);
        }
        if (MeanSquares.isConstant(rows)) {
            return new None(Reason.ONE_CATEGORY);
        }
        MeanSquares squares = MeanSquares.of(rows, coders);
        if (squares.areUnitsAlike()) {
            return new None(Reason.UNITS_ALIKE);
        }
        if (!squares.isAnySpreadLeft(form)) {
            return new None(Reason.NO_SPREAD_LEFT);
        }
        return new Estimated(form, squares.value(form), squares.interval(form), test(squares, form), squares.units(),
                coders);
    }

    private static FTest test(MeanSquares squares, IccForm form) {
        double error = squares.error(form);
        double f = squares.betweenUnits() / error;
        double below = squares.errorDegrees(form);
        return new FTest(f, squares.units() - 1, below, FisherF.upperTail(f, squares.units() - 1, below));
    }
}
