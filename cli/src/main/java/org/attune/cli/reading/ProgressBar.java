package org.attune.cli.reading;

import java.io.PrintStream;
import java.util.function.LongSupplier;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Surroundings;
import org.attune.formats.Progress;

/// How far a long reading has come, on one line of a terminal that is cleared at the end. Elsewhere nothing is printed.
public final class ProgressBar implements Progress, AutoCloseable {

    /// Whoever waits less than this needs no bar: our choice.
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 150_000_000L;
    private static final int CELLS = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream to;
    private final boolean isShown;
    private final LongSupplier nanos;
    private final long begun;
    private long last;
    private boolean isDrawn;

    /// @param nanos a clock that only runs forward, in nanoseconds
    ProgressBar(PrintStream to, Screen screen, LongSupplier nanos) {
        this.to = to;
        this.isShown = screen.problems() == Screen.Shows.STYLED_TEXT;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.last = begun;
    }

    /// A bar for these surroundings.
    public static ProgressBar of(Surroundings around) {
        return new ProgressBar(around.problems(), around.screen(), System::nanoTime);
    }

    @Override
    public void at(long bytesDone, long bytesInAll) {
        if (!isShown) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - begun < QUIET_NANOS || now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        isDrawn = true;
        to.print(CLEAR_LINE + (bytesInAll > 0 ? bar(bytesDone, bytesInAll) : megabytes(bytesDone) + " read"));
        to.flush();
    }

    private static String bar(long done, long all) {
        int full = (int) Math.min(CELLS, CELLS * done / all);
        return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + 100 * done / all + " % of " + megabytes(all);
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    /// Takes the bar off the screen, so that something else can be printed there.
    public void clear() {
        if (isDrawn) {
            to.print(CLEAR_LINE);
            to.flush();
            isDrawn = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
