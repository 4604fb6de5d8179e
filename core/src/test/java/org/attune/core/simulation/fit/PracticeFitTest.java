package org.attune.core.simulation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.internal.draws.Courses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PracticeFitTest {

    private static final FallModel CALM = new FallModel(new FallModel.Level(0.60, 0.10, 0.03, 0.04, 5),
            new FallModel.Noise(0.3, 0.12, 0.04, 0.35), FallModel.DEFAULTS.fall());

    @Test
    void refusesUnderThirtyCasesAndSaysWhy() {
        List<Case> cases = new ArrayList<>(Courses.steady(CALM, Courses.ALLIANCE, 29, 8, 1));
        cases.add(Case.of("one-score", Course.ofEverySession(Courses.ALLIANCE, 4)));
        assertThat(PracticeFit.fit(cases, 1)).isInstanceOfSatisfying(FitOutcome.TooFewCases.class, refused -> {
            assertThat(refused.cases()).isEqualTo(29);
            assertThat(refused.reason()).contains("30 cases", "there are 29", "defaults");
        });
    }

    @Test
    void fitsThirtyCases() {
        List<Case> cases = Courses.steady(CALM, Courses.ALLIANCE, 30, 8, 1);
        assertThat(PracticeFit.fit(cases, 1)).isInstanceOf(FitOutcome.Fitted.class);
    }

    @Test
    void learnsTheLevelAndTheWobbleOfThePractice() {
        FallModel fitted = fitted(Courses.steady(CALM, Courses.ALLIANCE, 200, 14, 2), 2).model();
        assertThat(fitted.level().mean()).isCloseTo(CALM.level().mean(), within(0.03));
        assertThat(fitted.level().spread()).isCloseTo(CALM.level().spread(), within(0.02));
        assertThat(fitted.noise().typical()).isCloseTo(CALM.noise().typical(), within(0.006));
    }

    @Test
    void fitsToTheSameByteWithAnyNumberOfThreadsAndInAnyOrderOfRows() {
        List<Case> cases = Courses.steady(FallModel.DEFAULTS, Courses.ALLIANCE, 40, 9, 3);
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(9));
        FitOutcome.Fitted one = fitted(CaseChoice.among(cases, 7), 1);
        assertThat(fitted(CaseChoice.among(shuffled, 7), 3)).isEqualTo(one);
    }

    @Test
    void fitsBetterThanTheCentreOfThePriors() {
        List<Case> cases = Courses.steady(CALM, Courses.ALLIANCE, 60, 10, 4);
        FitOutcome.Fitted fitted = fitted(cases, 1);
        FallModel centre = FitScale.around(cases).at(new double[FitScale.NUMBERS]);
        assertThat(fitted.logLikelihood() - fitted.penalty()).isGreaterThan(logLikelihood(centre, cases) + 5);
        assertThat(fitted.logLikelihood()).isCloseTo(logLikelihood(fitted.model(), cases), within(1e-6));
        assertThat(fitted.settled()).isTrue();
    }

    @Test
    void fitsRatersWhoNeverChangeTheirAnswer() {
        Course same = Course.ofEverySession(Courses.ALLIANCE, 5, 5, 5, 5);
        List<Case> cases = IntStream.range(0, 30).mapToObj(i -> Case.of("c" + i, same)).toList();
        assertThat(fitted(cases, 1).model().noise().typical()).isPositive();
    }

    @Test
    void refusesCasesOfSeveralScales() {
        List<Case> cases = new ArrayList<>(Courses.steady(CALM, Courses.ALLIANCE, 30, 4, 1));
        cases.add(Case.of("other", Course.ofEverySession(Courses.WITHOUT_ERROR, 3, 3)));
        assertThatThrownBy(() -> PracticeFit.fit(cases, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one scale at a time");
    }

    @Test
    @Tag("slow")
    void givesBackTheNumbersThatFourHundredCasesWereDrawnWith() {
        FallModel fitted = fitted(Courses.steady(FallModel.DEFAULTS, Courses.ALLIANCE, 400, 20, 6), 2).model();
        assertThat(fitted.level().mean()).isCloseTo(0.72, within(0.03));
        assertThat(fitted.level().spread()).isCloseTo(0.18, within(0.02));
        assertThat(fitted.noise().typical()).isCloseTo(0.075, within(0.006));
        assertThat(fitted.noise().variety()).isCloseTo(0.35, within(0.06));
        assertThat(fitted.fall().begins()).as("no falls were drawn").isLessThan(0.025);
    }

    private static FitOutcome.Fitted fitted(List<Case> cases, int threads) {
        FitOutcome outcome = PracticeFit.fit(cases, threads);
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        return (FitOutcome.Fitted) outcome;
    }

    private static double logLikelihood(FallModel model, List<Case> cases) {
        return cases.stream()
                .mapToDouble(c -> FallTrace.of(model, c.course()).logLikelihood())
                .sum();
    }
}
