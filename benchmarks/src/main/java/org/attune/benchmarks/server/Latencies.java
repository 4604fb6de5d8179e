package org.attune.benchmarks.server;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How long answers took.
final class Latencies {

    private static final double NANOS_IN_MILLI = 1e6;

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);

    void add(long took) {
        nanos.add(took);
        first.countDown();
    }

    /// Waits for the first of them.
    void awaitFirst(long seconds) throws InterruptedException {
        if (!first.await(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no answer within " + seconds + " seconds");
        }
    }

    /// A client lost the server.
    void breakOff() {
        brokenOff.incrementAndGet();
    }

    int count() {
        return nanos.size();
    }

    int brokenOff() {
        return brokenOff.get();
    }

    /// The time that this share of answers did not exceed, in milliseconds.
    double millis(double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
                        / NANOS_IN_MILLI;
    }

    String inWords() {
        return String.format(Locale.ROOT, "%d answers; median %.1f ms, 99th percentile %.1f ms, longest %.1f ms",
                count(), millis(0.5), millis(0.99), millis(1));
    }
}
