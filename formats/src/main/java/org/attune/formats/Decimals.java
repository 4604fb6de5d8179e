package org.attune.formats;

import java.util.OptionalDouble;

/// Reads decimal numbers as people write them, the same on every machine whatever its language.
///
/// Up to about 15 digits the mantissa and the power of ten are both exact doubles, so that one division gives the
/// nearest double; longer numbers go through [Double#parseDouble(String)], which gives the nearest double as well.
/// Source: Clinger 1990, *How to read floating point numbers accurately*, doi 10.1145/93542.93557 (the fast path).
public final class Decimals {

    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
            1e13,
            1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    /// Whole numbers below 2^53 are exact doubles.
    private static final long EXACT_BELOW = 1L << 53;
    /// One more digit than this could leave the range of a long.
    private static final int MOST_DIGITS = 18;

    private Decimals() {}

    /// The number in a text, with a point or a comma before its decimals; empty when it is no finite number.
    ///
    /// A comma counts as a decimal mark whether or not others use a point, so `1,5` and `1.5` are the same. There is no
    /// mark for thousands.
    public static OptionalDouble find(CharSequence text) {
        char[] chars = text.toString().strip().toCharArray();
        double number = parse(chars, 0, chars.length);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /// The number in a part of an array, or NaN in its literal sense when it is no finite number. For readers of
    /// millions of cells.
    public static double parse(char[] chars, int from, int to) {
        int at = from;
        boolean isNegative = false;
        if (at < to && (chars[at] == '-' || chars[at] == '+')) {
            isNegative = chars[at] == '-';
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < to; at++) {
            char c = chars[at];
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
                if (decimals >= 0) {
                    decimals++;
                }
            } else if ((c == '.' || c == ',') && decimals < 0) {
                decimals = 0;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        int places = Math.max(0, decimals);
        boolean isShort = at == to && digits <= MOST_DIGITS && mantissa < EXACT_BELOW && places < POWERS_OF_TEN.length;
        double number = isShort ? mantissa / POWERS_OF_TEN[places] : Math.abs(parseSlowly(chars, from, to, at));
        return isNegative ? -number : number;
    }

    /// Long numbers and those with an exponent.
    private static double parseSlowly(char[] chars, int from, int to, int mantissaEnd) {
        if (mantissaEnd < to && !isExponent(chars, mantissaEnd, to)) {
            return Double.NaN;
        }
        double number = Double.parseDouble(new String(chars, from, to - from).replace(',', '.'));
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private static boolean isExponent(char[] chars, int from, int to) {
        if (chars[from] != 'e' && chars[from] != 'E') {
            return false;
        }
        int at = from + 1;
        if (at < to && (chars[at] == '-' || chars[at] == '+')) {
            at++;
        }
        int digitsFrom = at;
        while (at < to && chars[at] >= '0' && chars[at] <= '9') {
            at++;
        }
        return at == to && at > digitsFrom;
    }
}
