package org.attune.formats.transcript.intake;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as transcripts write them: `1:02`, `00:01:02`, `00:01:02.345`, with a comma or a hyphen before the fraction too.
public final class ClockTime {

    /// A time as part of a longer pattern: one group.
    public static final String PATTERN = "((?:\\d{1,4}:)?\\d{1,2}:\\d{2}(?:[.,-]\\d{1,9})?)";

    private static final Pattern PARTS = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})(?:[.,-](\\d{1,9}))?");
    private static final int MOST_OF_SIXTY = 59;

    private ClockTime() {}

    /// The milliseconds of a time; empty when it is none. Digits beyond milliseconds are rounded.
    public static OptionalLong millis(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        long minutes = Long.parseLong(parts.group(2));
        long seconds = Long.parseLong(parts.group(3));
        if (seconds > MOST_OF_SIXTY || (parts.group(1) != null && minutes > MOST_OF_SIXTY)) {
            return OptionalLong.empty();
        }
        double fraction = parts.group(4) == null ? 0 : Double.parseDouble("0." + parts.group(4));
        return OptionalLong.of(((hours * 60 + minutes) * 60 + seconds) * 1000 + Math.round(fraction * 1000));
    }

    /// A time as `00:01:02.345`, with this mark before the fraction.
    public static String written(long millis, char mark) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", millis / 3_600_000, millis / 60_000 % 60,
                millis / 1000 % 60, mark, millis % 1000);
    }
}
