package org.attune.core.room;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What one member saw in a piece, given before they know of anybody else's.
///
/// @param codes how clearly, by code; empty for nothing
/// @param cannotTell that they cannot tell; then there are no codes
public record BlindMarks(Map<String, Grade> codes, boolean cannotTell) {

    /// Our choice: more than anybody tells apart in one piece.
    public static final int MOST_CODES = 40;

    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}");

    /// How clearly a code was seen.
    public enum Grade {
        CLEAR, WEAK
    }

    public BlindMarks {
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
        codes.forEach((code, grade) -> {
            requireNonNull(grade, "grade");
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("a code goes by an id");
            }
        });
        if (codes.size() > MOST_CODES || (cannotTell && !codes.isEmpty())) {
            throw new IllegalArgumentException("either somebody cannot tell, or gives " + MOST_CODES
                    + " codes at most");
        }
    }

    /// Says nothing of what was seen.
    @Override
    public String toString() {
        return "BlindMarks[...]";
    }
}
