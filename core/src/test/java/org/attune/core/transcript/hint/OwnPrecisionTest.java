package org.attune.core.transcript.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OwnPrecisionTest {

    @Test
    void tenAnswersAreNeededAndUnsureIsNone() {
        assertThat(new OwnPrecision(8, 1, 20).find()).isEmpty();
        assertThat(new OwnPrecision(8, 2, 0).find()).isPresent();
    }

    @Test
    void eightOfTenIsEightTenthsWithItsInterval() {
        Estimate estimate = new OwnPrecision(8, 2, 5).find().orElseThrow();

        assertThat(estimate.value()).isCloseTo(0.8, within(1e-12));
        assertThat(estimate.low()).isCloseTo(0.490, within(5e-4));
        assertThat(estimate.high()).isCloseTo(0.943, within(5e-4));
    }

    @Test
    void noneBelowNothing() {
        assertThatThrownBy(() -> new OwnPrecision(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
