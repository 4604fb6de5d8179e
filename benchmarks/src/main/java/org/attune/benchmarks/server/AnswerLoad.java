package org.attune.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Clients who answer at once, so many answers a second together.
public final class AnswerLoad {

    private static final long NANOS_IN_SECOND = TimeUnit.SECONDS.toNanos(1);
    /// How long a server may take to its first answer, however busy the machine is.
    private static final long LONGEST_SECONDS = 60;

    private final AskedPractice practice;
    private final List<AnsweringClient> clients;
    private final int perSecond;

    /// @param perSecond answers a second, of all clients together
    public AnswerLoad(AskedPractice practice, int perSecond) {
        this.practice = practice;
        this.clients = practice.asked().stream().map(AnsweringClient::new).toList();
        this.perSecond = perSecond;
    }

    /// Answers in threads of their own, and gives back the threads.
    private List<Thread> begin(int port, long seconds, Latencies latencies) {
        long every = NANOS_IN_SECOND * clients.size() / perSecond;
        long first = System.nanoTime() + NANOS_IN_SECOND;
        List<Thread> threads = new ArrayList<>();
        IntStream.range(0, clients.size()).forEach(i -> threads.add(Thread.ofVirtual().start(() -> clients.get(i)
                .answer(port, first + every * i / clients.size(), every, first + seconds * NANOS_IN_SECOND,
                        latencies))));
        return threads;
    }

    /// Lets them answer for so long.
    Latencies run(int port, long seconds) throws InterruptedException {
        Latencies latencies = new Latencies();
        for (Thread thread : begin(port, seconds, latencies)) {
            thread.join();
        }
        if (latencies.brokenOff() > 0) {
            throw new IllegalStateException(latencies.brokenOff() + " clients lost the server");
        }
        return latencies;
    }

    /// Lets them answer, and kills the server in the middle of it.
    ///
    /// @param afterMillis when, counted from the first acknowledged answer
    /// @return how many answers were acknowledged before
    public int runUntilKilled(ServerProcess server, long afterMillis) throws InterruptedException {
        Latencies latencies = new Latencies();
        List<Thread> threads = begin(server.port(), TimeUnit.MILLISECONDS.toSeconds(afterMillis) + 2 * LONGEST_SECONDS,
                latencies);
        latencies.awaitFirst(LONGEST_SECONDS);
        Thread.sleep(afterMillis);
        server.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        if (latencies.brokenOff() != clients.size()) {
            throw new IllegalStateException("clients went on without a server");
        }
        return latencies.count();
    }

    /// How many clients miss an answer that the server had acknowledged. No server may have the practice open.
    public int losses() {
        List<Map<String, Integer>> kept = practice.kept();
        return (int) IntStream.range(0, clients.size()).filter(i -> !clients.get(i).isKept(kept.get(i))).count();
    }
}
