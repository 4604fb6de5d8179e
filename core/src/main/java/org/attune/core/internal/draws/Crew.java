package org.attune.core.internal.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Threads that share out numbered work. What each item yields goes to a place of its own, so that no result depends on their number.
public final class Crew implements AutoCloseable {

    private final int threads;
    private final ExecutorService workers;

    /// What one thread does, with tools that it shares with no other.
    @FunctionalInterface
    public interface Work {
        /// Does the item numbered from 0.
        void on(int item);
    }

    /// So many threads, which end with [#close()].
    public Crew(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread must work, but there were to be " + threads);
        }
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread worker = new Thread(task, "attune-draws");
            worker.setDaemon(true);
            return worker;
        });
    }

    /// Does all items, each once, and comes back when all are done.
    ///
    /// @param items how many there are
    /// @param equip makes the work of one thread, tools included
    public void each(int items, Supplier<Work> equip) {
        if (threads == 1 || items < 2) {
            everyNth(items, 0, 1, equip.get());
            return;
        }
        List<Future<?>> parts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            parts.add(workers.submit(() -> everyNth(items, first, threads, equip.get())));
        }
        parts.forEach(Crew::finish);
    }

    private static void everyNth(int items, int first, int stride, Work work) {
        for (int item = first; item < items; item += stride) {
            work.on(item);
        }
    }

    private static void finish(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a thread of the work broke off", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
