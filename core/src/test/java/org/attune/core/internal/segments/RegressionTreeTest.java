package org.attune.core.internal.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.internal.segments.RegressionTree.Leaf;
import org.attune.core.internal.segments.RegressionTree.Rules;
import org.attune.core.internal.segments.RegressionTree.Split;
import org.junit.jupiter.api.Test;

class RegressionTreeTest {

    private static final Rules USUAL = new Rules(4, 2, 0.1);

    @Test
    void splitsWhereTheSquaresFallMost() {
        assertThat(starts(USUAL, 4, 4, 4, 2, 2, 2)).containsExactly(0, 3);
        Split split = (Split) RegressionTree.of(new double[] {4, 4, 4, 2, 2, 2}, USUAL);
        assertThat(split.at()).isEqualTo(3);
        assertThat(split.share()).isCloseTo(1, within(1e-12));
        assertThat(split.squares()).isCloseTo(6, within(1e-12));
        assertThat(split.link().perSplit()).isCloseTo(6, within(1e-12));
        assertThat(split.link().splits()).isOne();
        assertThat(split.link().squaresBelow()).isZero();
    }

    @Test
    void keepsAWeakSplitWhenTheOneBelowItPaysForBoth() {
        assertThat(starts(new Rules(4, 2, 0.45), 4, 4, 4, 1, 1, 4, 4, 4)).containsExactly(0, 3, 5);
        Split weak = (Split) RegressionTree.of(new double[] {4, 4, 4, 1, 1, 4, 4, 4}, new Rules(4, 2, 0.45));
        assertThat(weak.share()).isLessThan(0.45);
        assertThat(weak.link().splits()).isEqualTo(2);
    }

    @Test
    void cutsSplitsThatDoNotPayEvenTogether() {
        assertThat(starts(new Rules(4, 2, 0.51), 4, 4, 4, 1, 1, 4, 4, 4)).containsExactly(0);
    }

    @Test
    void leavesShortStretchesWhole() {
        assertThat(starts(new Rules(5, 2, 0.1), 4, 4, 2, 2)).containsExactly(0);
        assertThat(starts(new Rules(4, 2, 0.1), 4, 4, 2, 2)).containsExactly(0, 2);
        assertThat(starts(new Rules(4, 3, 0.1), 4, 4, 2, 2, 2)).containsExactly(0);
        assertThat(starts(new Rules(2, 1, 0.1), 4, 2)).containsExactly(0, 1);
    }

    @Test
    void leavesASeriesThatNeverVariesWhole() {
        assertThat(RegressionTree.of(new double[] {4.0833, 4.0833, 4.0833, 4.0833, 4.0833, 4.0833}, USUAL))
                .isInstanceOf(Leaf.class);
    }

    @Test
    void readsCoursesLongerThanItsTableOfReciprocals() {
        double[] points = new double[1200];
        Arrays.fill(points, 700, 1200, 5);
        assertThat(starts(USUAL, points)).containsExactly(0, 700);
    }

    @Test
    void refusesRulesThatMakeNoTree() {
        assertThatThrownBy(() -> new Rules(1, 1, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(4, 0, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(4, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(4, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "1")
    void staysWhereItIsWhenTheSeriesIsMovedOrStretched(@ForAll("series") double[] points) {
        double[] moved = Arrays.stream(points).map(x -> 4 * x - 512).toArray();
        assertThat(starts(USUAL, moved)).containsExactly(starts(USUAL, points));
    }

    @Property(seed = "1")
    void takesAwayMoreThanItsShareForEverySplit(@ForAll("series") double[] points) {
        int[] starts = starts(USUAL, points);
        double whole = squares(points, 0, points.length);
        double left = 0;
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : points.length;
            assertThat(starts.length == 1 || end - starts[i] >= 2).isTrue();
            left += squares(points, starts[i], end);
        }
        assertThat(whole - left).isGreaterThanOrEqualTo(0.1 * whole * (starts.length - 1) - 1e-9);
    }

    @Provide
    Arbitrary<double[]> series() {
        return Arbitraries.integers().between(4, 20).map(quarter -> quarter / 4.0).array(Double[].class).ofMinSize(1)
                .ofMaxSize(30).map(boxed -> Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
    }

    private static double squares(double[] points, int from, int to) {
        double mean = Arrays.stream(points, from, to).average().orElseThrow();
        return Arrays.stream(points, from, to).map(x -> (x - mean) * (x - mean)).sum();
    }

    private static int[] starts(Rules rules, double... points) {
        return RegressionTree.starts(RegressionTree.of(points, rules));
    }
}
