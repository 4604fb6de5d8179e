package org.attune.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.internal.draws.Courses;
import org.junit.jupiter.api.Test;

class PermutationTestTest {

    private static final PermutationTest TEST = new PermutationTest(2000, 7);
    private static final Rule BELOW_THREE = new FallsBelow(3, 2);

    @Test
    void findsNothingRareInAFlagThatEveryOrderHas() {
        assertThat(p(BELOW_THREE, 4, 4, 2, 4, 4)).isEqualTo(1);
    }

    @Test
    void tellsHowOftenAnotherOrderGivesAsManyFlags() {
        // Two low scores of five raise two flags unless they stand together, which 4 of 10 orders have.
        assertThat(p(BELOW_THREE, 2, 4, 2, 4, 4)).isCloseTo(0.6, within(0.04));
        assertThat(p(BELOW_THREE, 4, 2, 2, 4, 4)).isEqualTo(1);
    }

    @Test
    void findsAStepDownRareThatScatteredScoresWouldHide() {
        double step = p(SteadyOrFallen.shipped(), 4, 4.25, 4, 4.25, 4, 4.25, 4, 4.25, 2.5, 2.25, 2.5, 2.25);
        assertThat(step).isLessThan(0.05);
        assertThat(p(SteadyOrFallen.shipped(), 4, 4, 4, 4)).isEqualTo(1);
    }

    @Test
    void looksForTheOnsetInRetrospect() {
        PermutationTest.Permuted together = inRetrospect(4, 4.25, 4, 4, 4.25, 4, 2.5, 2.25, 2.5, 4, 4);
        PermutationTest.Permuted scattered = inRetrospect(4, 2.5, 4.25, 4, 2.25, 4, 4.25, 4, 2.5, 4, 4);
        assertThat(together.statistic()).contains("began");
        assertThat(together.p()).isLessThan(scattered.p());
    }

    private static PermutationTest.Permuted inRetrospect(double... points) {
        Case c = Case.of("c", Course.ofEverySession(Courses.ALLIANCE, points));
        return TEST.of(c, SteadyOrFallen.shipped(), Sight.RETROSPECT).orElseThrow();
    }

    @Test
    void staysEvenWhereOrderMeansNothing() {
        FallModel independent = new FallModel(FallModel.DEFAULTS.level(),
                new FallModel.Noise(1e-9, 1e-9, 0.075, 0.35), FallModel.DEFAULTS.fall());
        List<Case> cases = Courses.steady(independent, Courses.ALLIANCE, 300, 10, 5);
        PermutationTest quick = new PermutationTest(99, 7);
        long small = cases.stream().filter(c -> quick.of(c, BELOW_THREE, Sight.LIVE).orElseThrow().p() <= 0.1).count();
        assertThat(small / 300.0).isLessThanOrEqualTo(0.14);
    }

    @Test
    void drawsTheSameShufflesForACaseWhateverWasTestedBefore() {
        Case c = Case.of("c", Course.ofEverySession(Courses.ALLIANCE, 2, 4, 2, 4, 4));
        PermutationTest.Permuted first = TEST.of(c, BELOW_THREE, Sight.LIVE).orElseThrow();
        p(BELOW_THREE, 2, 4, 2, 4, 2);
        assertThat(TEST.of(c, BELOW_THREE, Sight.LIVE)).contains(first);
        assertThat(new PermutationTest(2000, 8).of(c, BELOW_THREE, Sight.LIVE)).isNotEqualTo(first);
    }

    @Test
    void cannotTestACaseThatTheRuleCannotJudge() {
        Case single = Case.of("c", Course.ofEverySession(Courses.ALLIANCE, 2));
        Case unpublished = Case.of("c", Course.ofEverySession(Courses.WITHOUT_ERROR, 2, 4, 2));
        assertThat(TEST.of(single, BELOW_THREE, Sight.LIVE)).isEmpty();
        assertThat(TEST.of(unpublished, BELOW_THREE, Sight.LIVE)).isEmpty();
    }

    private static double p(Rule rule, double... points) {
        Case c = Case.of("c", Course.ofEverySession(Courses.ALLIANCE, points));
        return TEST.of(c, rule, Sight.LIVE).orElseThrow().p();
    }
}
