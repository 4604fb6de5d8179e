package org.attune.core.agreement.resampling;

import java.util.OptionalDouble;

import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.numbers.MeanSquares;
import org.attune.core.agreement.ratings.NumberRatings;

/// Intraclass correlations: sums and squares of the units that every coder rated, around the mean of all, so that no digits are lost.
final class SquaresOfUnits implements SessionSums {

    private static final int UNITS = 0;
    private static final int SQUARED_MEANS = 1;
    private static final int SQUARES = 2;
    private static final int CODERS = 3;

    /// Sums of squares below this share of all squares are rounding: our choice.
    private static final double ROUNDING = 1e-12;

    private final Blocks blocks;
    private final int coders;
    private final IccForm form;

    SquaresOfUnits(NumberRatings ratings, Sessions sessions, IccForm form) {
        this.coders = ratings.layout().coders().size();
        this.form = form;
        this.blocks = Blocks.of(sessions, CODERS + coders);
        double middle = middle(ratings.completeRows());
        for (int unit = 0; unit < ratings.layout().units().size(); unit++) {
            if (ratings.isRatedByAll(unit)) {
                add(ratings, unit, sessions.of(unit), middle);
            }
        }
    }

    private void add(NumberRatings ratings, int unit, int session, double middle) {
        double sum = 0;
        for (int coder = 0; coder < coders; coder++) {
            double off = ratings.pointsAt(unit, coder) - middle;
            sum += off;
            blocks.add(session, SQUARES, off * off);
            blocks.add(session, CODERS + coder, off);
        }
        blocks.add(session, UNITS, 1);
        blocks.add(session, SQUARED_MEANS, sum * sum / ((double) coders * coders));
    }

    private static double middle(double[] points) {
        double sum = 0;
        for (double each : points) {
            sum += each / points.length;
        }
        return sum;
    }

    @Override
    public OptionalDouble of(int[] times) {
        double[] sums = blocks.over(times);
        double units = sums[UNITS];
        double mean = 0;
        double squaredCoders = 0;
        for (int coder = 0; coder < coders; coder++) {
            double coderMean = sums[CODERS + coder] / units;
            mean += coderMean / coders;
            squaredCoders += coderMean * coderMean;
        }
        double least = ROUNDING * sums[SQUARES];
        double all = sums[SQUARES] - units * coders * mean * mean;
        double ofUnits = coders * (sums[SQUARED_MEANS] - units * mean * mean);
        double ofCoders = units * (squaredCoders - coders * mean * mean);
        double rest = all - ofUnits - ofCoders;
        if (units < 2 || !(ofUnits > least)) {
            return OptionalDouble.empty();
        }
        return value((int) units, ofUnits, ofCoders > least ? ofCoders : 0, rest > least ? rest : 0);
    }

    private OptionalDouble value(int units, double ofUnits, double ofCoders, double rest) {
        MeanSquares squares = new MeanSquares(units, coders, ofUnits / (units - 1),
                (rest + ofCoders) / (units * (coders - 1.0)), ofCoders / (coders - 1),
                rest / ((units - 1.0) * (coders - 1)));
        return squares.isAnySpreadLeft(form) ? OptionalDouble.of(squares.value(form)) : OptionalDouble.empty();
    }
}
