package org.attune.web.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Days as the people in the practice count them: in the time zone of the machine that it runs on.
public final class Days {

    private static final int DAYS_TO_OPEN = 6;

    private final Clock clock;

    /// Days by a clock.
    public Days(Clock clock) {
        this.clock = clock;
    }

    /// This moment.
    public Instant now() {
        return clock.instant();
    }

    /// The day that it is.
    public LocalDate today() {
        return of(clock.instant());
    }

    /// The day of a moment.
    public LocalDate of(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /// The time of day of a moment, to the minute.
    public LocalTime timeOf(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /// The moment that a day begins.
    public Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /// The day on which both halves of a form about a session usually open: the day before the next session where sessions are
    /// weekly, and never before tomorrow. A session whose day lies beyond tomorrow counts as tomorrow's. Our choice.
    public LocalDate usualOpening(LocalDate heldOn) {
        LocalDate tomorrow = today().plusDays(1);
        LocalDate usual = (heldOn.isAfter(tomorrow) ? tomorrow : heldOn).plusDays(DAYS_TO_OPEN);
        return usual.isBefore(tomorrow) ? tomorrow : usual;
    }
}
