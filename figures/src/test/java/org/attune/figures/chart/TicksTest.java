package org.attune.figures.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void showsBothEndsAndRoundNumbersBetween() {
        assertThat(Ticks.points(scale(1, 5))).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(Ticks.points(scale(0, 27))).containsExactly(0.0, 10.0, 20.0, 27.0);
        assertThat(Ticks.points(scale(0, 100))).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(Ticks.points(scale(12, 84))).containsExactly(12.0, 40.0, 60.0, 84.0);
    }

    @Property(seed = "1")
    void keepsToTheScaleAndToAFewNumbers(@ForAll @DoubleRange(min = -1e6, max = 1e6) double lowest,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double span) {
        List<Double> ticks = Ticks.points(scale(lowest, lowest + span));

        assertThat(ticks).isSorted().doesNotHaveDuplicates().hasSizeBetween(2, 7);
        assertThat(ticks.getFirst()).isEqualTo(lowest);
        assertThat(ticks.getLast()).isEqualTo(lowest + span);
    }

    @Test
    void numbersEverySessionWhileThereIsRoom() {
        assertThat(Ticks.sessions(new Plot(scale(1, 5), 9))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Ticks.sessions(new Plot(scale(1, 5), 16))).containsExactly(1, 3, 5, 7, 9, 11, 13, 15);
        assertThat(Ticks.sessions(new Plot(scale(1, 5), 40))).containsExactly(1, 5, 10, 15, 20, 25, 30, 35, 40);
    }

    @Property(seed = "1")
    void keepsSessionNumbersApart(@ForAll @IntRange(min = 1, max = 20_000) int sessions) {
        Plot plot = new Plot(scale(1, 5), sessions);

        List<Integer> ticks = Ticks.sessions(plot);

        assertThat(ticks).startsWith(1).isSorted().allMatch(session -> session <= sessions);
        for (int i = 1; i < ticks.size(); i++) {
            double apart = plot.x(ticks.get(i)) - plot.x(ticks.get(i - 1));
            assertThat(apart).isGreaterThan(Integer.toString(ticks.get(i)).length() * Plot.NARROW_LETTER_WIDTH);
        }
    }

    private static Scale scale(double lowest, double highest) {
        return new Scale("S", lowest, highest, (highest - lowest) / 10, Orientation.HIGHER_IS_BETTER,
                new MeasurementError.Unpublished());
    }
}
