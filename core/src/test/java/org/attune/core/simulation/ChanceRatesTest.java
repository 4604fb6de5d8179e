package org.attune.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.draws.Courses;
import org.junit.jupiter.api.Test;

class ChanceRatesTest {

    /// A scale so fine and wide that neither rounding nor its ends matter.
    private static final Scale FINE = new Scale("fine", 0, 100, 0.01, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Published(4, "this test"));
    private static final double NONE = 1e-9;
    /// Everybody at 50 points with an independent Normal wobble of 4 points; a fall lasts two sessions on average.
    private static final FallModel ALIKE = new FallModel(new FallModel.Level(0.5, NONE, 0, NONE, 5),
            new FallModel.Noise(0, NONE, 0.04, NONE), new FallModel.Fall(0.03, 0.5, 3, 1.2, 0.5));
    /// Flags 1 steady score in 40.
    private static final Rule ONE_IN_FORTY = new FallsBelow(50 - 1.959963985 * 4, 1);

    @Test
    void countsFalseFlagsAsOftenAsArithmeticSays() {
        ChanceRate rate = rated(ONE_IN_FORTY, 10);
        assertThat(rate.falsePer12().value()).isCloseTo(12 * 0.025 * (0.1 + 0.9 * 0.975), within(0.03));
        assertThat(rate.falsePer12().low()).isLessThan(0.29).isGreaterThan(0.2);
        assertThat(rate.falsePer12().high()).isGreaterThan(0.30).isLessThan(0.4);
        assertThat(rate.shareOfCoursesFlagged().value()).isCloseTo(1 - Math.pow(0.975, 10), within(0.03));
        assertThat(rate.drawn()).isEqualTo(new ChanceRate.Drawn("this test", 2000, 20_000, 7));
        assertThat(rate.sight()).isEqualTo(Sight.LIVE);
    }

    @Test
    void findsFallsAsOftenAsArithmeticSays() {
        ChanceRate rate = rated(ONE_IN_FORTY, 10);
        // Normal tail beyond 1.96 - 2, 1.96 - 3 and 1.96 - 4 wobbles, if the score before was not flagged.
        assertThat(rate.foundShare(2, 0).orElseThrow()).isCloseTo(0.516 * 0.975, within(0.03));
        assertThat(rate.foundShare(3, 0).orElseThrow()).isCloseTo(0.851 * 0.975, within(0.03));
        assertThat(rate.foundShare(4, 0).orElseThrow()).isCloseTo(0.979 * 0.975, within(0.03));
        assertThat(rate.foundShare(2, 1).orElseThrow()).isGreaterThan(rate.foundShare(2, 0).orElseThrow() + 0.03);
        assertThat(rate.foundShare(5, 0)).isEmpty();
        assertThat(rate.found()).hasSize(9);
    }

    @Test
    void ratesTheDefaultRuleBothWays() {
        ChanceRates rates = new ChanceRates(FallModel.DEFAULTS, List.of(Courses.pattern(Courses.ALLIANCE, 18)),
                "this test", new Draws(600, 7, 2));
        ChanceRate live = ((ChanceAnswer.Rated) rates.of(SteadyOrFallen.shipped())).rate();
        ChanceRate back = ((ChanceAnswer.Rated) rates.of(SteadyOrFallen.shipped(), Sight.RETROSPECT)).rate();
        assertThat(live.falsePer12().value()).isBetween(0.03, 0.2);
        assertThat(live.foundShare(4, 1).orElseThrow()).isGreaterThan(0.7);
        assertThat(live.foundShare(2, 1).orElseThrow()).isLessThan(live.foundShare(3, 1).orElseThrow());
        assertThat(back.falsePer12().value()).isLessThan(live.falsePer12().value() + 0.2);
        assertThat(back.sight()).isEqualTo(Sight.RETROSPECT);
        assertThat(live.isOf(SteadyOrFallen.shipped())).isTrue();
    }

    @Test
    void givesTheSameRatesWithAnyNumberOfThreads() {
        List<Course> like = List.of(Courses.pattern(Courses.ALLIANCE, 12), Courses.pattern(Courses.ALLIANCE, 5));
        ChanceRates one = new ChanceRates(FallModel.DEFAULTS, like, "this test", new Draws(150, 7, 1));
        ChanceRates three = new ChanceRates(FallModel.DEFAULTS, like, "this test", new Draws(150, 7, 3));
        ChanceRates otherSeed = new ChanceRates(FallModel.DEFAULTS, like, "this test", new Draws(150, 8, 1));
        assertThat(three.of(SteadyOrFallen.shipped())).isEqualTo(one.of(SteadyOrFallen.shipped()))
                .isNotEqualTo(otherSeed.of(SteadyOrFallen.shipped()));
    }

    @Test
    void answersThatAFormHasNoPublishedError() {
        Scale unpublished = FINE.withError(new MeasurementError.Unpublished());
        ChanceRates rates = new ChanceRates(ALIKE, List.of(Courses.pattern(unpublished, 6)), "this test",
                new Draws(10, 7, 1));
        assertThat(rates.of(ONE_IN_FORTY)).isEqualTo(new ChanceAnswer.Unrated(ONE_IN_FORTY.name(),
                ONE_IN_FORTY.parameters(), Verdict.Lack.PUBLISHED_ERROR));
    }

    @Test
    void answersThatEveryCourseIsTooShort() {
        ChanceRates rates = new ChanceRates(ALIKE, List.of(Courses.pattern(FINE, 3)), "this test", new Draws(10, 7, 1));
        assertThat(rates.of(new FallsBelow(40, 4)))
                .isEqualTo(new ChanceAnswer.AllTooShort(ONE_IN_FORTY.name(), "below 40.0", 4));
    }

    @Test
    void putsNoFallIntoCoursesOfTwoScores() {
        ChanceRates rates = new ChanceRates(ALIKE, List.of(Courses.pattern(FINE, 2)), "this test", new Draws(10, 7, 1));
        assertThat(((ChanceAnswer.Rated) rates.of(new FallsBelow(0, 1))).rate().found()).isEmpty();
    }

    @Test
    void boundsARateThatNeverShowed() {
        ChanceRates rates = new ChanceRates(ALIKE, List.of(Courses.pattern(FINE, 6)), "this test",
                new Draws(100, 7, 1));
        Estimate never = ((ChanceAnswer.Rated) rates.of(new FallsBelow(0, 1))).rate().falsePer12();
        assertThat(never.value()).isZero();
        assertThat(never.high()).isCloseTo(12 * 3.689 / 600, within(1e-3));
    }

    @Test
    void drawsVeryLongCoursesLessOften() {
        ChanceRates rates = new ChanceRates(ALIKE, List.of(Courses.pattern(FINE, 7000)), "this test",
                new Draws(2000, 7, 2));
        assertThat(((ChanceAnswer.Rated) rates.of(ONE_IN_FORTY)).rate().drawn().courses()).isEqualTo(100);
    }

    @Test
    void coversSharesAndRatesWithTheirIntervals() {
        Estimate share = Intervals.share(8, 10);
        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.490, within(1e-3));
        assertThat(share.high()).isCloseTo(0.943, within(1e-3));
        assertThat(Intervals.share(0, 10).low()).isZero();
        assertThat(Intervals.share(10, 10).high()).isEqualTo(1);
        // By hand: the rate is 4 / 40; off by 1, -1, 1, -1, so the half width is 1.96 * sqrt(4 * 4/3) / 40.
        Estimate rate = Intervals.rate(new int[] {2, 0, 2, 0}, new int[] {10, 10, 10, 10}, 12);
        assertThat(rate.value()).isCloseTo(1.2, within(1e-12));
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isCloseTo(1.2 + 12 * 1.959963984540054 * Math.sqrt(16.0 / 3) / 40, within(1e-12));
    }

    @Test
    void refusesToBeLikeNothing() {
        List<Course> none = List.of(Course.none(FINE));
        assertThatThrownBy(() -> new ChanceRates(ALIKE, none, "this test", new Draws(10, 7, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ChanceRate rated(Rule rule, int sessions) {
        int[] scored = IntStream.rangeClosed(1, sessions).toArray();
        Course like = Course.of(FINE, scored, new double[sessions], sessions);
        ChanceRates rates = new ChanceRates(ALIKE, List.of(like), "this test", new Draws(2000, 7, 2));
        return ((ChanceAnswer.Rated) rates.of(rule)).rate();
    }
}
