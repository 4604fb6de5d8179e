package org.attune.formats.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lets several threads work on tasks and hands the results on in the order of the tasks, in the thread that gave them.
///
/// @param <T> a task
/// @param <R> its result
public final class Handover<T, R> implements AutoCloseable {

    /// Tasks in flight for each thread: enough that nobody waits, few enough that memory stays small. Our choice.
    private static final int IN_FLIGHT_A_THREAD = 4;

    private final Function<T, R> work;
    private final Consumer<R> inOrder;
    private final ExecutorService threads;
    private final int mostWaiting;
    private final boolean doesCallerWork;
    private final Deque<Future<R>> inFlight = new ArrayDeque<>();

    private Handover(int threadCount, boolean doesCallerWork, Function<T, R> work, Consumer<R> inOrder) {
        this.work = work;
        this.inOrder = inOrder;
        this.mostWaiting = IN_FLIGHT_A_THREAD * threadCount;
        this.doesCallerWork = doesCallerWork;
        this.threads = Executors.newFixedThreadPool(Math.max(1, threadCount), task -> {
            Thread thread = new Thread(task, "attune-cases");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// Tasks that are done in any order.
    ///
    /// @param threadCount how many threads work, the calling one among them
    /// @param work done in any of the threads
    /// @param inOrder takes the results in the calling thread
    public static <T, R> Handover<T, R> among(int threadCount, Function<T, R> work, Consumer<R> inOrder) {
        return new Handover<>(threadCount - 1, true, work, inOrder);
    }

    /// Tasks that are done one after another by one thread beside the calling one.
    ///
    /// @param work done in that thread
    /// @param inOrder takes the results in the calling thread
    public static <T, R> Handover<T, R> beside(Function<T, R> work, Consumer<R> inOrder) {
        return new Handover<>(1, false, work, inOrder);
    }

    /// Gives a task. Where enough of them wait for the other threads, the calling thread does it or waits.
    public void give(T task) {
        takeDone();
        while (!doesCallerWork && inFlight.size() >= mostWaiting) {
            take();
        }
        inFlight.add(inFlight.size() < mostWaiting ? threads.submit(() -> work.apply(task))
                : CompletableFuture.completedFuture(work.apply(task)));
        while (inFlight.size() > 2 * mostWaiting) {
            take();
        }
    }

    private void takeDone() {
        while (!inFlight.isEmpty() && inFlight.peek().isDone()) {
            take();
        }
    }

    /// Waits for every task.
    public void finish() {
        while (!inFlight.isEmpty()) {
            take();
        }
    }

    private void take() {
        try {
            inOrder.accept(inFlight.remove().get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cases were worked on", e);
        }
    }

    /// Ends the threads, whatever they are doing.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
