package org.attune.core.agreement.resampling;

import java.util.OptionalDouble;

import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Ratings;

/// A coefficient as it is when each session counts so many times. What a session adds is summed up once, so that a draw never goes
/// through its units again.
interface SessionSums {

    /// The coefficient; empty where there is none. Several threads may ask at once.
    ///
    /// @param times how many times each session counts
    OptionalDouble of(int[] times);

    /// The sums that a coefficient needs. Throws where it needs numbers and there are none.
    static SessionSums of(Ratings ratings, Sessions sessions, Coefficient coefficient) {
        return switch (coefficient) {
            case Coefficient.Percent percent -> SharesOfUnits.percent(ratings.asCategories(), sessions);
            case Coefficient.Fleiss fleiss -> SharesOfUnits.fleiss(ratings.asCategories(), sessions);
            case Coefficient.Gwet gwet -> SharesOfUnits.gwet(ratings.asCategories(), sessions, gwet.closeness());
            case Coefficient.Conger conger -> new SharesOfCoders(ratings.asCategories(), sessions);
            case Coefficient.Cohen cohen -> TableOfPair.kappa(ratings.asCategories(), sessions, cohen.closeness());
            case Coefficient.OfTwoCategories two -> TableOfPair.index(ratings.asCategories(), sessions, two.index());
            case Coefficient.Alpha alpha -> new Coincidences(ratings.asCategories(), sessions, alpha.level());
            case Coefficient.Icc icc -> new SquaresOfUnits((NumberRatings) ratings, sessions, icc.form());
            case Coefficient.Kendall kendall -> new RanksOfUnits((NumberRatings) ratings, sessions);
        };
    }

    /// What every session adds, one after the other, as many numbers for each.
    record Blocks(int width, double[] sums) {

        static Blocks of(Sessions sessions, int width) {
            return new Blocks(width, new double[sessions.count() * width]);
        }

        /// Adds to one number of a session.
        void add(int session, int at, double more) {
            sums[session * width + at] += more;
        }

        /// The sum over sessions, each counted so many times.
        double[] over(int[] times) {
            double[] total = new double[width];
            for (int session = 0; session < times.length; session++) {
                int often = times[session];
                int from = session * width;
                for (int at = 0; often > 0 && at < width; at++) {
                    total[at] += often * sums[from + at];
                }
            }
            return total;
        }
    }

    /// How far the ratings of a unit agree, over all their pairs.
    static double agreement(int[] counts, int rated, double[][] weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double weighted = -1;
            for (int j = 0; j < counts.length; j++) {
                weighted += weights[i][j] * counts[j];
            }
            sum += counts[i] * weighted;
        }
        return sum / ((double) rated * (rated - 1));
    }

    /// The weights under which only the same category agrees.
    static double[][] same(double[] values) {
        return Closeness.SAME.weights(values);
    }
}
