package org.attune.web;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.attune.web.page.Faults;

/// The few lines that the server writes to stderr.
///
/// What our own code says is written as it stands. Of what libraries say only grave things are written, and of these only who
/// said it and the kind of the exception, for their messages may repeat what a client typed.
final class Log extends Handler {

    private static final String OURS = "org.attune.";

    private final PrintStream out;
    private final SimpleFormatter words = new SimpleFormatter();

    private Log(PrintStream out) {
        this.out = out;
    }

    /// Takes the place of everything that would log otherwise.
    static void writeTo(PrintStream out) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new Log(out));
    }

    @Override
    public void publish(LogRecord entry) {
        String who = entry.getLoggerName() == null ? "" : entry.getLoggerName();
        boolean isOurs = who.startsWith(OURS);
        if (!isOurs && entry.getLevel().intValue() < Level.SEVERE.intValue()) {
            return;
        }
        String what = isOurs ? ": " + words.formatMessage(entry) : "";
        String kind = entry.getThrown() == null ? "" : ": " + Faults.describe(entry.getThrown());
        Instant moment = entry.getInstant().truncatedTo(ChronoUnit.SECONDS);
        out.println(moment + " " + entry.getLevel().getName() + " " + who + what + kind);
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
