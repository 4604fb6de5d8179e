package org.attune.figures.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void refusesMoreFlaggedThanCases() {
        assertThatThrownBy(() -> new Counts(3, 30, 30, 3, 3, 0, 1)).hasMessageContaining("3 cases");
    }

    @Test
    void refusesMoreOpenTensionsThanTensions() {
        assertThatThrownBy(() -> new Counts(3, 30, 30, 1, 1, 2, 0)).hasMessageContaining("1 tensions");
    }

    @Test
    void refusesLessThanNothing() {
        assertThatThrownBy(() -> new Counts(0, -1, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsWhatWasLeftOut() {
        Reading reading = new Reading(List.of(), 10,
                List.of(new Reading.LeftOut("a", 2, List.of()), new Reading.LeftOut("b", 3, List.of())), List.of());

        assertThat(reading.rowsLeftOut()).isEqualTo(5);
        assertThatThrownBy(() -> new Reading.LeftOut("a", 0, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
