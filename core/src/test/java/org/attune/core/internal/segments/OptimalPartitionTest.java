package org.attune.core.internal.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OptimalPartitionTest {

    @Test
    void keepsASeriesWholeWhereAChangeCostsMoreThanItSaves() {
        assertThat(starts(100, 1, 4, 4, 2, 2)).containsExactly(0);
        assertThat(starts(3.9, 1, 4, 4, 2, 2)).containsExactly(0, 2);
        assertThat(starts(4, 1, 4, 4, 2, 2)).containsExactly(0);
        assertThat(starts(4.1, 1, 4, 4, 2, 2)).containsExactly(0);
    }

    @Test
    void keepsEveryStretchAsLongAsAsked() {
        assertThat(starts(0.1, 1, 4, 4, 4, 1, 4, 4, 4)).containsExactly(0, 3, 4);
        assertThat(starts(0.1, 2, 4, 4, 4, 1, 1, 4, 4, 4)).containsExactly(0, 3, 5);
        assertThat(starts(0.1, 4, 4, 4, 4, 1, 4, 4, 4)).containsExactly(0);
    }

    @Test
    void findsOneStretchInOneValueAndInTheSameValueOverAndOver() {
        assertThat(starts(1, 1, 3)).containsExactly(0);
        assertThat(starts(1e-9, 1, 3.1, 3.1, 3.1, 3.1, 3.1, 3.1, 3.1)).containsExactly(0);
    }

    @Test
    void makesTheLastStretchLongerWhereTwoPartitionsCostTheSame() {
        assertThat(starts(0.4, 2, 1, 1, 0, -1, -1)).containsExactly(0, 2);
    }

    @Test
    void readsCoursesLongerThanItsTableOfReciprocals() {
        double[] points = new double[1200];
        Arrays.fill(points, 700, 1200, 5);
        assertThat(OptimalPartition.starts(points, OptimalPartition.sameForAll(1200, 1, 1), 1)).containsExactly(0, 700);
    }

    @Test
    void chargesForLengthsOnTopWhereAsked() {
        assertThat(OptimalPartition.withLengths(4, 2, 0.5, 2)).containsExactly(Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY, 2 + 0.5 * Math.log(2), 2 + 0.5 * Math.log(3), 2 + 0.5 * Math.log(4), 2);
        assertThat(OptimalPartition.sameForAll(2, 3, 5)).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Property(seed = "1")
    void costsNoMoreThanAnyOtherPartition(@ForAll("series") double[] points, @ForAll("penalties") double penalty) {
        int n = points.length;
        double best = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
            best = Math.min(best, cost(points, startsOf(cuts, n), penalty));
        }
        int[] found = OptimalPartition.starts(points, OptimalPartition.sameForAll(n, penalty, 1), penalty);
        assertThat(cost(points, found, penalty)).isLessThan(best + 1e-9);
    }

    @Property(seed = "1")
    void staysWhereItIsWhenTheSeriesIsMovedOrStretched(@ForAll("series") double[] points) {
        int[] before = OptimalPartition.starts(points, OptimalPartition.sameForAll(points.length, 0.75, 1), 0.75);
        double[] moved = Arrays.stream(points).map(x -> 4 * x - 512).toArray();
        assertThat(OptimalPartition.starts(moved, OptimalPartition.sameForAll(points.length, 12, 1), 12))
                .containsExactly(before);
    }

    @Provide
    Arbitrary<double[]> series() {
        return Arbitraries.integers().between(4, 20).map(quarter -> quarter / 4.0).array(Double[].class).ofMinSize(1)
                .ofMaxSize(9).map(boxed -> Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
    }

    @Provide
    Arbitrary<Double> penalties() {
        return Arbitraries.of(0.1, 0.75, 3.0);
    }

    private static int[] startsOf(int cuts, int n) {
        int[] starts = new int[n];
        int count = 1;
        for (int at = 1; at < n; at++) {
            if ((cuts & 1 << (at - 1)) != 0) {
                starts[count++] = at;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static double cost(double[] points, int[] starts, double penalty) {
        double cost = penalty * starts.length;
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : points.length;
            double mean = Arrays.stream(points, starts[i], end).average().orElseThrow();
            cost += Arrays.stream(points, starts[i], end).map(x -> (x - mean) * (x - mean)).sum();
        }
        return cost;
    }

    private static int[] starts(double penalty, int shortest, double... points) {
        return OptimalPartition.starts(points, OptimalPartition.sameForAll(points.length, penalty, shortest), penalty);
    }
}
