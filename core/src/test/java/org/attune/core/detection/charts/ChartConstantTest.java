package org.attune.core.detection.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.core.internal.stats.SubgroupConstants;
import org.junit.jupiter.api.Test;

class ChartConstantTest {

    @Test
    void theExactConstantIsTheExpectedRangeOfTwoValues() {
        assertThat(ChartConstant.EXACT.d2()).isCloseTo(SubgroupConstants.d2(2), within(1e-14));
    }

    @Test
    void theOtherIsRoundedAsInQcc() {
        assertThat(ChartConstant.QCC.d2()).isCloseTo(ChartConstant.EXACT.d2(), within(0.0005));
    }

    @Test
    void theLimitOfMovingRangesIsThatOfControlChartTables() {
        double exact = 1 + 3 * SubgroupConstants.d3(2) / SubgroupConstants.d2(2);
        assertThat(Xmr.RANGE_LIMIT).isCloseTo(exact, within(0.0005));
    }
}
