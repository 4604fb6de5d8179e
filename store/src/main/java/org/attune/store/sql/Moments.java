package org.attune.store.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Moments as both databases keep them: UTC, milliseconds, always 24 characters, so that text order is order of time.
public final class Moments {

    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {}

    /// The moment in text.
    public static String text(Instant moment) {
        return FORM.format(moment);
    }

    /// A moment as it will be read back: without what is finer than milliseconds.
    public static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    static Instant parse(String text) {
        return Instant.parse(text);
    }
}
