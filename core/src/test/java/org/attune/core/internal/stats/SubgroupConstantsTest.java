package org.attune.core.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubgroupConstantsTest {

    private static final String SOURCE = "R 4.2.2 (ptukey), qcc 2.7";
    private static final double TOLERANCE = 1e-8;
    /// From 16 values on the reference itself is good to 1e-7 only: see the values from mpmath below.
    private static final int LAST_GOOD = 15;
    private static final double LOOSE = 1e-7;

    @Test
    void agreesWithTheReference() {
        Differences small = new Differences();
        Differences large = new Differences();
        JsonNode c = Reference.cases("spc_constants").getFirst();
        int[] sizes = Reference.counts(c.get("n"));
        for (int i = 0; i < sizes.length; i++) {
            int n = sizes[i];
            Differences differences = n <= LAST_GOOD ? small : large;
            differences.addRelative("d2 " + n, SubgroupConstants.d2(n), c.get("d2").get(i).asDouble());
            differences.addRelative("d3 " + n, SubgroupConstants.d3(n), c.get("d3").get(i).asDouble());
            differences.addRelative("c4 " + n, SubgroupConstants.c4(n), c.get("c4").get(i).asDouble());
            differences.same("qcc's d2 " + n, Math.round(1000 * SubgroupConstants.d2(n)),
                    Math.round(1000 * c.get("qcc_d2").get(i).asDouble()));
        }
        ReferenceTable.record("control-chart constants d2, d3, c4 of 2 to 15 values", "spc_constants.json", SOURCE,
                small,
                TOLERANCE);
        ReferenceTable.record("control-chart constants d2, d3, c4 of 16 to 25 values", "spc_constants.json", SOURCE,
                large,
                LOOSE);
    }

    @Test
    void agreesWithIntegrationToEighteenDigits() {
        // mpmath 1.3.0, quad with 18 digits
        assertThat(SubgroupConstants.d2(3)).isCloseTo(1.69256875064326886, within(1e-12));
        assertThat(SubgroupConstants.d3(3)).isCloseTo(0.888368004045204146, within(1e-12));
        assertThat(SubgroupConstants.d2(10)).isCloseTo(3.07750546167034571, within(1e-12));
        assertThat(SubgroupConstants.d3(10)).isCloseTo(0.797050673519408846, within(1e-12));
        assertThat(SubgroupConstants.d2(25)).isCloseTo(3.93062921950711316, within(1e-12));
        assertThat(SubgroupConstants.d3(25)).isCloseTo(0.70844076588863704, within(1e-12));
    }

    @Test
    void isExactForPairs() {
        assertThat(SubgroupConstants.d2(2)).isCloseTo(2 / Math.sqrt(Math.PI), within(1e-14));
        assertThat(SubgroupConstants.d3(2)).isCloseTo(Math.sqrt(2 - 4 / Math.PI), within(1e-13));
        assertThat(SubgroupConstants.c4(2)).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-14));
    }

    @Test
    void refusesASubgroupOfOne() {
        assertThatThrownBy(() -> SubgroupConstants.d2(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SubgroupConstants.d3(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SubgroupConstants.c4(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
