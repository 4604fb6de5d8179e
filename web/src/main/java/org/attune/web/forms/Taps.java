package org.attune.web.forms;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.attune.core.instrument.Item;

/// Numbers taps in the order in which they arrive here, so that the last one counts: after a double tap, on a second device,
/// and on a page that the back button brought up again. The device's own clock has no say.
public final class Taps {

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    /// Numbers by a clock, so that they go on growing when the program is started again.
    public Taps(Clock clock) {
        this.clock = clock;
    }

    /// The number of a tap that has just arrived.
    public long next() {
        return last.updateAndGet(before -> Math.max(before + 1, clock.millis()));
    }

    /// An answer as a browser sends it; empty when it is none that the item takes.
    public static Optional<Integer> read(Item item, String sent) {
        try {
            return Optional.of(Integer.valueOf(sent)).filter(item.answers()::allow);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
