package org.attune.benchmarks.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.attune.store.StorePlace;

/// How long it takes until all six in a room have what one of them changed.
///
/// A window is a client that listens to server-sent events and asks for the room anew when it is told, as the page's script does; what
/// a browser then takes to draw it is not in the figure; [BrowserFigures] has it. One of the six lets the clock stand and go; the time runs from the moment
/// that this is sent to the moment that each of the six has read a room in which it is so.
final class RoomFigures {

    private static final int WARM_ACTS = 100;
    private static final int ACTS = 200;
    private static final long BETWEEN_ACTS_MILLIS = 150;
    private static final long LONGEST_SECONDS = 20;

    private final Path repository;
    private final PrintStream out;
    private final Latencies warm = new Latencies();
    private volatile Act act = new Act("", 0, new CountDownLatch(0), warm);

    /// What was changed last.
    ///
    /// @param shown what a room shows in which it is so
    /// @param sentNanos when it was sent, by the system's counter
    /// @param missing how many have not seen it
    /// @param latencies where it is noted how long it took
    private record Act(String shown, long sentNanos, CountDownLatch missing, Latencies latencies) {}

    RoomFigures(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /// Changes a room again and again.
    void run(int rounds) throws IOException, InterruptedException {
        StorePlace place = new StorePlace.InFolder(Files.createTempDirectory("attune-figures"));
        RoomOfSix room = RoomOfSix.in(place);
        String path = room.path();
        try (ServerProcess server = ServerProcess.start(repository, place)) {
            List<Line> lines = new ArrayList<>();
            for (SignIn signIn : room.signIns()) {
                Line line = new Line(server.port());
                signIn.over(line);
                Thread.ofPlatform().daemon().start(new Window(line, path));
                lines.add(line);
            }
            Line moderator = new Line(lines.getFirst());
            moderator.get(path);
            moderator.post(path + "/begin", Map.of());
            change(moderator, path, WARM_ACTS, warm);
            for (int round = 0; round < rounds; round++) {
                Latencies latencies = new Latencies();
                change(moderator, path, ACTS, latencies);
                out.printf(Locale.ROOT, "six windows of a room, %d changes: %s%n", ACTS, latencies.inWords());
            }
        }
    }

    private void change(Line moderator, String path, int acts, Latencies latencies)
            throws IOException, InterruptedException {
        for (int i = 0; i < acts; i++) {
            boolean isPause = i % 2 == 0;
            CountDownLatch missing = new CountDownLatch(RoomOfSix.MEMBERS);
            act = new Act("data-running=\"" + !isPause + '"', System.nanoTime(), missing, latencies);
            moderator.post(path + "/clock", Map.of("hand", isPause ? "pause" : "start"));
            if (!missing.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a window never saw it");
            }
            Thread.sleep(BETWEEN_ACTS_MILLIS);
        }
    }

    /// One member's window.
    private final class Window implements Runnable {

        private final Line line;
        private final Line ear;
        private final String path;
        private Act seen = act;

        Window(Line line, String path) throws IOException {
            this.line = line;
            this.ear = new Line(line);
            this.path = path;
        }

        @Override
        public void run() {
            try {
                ear.listen(path + "/live");
                while (true) {
                    ear.awaitLine("event: changed");
                    String room = line.get(path + "/now").body();
                    Act now = act;
                    if (now != seen && room.contains(now.shown)) {
                        seen = now;
                        now.latencies.add(System.nanoTime() - now.sentNanos);
                        now.missing.countDown();
                    }
                }
            } catch (IOException ended) {
                // The server has ended, and so does this.
            }
        }
    }
}
