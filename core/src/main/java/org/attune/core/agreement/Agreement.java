package org.attune.core.agreement;

import static java.util.Objects.requireNonNull;

/// How far coders agree, as one number, or why there is none.
public sealed interface Agreement {

    /// A coefficient.
    ///
    /// @param value 1 where coders agree fully; about 0 where they agree as chance would, if the coefficient corrects for it
    /// @param observed the share of agreement seen; for Krippendorff's alpha the disagreement seen, in squared distances
    /// @param expected what chance would bring of the same; 0 where the coefficient does not ask
    /// @param units how many units it rests on
    /// @param ratings how many ratings it rests on
    record Found(double value, double observed, double expected, int units, int ratings) implements Agreement {
        public Found {
            if (!Double.isFinite(value) || !Double.isFinite(observed) || !Double.isFinite(expected)) {
                throw new IllegalArgumentException(
                        "a coefficient must be a finite number; where there is none, say why");
            }
        }
    }

    /// There is no such number.
    record None(Reason reason) implements Agreement {
        public None {
            requireNonNull(reason, "reason");
        }
    }

    /// Why there is no number.
    enum Reason {
        NOTHING_RATED("nobody gave a rating"),
        ONE_CODER("only one coder gave ratings, and agreement takes two"),
        NOT_TWO_CODERS("this coefficient compares exactly two coders; choose a pair"),
        TOO_FEW_UNITS("too few units were rated by more than one coder"),
        ONE_CATEGORY("all ratings are the same, so chance alone would agree fully"),
        NOT_TWO_CATEGORIES("these indices are for codes with exactly two categories"),
        NO_NUMBERS("the ratings are words, and this coefficient needs numbers"),
        NO_ORDER("the categories have no order, which this coefficient needs"),
        BELOW_LEAST("fewer than 10 units were rated by more than one coder, which is too few to print a number"),
        FEW_COMPLETE(
                "fewer than 10 units were rated by every coder, and this coefficient rests on those alone; too few to print a number"),
        NO_BOUNDARIES("nobody set a boundary"),
        FEW_BOUNDARIES("the two coders set fewer than 10 boundaries together, which is too few to print a number"),
        BELOW_ZERO("ratios need ratings of 0 or more, and one is below"),
        UNITS_ALIKE("the units have the same mean, so nothing tells them apart"),
        NO_SPREAD_LEFT(
                "units and coders differ less than the rest of the numbers allows, so there is no spread to share out");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// The reason as screens and tables print it.
        public String words() {
            return words;
        }
    }
}
