package org.attune.core.simulation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.draws.Courses;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.junit.jupiter.api.Test;

class PracticeMakingTest {

    private static final Practice.Made MADE = new Practice.Made(LocalDate.of(2026, 5, 4), "ab".repeat(32), 7);
    private static final Function<Practice, List<Rule>> USUAL = practice -> List
            .of(practice.rule(practice.threshold(RateSetting.ABOUT, 0.2).orElseThrow()));
    private static final List<Case> CASES = Courses.steady(FallModel.DEFAULTS, Courses.ALLIANCE, 60, 12, 21);
    private static final Practice PRACTICE = make(2);

    @Test
    void knowsItsThresholdsItsRatesAndWhatItRestsOn() {
        // all that are usually looked for but one: these steady courses do not give a budget of two flags, whatever the threshold
        assertThat(PRACTICE.thresholds()).hasSize(21);
        assertThat(PRACTICE.threshold(RateSetting.BUDGET, 2)).isEmpty();
        assertThat(PRACTICE.basis()).isEqualTo(new Practice.Basis("alliance", 1, 5, 0.25, 60, 660));
        assertThat(PRACTICE.basis().fits(Courses.ALLIANCE)).isTrue();
        assertThat(PRACTICE.basis().fits(new Scale("alliance", 1, 7, 0.25, Courses.ALLIANCE.orientation(),
                Courses.ALLIANCE.error()))).isFalse();
        assertThat(PRACTICE.made()).isEqualTo(MADE);
        assertThat(PRACTICE.betweenClientSdPoints()).isCloseTo(0.72, within(0.2));
    }

    @Test
    void keepsTheLowestThresholdWhereNobodysScoresVary() {
        double[] alike = new double[12];
        Arrays.fill(alike, 5);
        List<Case> constant = IntStream.range(0, 40)
                .mapToObj(i -> Case.of("c" + i, Course.ofEverySession(Courses.ALLIANCE, alike))).toList();
        PracticeMaking.Outcome made = PracticeMaking.make(constant,
                practice -> List.of(practice.rule(practice.thresholds().getFirst())), MADE, 1);
        assertThat(((PracticeMaking.Outcome.Done) made).practice().thresholds())
                .containsExactly(new Threshold(RateSetting.MODEL, 0.05, -4));
    }

    @Test
    void runsItsRuleWithTheWidenedModelAndItsThreshold() {
        Threshold threshold = PRACTICE.threshold(RateSetting.ABOUT, 0.2).orElseThrow();
        SteadyOrFallen rule = PRACTICE.rule(threshold);
        assertThat(rule.model()).isEqualTo(PRACTICE.fitted().widened());
        assertThat(rule.thresholdLogit()).isEqualTo(threshold.logit());
        assertThat(rule.parameters()).contains("about 0.2 per 12", "60 cases", "2026-05-04");
        assertThat(PRACTICE.chanceRate(rule, Sight.LIVE).orElseThrow().falsePer12().value())
                .isCloseTo(0.2, within(0.12));
        assertThat(PRACTICE.chanceRate(SteadyOrFallen.shipped(), Sight.LIVE)).isEmpty();
        assertThat(PRACTICE.chanceRate(rule, Sight.RETROSPECT)).isEmpty();
    }

    @Test
    void holdsNoThresholdThatItWasNotAskedFor() {
        assertThat(PRACTICE.threshold(RateSetting.ABOUT, 0.21)).isEmpty();
    }

    @Test
    void isTheSameWithAnyNumberOfThreads() {
        assertThat(make(1)).isEqualTo(PRACTICE);
    }

    @Test
    void refusesTooFewCases() {
        assertThat(PracticeMaking.make(CASES.subList(0, 29), USUAL, MADE, 1))
                .isEqualTo(new PracticeMaking.Outcome.Refused(new FitOutcome.TooFewCases(29, 30)));
    }

    @Test
    void passesOverCasesThatShowNoWobble() {
        List<Case> more = new ArrayList<>(CASES);
        more.add(Case.of("none", Course.none(Courses.ALLIANCE)));
        assertThat(made(more, 2)).isEqualTo(PRACTICE);
    }

    @Test
    void spreadsClientsByTheirMeans() {
        List<Case> two = List.of(Case.of("a", Course.ofEverySession(Courses.ALLIANCE, 2, 4)),
                Case.of("b", Course.ofEverySession(Courses.ALLIANCE, 4, 4, 4, 4)));
        assertThat(PracticeMaking.betweenClientSd(two)).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void refusesAPracticeThatCannotBe() {
        assertThatThrownBy(() -> new Practice.Made(LocalDate.of(2026, 5, 4), "AB", 7))
                .hasMessageContaining("64 lower-case hexadecimal digits");
        assertThatThrownBy(() -> new Practice(PRACTICE.fitted(), List.of(), 0.5, List.of(), PRACTICE.basis(), MADE))
                .hasMessageContaining("at least one threshold");
        assertThatThrownBy(() -> new Practice(PRACTICE.fitted(), PRACTICE.thresholds(), Double.NaN, List.of(),
                PRACTICE.basis(), MADE)).hasMessageContaining("betweenClientSdPoints");
        assertThatThrownBy(() -> new Threshold(RateSetting.ABOUT, 0, 1)).hasMessageContaining("per12");
    }

    @Test
    void knowsTheSettingsAsFilesWriteThem() {
        assertThat(RateSetting.find("at most")).contains(RateSetting.AT_MOST);
        assertThat(RateSetting.find("AT_MOST")).isEmpty();
    }

    private static Practice make(int threads) {
        return made(CASES, threads);
    }

    private static Practice made(List<Case> cases, int threads) {
        return switch (PracticeMaking.make(cases, USUAL, MADE, threads)) {
            case PracticeMaking.Outcome.Done done -> done.practice();
            case PracticeMaking.Outcome.Refused refused -> throw new AssertionError(refused.why().reason());
        };
    }
}
