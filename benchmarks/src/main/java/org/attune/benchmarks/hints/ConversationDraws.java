package org.attune.benchmarks.hints;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Intervals by drawing whole conversations again, with a seed.
final class ConversationDraws {

    private static final int DRAWS = 2000;
    private static final long SEED = 7;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private ConversationDraws() {}

    /// A figure with its 95 % interval.
    record Interval(double value, double low, double high) {

        String text() {
            return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
        }
    }

    /// @param conversations how many there are
    /// @param figure the figure, given how often each conversation was drawn; NaN where a draw gives none
    static Interval interval(int conversations, ToDoubleFunction<int[]> figure) {
        int[] once = new int[conversations];
        Arrays.fill(once, 1);
        double[] drawn = new SplittableRandom(SEED).longs(DRAWS).mapToDouble(seed -> {
            int[] times = new int[conversations];
            new SplittableRandom(seed).ints(conversations, 0, conversations).forEach(each -> times[each]++);
            return figure.applyAsDouble(times);
        }).filter(Double::isFinite).sorted().toArray();
        return new Interval(figure.applyAsDouble(once), drawn[(int) (LOW * drawn.length)],
                drawn[(int) (HIGH * drawn.length)]);
    }
}
