package org.attune.core.internal.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as sentences print them: a decimal point in every country, and no more digits than they need.
public final class Wording {

    private Wording() {}

    /// All digits of a number and no more, such as `1.96` or `5`.
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// A number with fixed decimals.
    public static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /// A count and its noun, such as `1 earlier score` or `4 earlier scores`.
    public static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
