package org.attune.core.agreement.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.resampling.SessionInterval.Between;
import org.attune.core.agreement.segments.BoundaryMatch.Share;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BoundariesTest {

    private static final PartedSession WORKED = new PartedSession("1", 400, List.of(60.0, 120.0, 300.0),
            List.of(58.0, 130.0, 240.0, 302.0));

    @Test
    void agreesWithBipartiteMatchingAndWindowsStepByStep() {
        Differences pairs = new Differences();
        Differences windows = new Differences();
        for (JsonNode c : Reference.cases("boundaries")) {
            PartedSession session = new PartedSession("a", c.get("steps").asDouble(), seconds(c.get("first")),
                    seconds(c.get("second")));
            for (int tolerance = 0; tolerance < 5; tolerance++) {
                pairs.add("pairs", BoundaryMatch.of(List.of(session), tolerance).matched(),
                        c.get("pairs").get(tolerance));
            }
            int[] widths = {2, 5, 9};
            for (int width = 0; width < widths.length; width++) {
                windows.add("differing", WindowDifference.differing(session, widths[width]),
                        c.get("differing").get(width));
            }
        }
        ReferenceTable.record("Boundaries paired within a tolerance", "boundaries.json", "Python, scipy 1.17.1", pairs,
                0);
        ReferenceTable.record("WindowDiff", "boundaries.json", "Python, step by step", windows, 1e-9);
    }

    private static List<Double> seconds(JsonNode list) {
        return list.valueStream().map(JsonNode::asDouble).toList();
    }

    @Test
    void pairsBoundariesWithinATolerance() {
        BoundaryMatch match = BoundaryMatch.of(List.of(WORKED), 5);
        assertThat(match).isEqualTo(new BoundaryMatch(2, 3, 4));
        assertThat(value(match.precision())).isEqualTo(0.5);
        assertThat(value(match.recall())).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(match.f()).isEqualTo(new Found(4 / 7.0, 4 / 7.0, 0, 7, 7));
        assertThat(BoundaryMatch.of(List.of(WORKED, WORKED), 10)).isEqualTo(new BoundaryMatch(6, 6, 8));
        assertThat(BoundaryMatch.of(List.of(WORKED), 0).matched()).isZero();
    }

    @Test
    void seesWindowsThatHoldDifferentNumbersOfBoundaries() {
        PartedSession session = new PartedSession("a", 12, List.of(3.0, 6.0, 9.0), List.of(3.0, 7.0, 9.0));
        assertThat(WindowDifference.differing(session, 3)).isCloseTo(2, within(1e-12));
        assertThat(WindowDifference.windowSeconds(List.of(session))).isEqualTo(1.5);
        Found found = (Found) WindowDifference.of(List.of(session));
        assertThat(found.observed()).isCloseTo(2 / 10.5, within(1e-12));
        assertThat(found.value()).isCloseTo(1 - 2 / 10.5, within(1e-12));
        assertThat(found.units()).isEqualTo(1);
        assertThat(found.ratings()).isEqualTo(2);
    }

    @Test
    void leavesOutSessionsShorterThanTheWindow() {
        PartedSession longer = new PartedSession("a", 1000, List.of(900.0), List.of(900.0));
        PartedSession shorter = new PartedSession("b", 100, List.of(), List.of(50.0));
        Found found = (Found) WindowDifference.of(List.of(longer, shorter));
        assertThat(found.value()).isEqualTo(1);
    }

    @Test
    void isOneWhereBothSetTheSameBoundaries() {
        PartedSession same = new PartedSession("a", 400, WORKED.first(), WORKED.first());
        assertThat(value(BoundaryMatch.of(List.of(same), 0).f())).isEqualTo(1);
        assertThat(value(WindowDifference.of(List.of(same)))).isEqualTo(1);
    }

    @Test
    void hasNoNumberWhereNobodySetABoundary() {
        PartedSession none = new PartedSession("a", 400, List.of(), List.of());
        assertThat(BoundaryMatch.of(List.of(none), 5).f()).isEqualTo(new None(Reason.NO_BOUNDARIES));
        assertThat(WindowDifference.of(List.of(none))).isEqualTo(new None(Reason.NO_BOUNDARIES));
        assertThat(BoundaryMatch.of(List.of(), 5).precision()).isEqualTo(new None(Reason.NO_BOUNDARIES));
        PartedSession one = new PartedSession("a", 400, List.of(), List.of(4.0));
        assertThat(BoundaryMatch.of(List.of(one), 5).recall()).isEqualTo(new None(Reason.NO_BOUNDARIES));
        assertThat(value(BoundaryMatch.of(List.of(one), 5).f())).isZero();
    }

    @Test
    void drawsSessionsAgainForIntervals() {
        List<PartedSession> sessions = IntStream.range(0, 20)
                .mapToObj(i -> new PartedSession("s" + i, 400, List.of(100.0, 200.0 + i),
                        i % 2 == 0 ? List.of(100.0, 200.0 + i) : List.of(150.0)))
                .toList();
        try (Bootstrap bootstrap = new Bootstrap(1000, 3, 1)) {
            Between f = (Between) BoundaryMatch.interval(Share.F, sessions, 2, bootstrap);
            double value = value(BoundaryMatch.of(sessions, 2).f());
            assertThat(value).isCloseTo(40 / 70.0, within(1e-12));
            assertThat(f.low()).isBetween(0.2, value);
            assertThat(f.high()).isBetween(value, 0.85);
            for (Share share : Share.values()) {
                Between found = (Between) BoundaryMatch.interval(share, sessions, 2, bootstrap);
                assertThat(value(share.of(BoundaryMatch.of(sessions, 2)))).isBetween(found.low(), found.high());
            }
            assertThat(value(Share.PRECISION.of(BoundaryMatch.of(sessions, 2)))).isCloseTo(20 / 30.0, within(1e-12));
            assertThat(value(Share.RECALL.of(BoundaryMatch.of(sessions, 2)))).isEqualTo(0.5);
            Between windows = (Between) WindowDifference.interval(sessions, bootstrap);
            assertThat(windows.low()).isLessThan(value(WindowDifference.of(sessions)));
            assertThat(windows.high()).isGreaterThan(value(WindowDifference.of(sessions)));
            assertThat(BoundaryMatch.interval(Share.F, sessions.subList(0, 3), 2, bootstrap))
                    .isEqualTo(new SessionInterval.None(SessionInterval.Reason.TOO_FEW_SESSIONS));
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new PartedSession("a", 0, List.of(), List.of())).hasMessageContaining("its end was");
        assertThatThrownBy(() -> new PartedSession("a", 10, List.of(4.0, 4.0), List.of()))
                .hasMessageContaining("4.0 came after 4.0");
        assertThatThrownBy(() -> new PartedSession("a", 10, List.of(), List.of(10.0)))
                .hasMessageContaining("between 0 and the end");
        assertThatThrownBy(() -> new PartedSession("a", 10, List.of(0.0), List.of())).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new BoundaryMatch(3, 2, 5)).hasMessageContaining("3 pairs of 2 and 5");
    }

    private static double value(Agreement agreement) {
        return ((Found) agreement).value();
    }
}
