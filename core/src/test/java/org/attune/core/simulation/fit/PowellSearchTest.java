package org.attune.core.simulation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowellSearchTest {

    @Test
    void findsTheLowestPointOfALine() {
        LineSearch search = new LineSearch(x -> (x - 2) * (x - 2) + 1, 1e-8);
        LineSearch.Point found = search.from(new LineSearch.Point(0, 5));
        assertThat(found.at()).isCloseTo(2, within(1e-6));
        assertThat(found.value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void findsALowestPointThatLiesFarBehindTheStart() {
        LineSearch search = new LineSearch(x -> Math.abs(x + 300) + 0.001 * (x + 300) * (x + 300), 1e-8);
        assertThat(search.from(new LineSearch.Point(0, 390)).at()).isCloseTo(-300, within(1e-3));
    }

    @Test
    void keepsAwayFromWhereTheFunctionIsInfinite() {
        LineSearch search = new LineSearch(x -> x <= 0.5 ? Double.POSITIVE_INFINITY : x - Math.log(x), 1e-8);
        assertThat(search.from(new LineSearch.Point(3, 3 - Math.log(3))).at()).isCloseTo(1, within(1e-6));
    }

    @Test
    void findsTheLowestPointOfATiltedValley() {
        PowellSearch search = new PowellSearch(PowellSearchTest::tilted, new double[2], 1000);
        PowellSearch.Found found = search.search();
        assertThat(found.settled()).isTrue();
        assertThat(found.place()[0]).isCloseTo(1, within(0.02));
        assertThat(found.place()[1]).isCloseTo(1, within(0.02));
        assertThat(found.value()).isCloseTo(100, within(1e-3));
    }

    @Test
    void saysThatItHasNotSettledWhenItMayLookNoMore() {
        PowellSearch.Found found = new PowellSearch(PowellSearchTest::tilted, new double[2], 3).search();
        assertThat(found.settled()).isFalse();
        assertThat(found.value()).isLessThan(tilted(new double[2]));
    }

    private static double tilted(double[] at) {
        return 100 + (at[0] - 1) * (at[0] - 1) + 10 * (at[1] - at[0]) * (at[1] - at[0]);
    }
}
