package org.attune.core.internal.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The posterior against a list of every partition, each weighed by the density of its scores written out in full.
class ChangePosteriorTest {

    private static final double[] WEIGHTS = {8, 4, 2, 1};
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void agreesWithAListOfEveryPartition() {
        assertAgrees(0.5, 4, 4.25, 3.75, 4, 2, 2.25, 2, 1.75);
        assertAgrees(0.3, 4, 4.25, 2.5, 2.75, 4, 4.25, 4, 3.75, 4.5, 2);
        assertAgrees(1.7, 10, 3, 8, 2, 7, 1, 9, 2, 8, 3, 7);
        assertAgrees(0.01, 4, 4, 4, 4, 4.5, 4.5, 4.5);
        assertAgrees(0.2, 1, 2, 3, 4);
        assertAgrees(0.2, 3, 3.5, 3, 4, 1);
        assertAgrees(0.7, 3, 3.5, 3, 4, 1, 2);
        assertAgrees(0.7, 3, 3.5, 3, 4, 1, 2, 1.5);
    }

    @Test
    void isNearlySureOfOneGreatFall() {
        double[] chances = ChangePosterior.chances(new double[] {4, 4.1, 3.9, 4, 4.1, 2, 2.1, 1.9, 2, 2.1}, 0.1);
        assertThat(chances[5]).isGreaterThan(0.99);
        assertThat(Arrays.stream(chances).sum()).isBetween(1.0, 1.2);
    }

    @Test
    void givesNoPlaceWhereAPartWouldHaveOneScore() {
        double[] chances = ChangePosterior.chances(new double[] {9, 1, 1, 1, 1, 9}, 1);
        assertThat(chances[0]).isZero();
        assertThat(chances[1]).isZero();
        assertThat(chances[5]).isZero();
        assertThat(chances[2]).isPositive();
    }

    @Test
    void givesNoChanceToSeriesTooShortForAChange() {
        assertThat(ChangePosterior.chances(new double[] {1, 5, 1}, 1)).containsOnly(0);
        assertThat(ChangePosterior.chances(new double[0], 1)).isEmpty();
    }

    @Test
    void staysFiniteWhereTheEvidenceIsOverwhelming() {
        double[] points = new double[400];
        Arrays.fill(points, 200, 400, 1000);
        points[3] = 1;
        double[] chances = ChangePosterior.chances(points, 0.5);
        assertThat(chances[200]).isCloseTo(1, within(1e-6));
        assertThat(Arrays.stream(chances).allMatch(chance -> chance >= 0 && chance <= 1)).isTrue();
    }

    @Test
    void doesNotMindWhereTheScaleBeginsOrHowLargeItsStepsAre() {
        double[] points = {4, 4.25, 3.75, 4, 2, 2.25, 2, 1.75, 3.5, 3};
        double[] moved = Arrays.stream(points).map(x -> 1024 - 8 * x).toArray();
        assertThat(ChangePosterior.chances(moved, 4)).containsExactly(ChangePosterior.chances(points, 0.5), CLOSE);
    }

    @Test
    void readsTheSameBackwards() {
        double[] points = {4, 4.25, 3.75, 4, 2, 2.25, 2, 1.75, 3.5, 3};
        double[] turned = new double[points.length];
        Arrays.setAll(turned, i -> points[points.length - 1 - i]);
        double[] forth = ChangePosterior.chances(points, 0.5);
        double[] back = ChangePosterior.chances(turned, 0.5);
        for (int at = 1; at < points.length; at++) {
            assertThat(back[points.length - at]).isCloseTo(forth[at], CLOSE);
        }
    }

    @Test
    void asksForSomeNoise() {
        assertThatThrownBy(() -> ChangePosterior.chances(new double[] {1, 1, 1, 1}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noise above 0");
    }

    private static void assertAgrees(double noise, double... points) {
        assertThat(ChangePosterior.chances(points, noise)).containsExactly(byEnumeration(points, noise), CLOSE);
    }

    private static double[] byEnumeration(double[] points, double noise) {
        double[] chances = new double[points.length];
        double all = 0;
        for (int k = 0; k < WEIGHTS.length; k++) {
            List<List<Integer>> ways = new ArrayList<>();
            place(points.length, k, new ArrayList<>(), ways);
            for (List<Integer> way : ways) {
                double weight = WEIGHTS[k] / ways.size() * density(points, way, noise);
                all += weight;
                for (int at : way) {
                    chances[at] += weight;
                }
            }
        }
        double total = all;
        return Arrays.stream(chances).map(x -> x / total).toArray();
    }

    /// Every way to put `k` changes after those already put, with two scores or more in each part.
    private static void place(int n, int k, List<Integer> put, List<List<Integer>> into) {
        int last = put.isEmpty() ? 0 : put.getLast();
        if (k == 0) {
            if (n - last >= 2) {
                into.add(List.copyOf(put));
            }
            return;
        }
        for (int at = last + 2; at <= n - 2; at++) {
            put.add(at);
            place(n, k - 1, put, into);
            put.removeLast();
        }
    }

    private static double density(double[] points, List<Integer> starts, double noise) {
        double mean = Arrays.stream(points).average().orElseThrow();
        double squares = Arrays.stream(points).map(x -> (x - mean) * (x - mean)).sum();
        double levels = 4 * squares / (points.length - 1);
        double density = 1;
        for (int part = 0; part <= starts.size(); part++) {
            int from = part == 0 ? 0 : starts.get(part - 1);
            int to = part == starts.size() ? points.length : starts.get(part);
            density *= ofOnePart(Arrays.copyOfRange(points, from, to), mean, levels, noise * noise);
        }
        return density;
    }

    /// The density of scores that share a level, one after the other, each given those before it; the 2 pi is left out.
    private static double ofOnePart(double[] part, double mean, double levels, double noise) {
        double expected = mean;
        double doubt = levels;
        double density = 1;
        for (double x : part) {
            double spread = doubt + noise;
            density *= Math.exp(-0.5 * (x - expected) * (x - expected) / spread) / Math.sqrt(spread);
            expected += doubt / spread * (x - expected);
            doubt *= noise / spread;
        }
        return density;
    }
}
