package org.attune.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CoderBiasTest {

    private static final String QUIET = "goes-quiet";

    /// Four segments a session: the coder gives it in all four, gold in two, another in one; three sessions.
    private static List<CodedSession> sessions() {
        List<CodedSession> sessions = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            sessions.add(new CodedSession("s" + i, i < 3 ? "2026-03" : "2026-04",
                    Map.of("coder-1", coded(1, 2, 3, 4), "gold", coded(1, 2), "coder-2", coded(1))));
        }
        return sessions;
    }

    private static Sheet coded(int... given) {
        List<String> lines = new ArrayList<>();
        for (int segment : given) {
            lines.add("mark " + segment + " goes-quiet weak");
        }
        for (int segment = 1; segment <= 4; segment++) {
            lines.add("rest-absent " + segment);
        }
        return SheetRatingsTest.sheet(lines.toArray(String[]::new));
    }

    @Test
    void saysHowMuchOftenerACodeIsGivenThanOnTheGoldSheets() {
        CoderBias bias = CoderBias.of(sessions(), "coder-1", QUIET, Set.of("gold"));

        assertThat(bias.segments()).isEqualTo(12);
        assertThat(bias.ownShare()).isEqualTo(1);
        assertThat(bias.othersShare()).isEqualTo(0.5);
        assertThat(bias.points()).hasValue(0.5);
    }

    @Test
    void takesTheMeanOfTheOthers() {
        CoderBias bias = CoderBias.of(sessions(), "coder-2", QUIET, Set.of("coder-1", "coder-2", "gold"));

        assertThat(bias.ownShare()).isEqualTo(0.25);
        assertThat(bias.othersShare()).isCloseTo(0.75, within(1e-12));
        assertThat(bias.points().orElseThrow()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void saysNothingOfFewerThanTenSegments() {
        CoderBias bias = CoderBias.of(sessions().subList(0, 2), "coder-1", QUIET, Set.of("gold"));

        assertThat(bias.segments()).isEqualTo(8);
        assertThat(bias.points()).isEmpty();
        assertThat(CoderBias.of(sessions(), "nobody", QUIET, Set.of("gold")).segments()).isZero();
    }

    @Test
    void leavesOutWhatOneOfTheTwoDidNotRateOrCouldNotTell() {
        CodedSession session = new CodedSession("s", "",
                Map.of("coder-1", SheetRatingsTest.sheet("mark 1 goes-quiet cannot-tell", "mark 2 goes-quiet clear"),
                        "gold", coded(1, 2)));

        assertThat(CoderBias.of(List.of(session), "coder-1", QUIET, Set.of("gold")).segments()).isEqualTo(1);
    }

    @Test
    void showsDriftByPeriod() {
        assertThat(CoderBias.drift(sessions(), "coder-1", QUIET, Set.of("gold"))).hasSize(2)
                .hasEntrySatisfying("2026-03", bias -> assertThat(bias.segments()).isEqualTo(8))
                .hasEntrySatisfying("2026-04", bias -> assertThat(bias.othersShare()).isEqualTo(0.5));
    }
}
