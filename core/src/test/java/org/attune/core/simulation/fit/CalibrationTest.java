package org.attune.core.simulation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallFilter;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.internal.draws.Courses;
import org.attune.core.internal.draws.FallRun;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    private static final FallModel MODEL = FallModel.DEFAULTS;
    private static final List<Case> CASES = Courses.steady(MODEL, Courses.ALLIANCE, 120, 16, 11);
    private static final Draws DRAWS = new Draws(2000, 7, 1);

    @ParameterizedTest
    @EnumSource
    void givesTheSameThresholdWithAnyNumberOfThreads(RateSetting setting) {
        Calibration.Wish wish = new Calibration.Wish(setting, 0.3);
        assertThat(new Calibration(MODEL, CASES, new Draws(200, 7, 3)).threshold(wish))
                .isEqualTo(new Calibration(MODEL, CASES, new Draws(200, 7, 1)).threshold(wish))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void asksForMoreWhereFewerFlagsAreWished(RateSetting setting) {
        Calibration calibration = new Calibration(MODEL, CASES, new Draws(500, 7, 1));
        List<Threshold> thresholds = calibration.thresholds(
                List.of(new Calibration.Wish(setting, 0.5), new Calibration.Wish(setting, 0.1)));
        assertThat(thresholds.get(0).logit()).isLessThan(thresholds.get(1).logit());
    }

    @Test
    void reachesTheWishedRateOnFreshCourses() {
        Threshold threshold = threshold(RateSetting.MODEL, 0.2);
        List<Case> fresh = Courses.steady(MODEL, Courses.ALLIANCE, 4000, 16, 12);
        assertThat(runs(fresh).flagsPer12(threshold.logit())).isCloseTo(0.2, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, -2, -0.25, 2})
    void countsAsManyFlagsAsTheRuleRaises(double logit) {
        double[] low = new double[16];
        Arrays.fill(low, 1.5);
        Case lowForever = Case.of("low", Course.ofEverySession(Courses.ALLIANCE, low));
        List<Case> cases = Stream.concat(CASES.stream(), Collections.nCopies(20, lowForever).stream()).toList();
        SteadyOrFallen rule = new SteadyOrFallen(MODEL.widened(), logit, "here");
        long flags = cases.stream().mapToLong(c -> rule.judge(c, Sight.LIVE).flagsFound().size()).sum();
        long scores = cases.stream().mapToLong(c -> c.course().scores()).sum();
        assertThat(runs(cases).flagsPer12(logit)).isEqualTo(12.0 * flags / scores);
    }

    @Test
    void agreesWithTheModelWhereTheOwnResidualsComeFromTheModel() {
        double model = threshold(RateSetting.MODEL, 0.3).logit();
        assertThat(threshold(RateSetting.ABOUT, 0.3).logit()).isCloseTo(model, within(0.6));
        assertThat(threshold(RateSetting.AT_MOST, 0.3).logit()).isCloseTo(model, within(0.9));
    }

    @Test
    void takesEveryFallForNoiseWhereTheRateIsAtMost() {
        double about = threshold(RateSetting.ABOUT, 0.3).logit();
        assertThat(threshold(RateSetting.AT_MOST, 0.3).logit()).isGreaterThan(about);
    }

    @Test
    void keepsABudgetOnThePracticesOwnPast() {
        Threshold threshold = threshold(RateSetting.BUDGET, 0.5);
        assertThat(runs(CASES).flagsPer12(threshold.logit())).isLessThanOrEqualTo(0.5)
                .isCloseTo(0.5, within(0.1));
    }

    @Test
    void cannotTellTheShapeOfNoiseFromTooFewScores() {
        Calibration calibration = new Calibration(MODEL, CASES.subList(0, 5), new Draws(50, 7, 1));
        assertThat(calibration.threshold(new Calibration.Wish(RateSetting.ABOUT, 0.2))).isEmpty();
        assertThat(calibration.threshold(new Calibration.Wish(RateSetting.MODEL, 0.2))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void findsNoThresholdForMoreFlagsThanTheCoursesGive(RateSetting setting) {
        Calibration calibration = new Calibration(MODEL, CASES, new Draws(500, 7, 1));
        assertThat(calibration.threshold(new Calibration.Wish(setting, 6))).isEmpty();
        assertThat(
                calibration.thresholds(List.of(new Calibration.Wish(setting, 6), new Calibration.Wish(setting, 0.3))))
                .extracting(Threshold::per12).containsExactly(0.3);
    }

    @Test
    void refusesARateThatNobodyCanWish() {
        assertThatThrownBy(() -> new Calibration.Wish(RateSetting.ABOUT, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Calibration.Wish(RateSetting.BUDGET, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void refusesCasesWithoutScores() {
        List<Case> empty = Collections.nCopies(3, Case.of("c", Course.none(Courses.ALLIANCE)));
        assertThatThrownBy(() -> new Calibration(MODEL, empty, DRAWS)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none has");
    }

    private static Threshold threshold(RateSetting setting, double per12) {
        return new Calibration(MODEL, CASES, DRAWS).threshold(new Calibration.Wish(setting, per12)).orElseThrow();
    }

    private static ChanceRuns runs(List<Case> cases) {
        FallFilter filter = new FallFilter(MODEL.widened(), Courses.ALLIANCE);
        return new ChanceRuns(
                cases.stream().map(c -> FallRun.logits(filter, c.course())).toArray(double[][]::new));
    }
}
