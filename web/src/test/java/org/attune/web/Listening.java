package org.attune.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A window that listens to what a server tells it, until the server stops or the window is closed.
final class Listening implements AutoCloseable {

    private static final String END = "end";

    private final InputStream in;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    Listening(InputStream in) {
        this.in = in;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:") || line.startsWith("data:")) {
                    told.add(line);
                }
            }
        } catch (IOException closed) {
            // It ends either way.
        }
        told.add(END);
    }

    /// Whether the next thing told within this time is that something has changed.
    boolean hearsOfChange(Duration longest) throws InterruptedException {
        String event = told.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        return "event: changed".equals(event) && "data: 1".equals(told.poll(1, TimeUnit.SECONDS));
    }

    /// Whether the server stops within this time, and tells nothing before it does.
    boolean ends(Duration longest) throws InterruptedException {
        return END.equals(told.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
