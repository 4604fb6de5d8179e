package org.attune.core.internal.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as sentences print them: a decimal point in every country, and no more digits than they need.
public final class Wording {

    /// As many characters of a number surely fit into a long.
    private static final int LONGEST = 18;

    private Wording() {}

    /// All digits of a number and no more, such as `1.96` or `5`.
    ///
    /// Most numbers need no `BigDecimal`, whose first use works out powers of ten for a good part of a short run.
    public static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        String text = Double.toString(value);
        if (!isPlain(text)) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// Whether digits stand around the point, with neither an exponent nor a word for what is no number.
    private static boolean isPlain(String text) {
        return Character.isDigit(text.charAt(text.length() - 1)) && text.indexOf('E') < 0;
    }

    /// A number with fixed decimals; halves are rounded away from zero.
    public static String rounded(double value, int decimals) {
        String text = Double.toString(value);
        int kept = text.indexOf('.') + 1 + decimals;
        if (!isPlain(text) || kept > LONGEST) {
            return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        }
        String padded = text + "0".repeat(Math.max(0, kept + 1 - text.length()));
        boolean isUp = padded.charAt(kept) >= '5';
        long steps = Long.parseLong(padded.substring(0, kept).replace(".", "").replace("-", "")) + (isUp ? 1 : 0);
        String digits = Long.toString(steps);
        String filled = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        String whole = filled.substring(0, filled.length() - decimals);
        String sign = value < 0 && steps > 0 ? "-" : "";
        return sign + whole + (decimals > 0 ? "." + filled.substring(filled.length() - decimals) : "");
    }

    /// A count and its noun, such as `1 earlier score` or `4 earlier scores`.
    public static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
