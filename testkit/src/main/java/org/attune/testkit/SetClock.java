package org.attune.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test lets time pass. Other threads, such as a server's, see the time that was set.
public final class SetClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /// Lets time pass.
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
