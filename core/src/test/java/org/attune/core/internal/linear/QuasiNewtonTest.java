package org.attune.core.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuasiNewtonTest {

    @Test
    void findsTheLowestPlaceOfABowl() {
        double[] place = QuasiNewton.lowest((at, slope) -> {
            slope[0] = 2 * (at[0] - 2);
            slope[1] = 20 * (at[1] + 1);
            return (at[0] - 2) * (at[0] - 2) + 10 * (at[1] + 1) * (at[1] + 1);
        }, new double[] {9, 9}).orElseThrow();
        assertThat(place[0]).isCloseTo(2, within(1e-8));
        assertThat(place[1]).isCloseTo(-1, within(1e-8));
    }

    @Test
    void saysThatItFoundNothingWhereTheGroundNeverEnds() {
        assertThat(QuasiNewton.lowest((at, slope) -> {
            slope[0] = -1;
            return -at[0];
        }, new double[] {0})).isEmpty();
    }

    @Test
    void saysThatItFoundNothingWhereTheValueIsNoNumber() {
        assertThat(QuasiNewton.lowest((at, slope) -> {
            slope[0] = Double.NaN;
            return Double.NaN;
        }, new double[] {0})).isEmpty();
    }
}
