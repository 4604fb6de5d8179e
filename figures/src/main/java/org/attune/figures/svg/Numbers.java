package org.attune.figures.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Prints numbers the same on every machine, whatever its language settings.
public final class Numbers {

    private static final int TENTHS = 10;
    private static final int MINUTE_S = 60;
    private static final int GROUP = 3;
    /// Coordinates beyond this are a mistake of ours, not a large chart.
    private static final double LARGEST_COORDINATE = 1e9;
    private static final double PERCENT = 100;
    /// Keeps a number and its unit on one line.
    private static final char NO_BREAK = '\u00A0';

    private Numbers() {}

    /// A place in a drawing, to a tenth of a unit: finer than any screen shows at the sizes we draw.
    ///
    /// @throws IllegalArgumentException when the place is not a number, so that no chart is ever drawn half
    public static String coordinate(double units) {
        if (!(Math.abs(units) <= LARGEST_COORDINATE)) {
            throw new IllegalArgumentException("a coordinate must be a finite number of units, but was " + units);
        }
        long tenths = Math.round(units * TENTHS);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % TENTHS == 0 ? sign + size / TENTHS : sign + size / TENTHS + "." + size % TENTHS;
    }

    /// A number with a fixed count of decimals, halves rounded away from 0.
    ///
    /// @throws IllegalArgumentException when it is not finite: what is missing has to be said in words
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only finite numbers are printed, but this was " + value);
        }
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /// A share of 1 as whole per cent. Nothing that can happen prints as 0 %, and nothing that can fail prints as 100
    /// %.
    public static String percent(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, but was " + share);
        }
        long whole = Math.round(PERCENT * share);
        if (whole == 0 && share > 0) {
            return "under 1" + NO_BREAK + "%";
        }
        return (whole == PERCENT && share < 1 ? "over 99" : Long.toString(whole)) + NO_BREAK + "%";
    }

    /// A whole number with its thousands set apart by commas.
    public static String grouped(long count) {
        StringBuilder text = new StringBuilder(Long.toString(count));
        int first = count < 0 ? 1 : 0;
        for (int at = text.length() - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /// A count and its noun, such as `1 case` or `12 cases`; the plural is the noun with an s.
    public static String counted(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// A moment of a recording, in minutes and seconds as its clock shows it.
    public static String clock(long seconds) {
        long rest = seconds % MINUTE_S;
        return seconds / MINUTE_S + (rest < 10 ? ":0" : ":") + rest;
    }
}
