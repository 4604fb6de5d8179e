package org.attune.core.simulation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceRunsTest {

    /// Rising edges over 9, 9, 5 and 1 in twelve scored sessions.
    private static final ChanceRuns RUNS = new ChanceRuns(
            new double[][] {{9, -9, 5, -9, 1, -9}, {-9, 9, -9, -9, -9, -9}});

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.9})
    void hasNoThresholdWhereEvenTheHighestRaisesMore(double per12) {
        assertThat(RUNS.flagsPer12(8)).isEqualTo(2);
        assertThat(RUNS.thresholdFor(per12)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 2.5, 3, 3.5})
    void keepsTheRateWithTheLowestThresholdThatDoes(double per12) {
        double threshold = RUNS.thresholdFor(per12).orElseThrow();

        assertThat(threshold).isCloseTo(per12 < 3 ? 5 : 1, within(1e-9));
        assertThat(RUNS.flagsPer12(threshold)).isLessThanOrEqualTo(per12);
        assertThat(RUNS.flagsPer12(threshold - 1e-6)).isGreaterThan(per12);
    }

    @Test
    void hasNoThresholdWhereEvenTheLowestRaisesNoMore() {
        assertThat(RUNS.thresholdFor(4)).isEmpty();
    }
}
