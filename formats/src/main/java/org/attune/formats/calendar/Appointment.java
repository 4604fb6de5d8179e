package org.attune.formats.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/// One meeting, as a calendar shows it. Its moments are moments and not times of day, so that a file needs no rules of any zone.
///
/// @param uid the same for every file about this meeting, so that a newer one takes the place of an older one
/// @param writtenAt when the file was written
/// @param start when the meeting begins
/// @param length how long it is meant to be; more than nothing
/// @param title what the calendar calls it
/// @param place where it is; empty where nobody said
public record Appointment(String uid, Instant writtenAt, Instant start, Duration length, String title, String place) {

    public Appointment {
        requireNonNull(writtenAt, "writtenAt");
        requireNonNull(start, "start");
        requireNonNull(title, "title");
        requireNonNull(place, "place");
        if (!uid.matches("[A-Za-z0-9.@-]{1,200}")) {
            throw new IllegalArgumentException("a uid has letters, digits, points, hyphens and @ only");
        }
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a meeting lasts for some time");
        }
    }

    /// Says which, and neither what it is called nor where it is.
    @Override
    public String toString() {
        return "Appointment[" + uid + "]";
    }
}
