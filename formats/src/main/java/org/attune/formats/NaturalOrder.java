package org.attune.formats;

import java.util.regex.Pattern;

/// Names in the order that people expect: `s2` before `s10`.
public final class NaturalOrder {

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    /// More digits than this are a name, not a number.
    private static final int MOST_DIGITS = 18;

    private NaturalOrder() {}

    /// Which comes first, as [java.util.Comparator] has it.
    public static int compare(String one, String other) {
        String[] first = BETWEEN.split(one);
        String[] second = BETWEEN.split(other);
        for (int part = 0; part < Math.min(first.length, second.length); part++) {
            int order = part(first[part], second[part]);
            if (order != 0) {
                return order;
            }
        }
        int byLength = Integer.compare(first.length, second.length);
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static int part(String one, String other) {
        return isNumber(one) && isNumber(other) ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() <= MOST_DIGITS && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
