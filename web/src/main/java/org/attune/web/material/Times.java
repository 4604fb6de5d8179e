package org.attune.web.material;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of a recording as people say and type them: 7:05, or 1:02:03.
public final class Times {

    private static final Pattern TYPED = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)");
    private static final long SECOND_MILLIS = 1_000;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private Times() {}

    /// A time, as it is read.
    public static String say(long millis) {
        long seconds = millis / SECOND_MILLIS;
        String small = String.format(Locale.ROOT, "%d:%02d", seconds % HOUR / MINUTE, seconds % MINUTE);
        return seconds < HOUR ? small
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }

    /// A time as it was typed, in milliseconds; empty for what is none.
    public static OptionalLong read(String typed) {
        Matcher time = TYPED.matcher(typed.strip());
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        return OptionalLong.of(
                (hours * HOUR + Long.parseLong(time.group(2)) * MINUTE + Long.parseLong(time.group(3)))
                        * SECOND_MILLIS);
    }
}
