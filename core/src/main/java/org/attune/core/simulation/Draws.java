package org.attune.core.simulation;

/// How much to simulate. The figures depend on the number of courses and the seed, never on the threads.
///
/// @param courses how many courses to draw, at least 1
/// @param seed the seed of every random number
/// @param threads how many threads may compute at a time, at least 1
public record Draws(int courses, long seed, int threads) {

    public Draws {
        if (courses < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "at least one course must be drawn by at least one thread, but they were " + courses + " and "
                            + threads);
        }
    }
}
