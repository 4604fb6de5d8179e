package org.attune.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The machine's clock in the machine's zone. The zone is looked up when a date is asked for: its rules take a tenth of a short run to
/// load, and most commands never ask.
final class LocalClock extends Clock {

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
