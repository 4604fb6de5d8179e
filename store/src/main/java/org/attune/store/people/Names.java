package org.attune.store.people;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a person signs in with and is shown as.
///
/// @param signIn kept in small letters, without space around it
/// @param shown as others see it
public record Names(String signIn, String shown) {

    /// Our choice: room for an e-mail address, and for any name.
    private static final int LONGEST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");

    public Names {
        signIn = checked("sign-in name", signIn).toLowerCase(Locale.ROOT);
        shown = checked("shown name", shown);
    }

    private static String checked(String what, String name) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST || UNPRINTABLE.matcher(kept).find()) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + LONGEST
                    + " letters and no control characters");
        }
        return kept;
    }

    /// Says that there are names, never which.
    @Override
    public String toString() {
        return "Names[...]";
    }
}
