package org.attune.cli.results;

import java.math.BigDecimal;
import java.math.MathContext;

import org.attune.core.detection.Evidence.Quantity;
import org.attune.core.detection.Evidence.Unit;
import org.attune.core.instrument.Scale;

/// Numbers for other programs: all the digits that mean something, and none that come from turning a scale round.
final class Exact {

    /// A double holds 15 to 17 digits, and turning a score costs the last few: our choice.
    private static final MathContext DIGITS = new MathContext(12);

    private Exact() {}

    /// The number, with at most 12 digits.
    static double rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }

    /// The number as text, with at most 12 digits and a decimal point in every country; empty when it is not finite.
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        String text = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    /// A quantity as the form counts it: points are turned back, all else stays.
    static double said(Quantity quantity, Scale scale) {
        return quantity.unit() == Unit.POINTS ? scale.turn(quantity.value()) : quantity.value();
    }
}
