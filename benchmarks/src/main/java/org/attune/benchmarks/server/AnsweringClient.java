package org.attune.benchmarks.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A client who answers at a steady pace, and remembers what the server said it had kept.
///
/// An answer's time runs from the moment that it was due, so that a server which falls behind does not look fast.
final class AnsweringClient {

    private static final List<String> ITEMS = List.of("aims", "work", "bond");
    private static final int MOST_POINTS = 7;
    private static final int SEE_OTHER = 303;
    private static final String QUESTION = "/minute/item/";

    private final AskedPractice.Asked asked;
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();
    private long answers;

    AnsweringClient(AskedPractice.Asked asked) {
        this.asked = asked;
    }

    /// Answers until a time, or until the server is gone.
    ///
    /// @param port where the server listens
    /// @param firstNanos when the first answer is due, by the system's counter
    /// @param everyNanos how long after it the next one is
    /// @param untilNanos when to stop
    void answer(int port, long firstNanos, long everyNanos, long untilNanos, Latencies latencies) {
        try (Line line = new Line(port)) {
            line.get("/l/" + asked.token());
            line.get(QUESTION + ITEMS.getFirst());
            for (long due = firstNanos; due < untilNanos; due += everyNanos) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                String item = ITEMS.get((int) (answers % ITEMS.size()));
                int points = (int) (answers / ITEMS.size() % MOST_POINTS) + 1;
                answers++;
                sent.put(item, points);
                Line.Answer answer = line.post(QUESTION + item, Map.of("points", Integer.toString(points)));
                if (answer.status() != SEE_OTHER || !answer.location().startsWith("/minute/")) {
                    throw new IllegalStateException("an answer was not taken: " + answer.status());
                }
                acknowledged.put(item, points);
                latencies.add(System.nanoTime() - due);
            }
        } catch (IOException gone) {
            latencies.breakOff();
        }
    }

    /// Whether the store has what the server said it kept; from here on, what the store has counts. Of each question one
    /// answer more may be kept, that the server could not say any more.
    boolean isKept(Map<String, Integer> kept) {
        boolean isKept = acknowledged.entrySet().stream().allMatch(one -> one.getValue().equals(kept.get(one.getKey()))
                || sent.getOrDefault(one.getKey(), 0).equals(kept.get(one.getKey())));
        acknowledged.clear();
        acknowledged.putAll(kept);
        sent.clear();
        return isKept;
    }
}
