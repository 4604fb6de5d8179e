package org.attune.core.detection.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.alliance;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Courses.symptoms;
import static org.attune.core.detection.Sight.LIVE;
import static org.attune.core.detection.Sight.RETROSPECT;

import java.util.Map;

import org.attune.core.course.Case;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class XmrTest {

    private static final Rule USUAL = rule("xmr");
    private static final Case SHARP = alliance("4 4.2 4 4.2 4 4.2 4 4.2 2.5 4 4.2 4");

    @Test
    void liveHoldsAScoreAgainstLimitsFromEarlierScoresOnly() {
        // 4, 4.2, 4, 4.2: mean 4.1, mean range .2, limit 3.56826
        assertThat(flagged(USUAL, alliance("4 4.2 4 4.2 3.55"), LIVE)).containsExactly(5);
        assertThat(flagged(USUAL, alliance("4 4.2 4 4.2 3.6"), LIVE)).isEmpty();
    }

    @Test
    void liveWaitsForFourEarlierScores() {
        assertThat(flagged(USUAL, alliance("4 4.2 4 1 4"), LIVE)).isEmpty();
        assertThat(USUAL.judge(alliance("4 4.2 4 1"), LIVE)).isEqualTo(new Verdict.TooFew(4, 5));
        assertThat(USUAL.leastScores()).isEqualTo(4);
    }

    @Test
    void inRetrospectTheWholeSeriesSetsTheLimits() {
        assertThat(flagged(USUAL, SHARP, RETROSPECT)).containsExactly(9);
        assertThat(flagged(USUAL, alliance("2.5 4 4.2 4 4.2 4 4.2 4 4.2 4 4.2 4"), RETROSPECT)).containsExactly(1);
        assertThat(USUAL.judge(alliance("4 4.2 4"), RETROSPECT)).isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(USUAL.judge(alliance("4 4.2 4 4"), RETROSPECT)).isEqualTo(Verdict.Judged.NONE);
    }

    @Test
    void aBaselineFreezesTheLimitsAndFlagsTheFirstOfEachRunAfterIt() {
        Rule baseline = rule("xmr", "baseline=5");
        Case c = alliance("4 4.2 4 4.2 4 3.4 3.4 4 3.4 3.4");
        assertThat(flagged(baseline, c, LIVE)).containsExactly(6, 9);
        assertThat(flagged(baseline, c, RETROSPECT)).containsExactly(6, 9);
        assertThat(baseline.judge(alliance("4 4.2 4 4.2 1"), LIVE)).isEqualTo(new Verdict.TooFew(5, 6));
        assertThat(baseline.leastScores()).isEqualTo(6);
        assertThat(flagged(rule("xmr", "baseline=4"), alliance("4 4.2 4 4.2 1"), LIVE)).containsExactly(5);
    }

    @Test
    void freezingOnAllScoresButTheLastEqualsTheLiveLimitsOfTheLast() {
        Case c = alliance("4 4.2 4.1 4 4.3 3.9 4 3.2");
        Evidence frozen = evidence(rule("xmr", "baseline=7"), c, RETROSPECT);
        Evidence live = evidence(USUAL, c, LIVE);
        assertThat(frozen.quantities()).isEqualTo(live.quantities());
    }

    @Test
    void takesTheRoundedConstantOfQccWhenAsked() {
        Evidence exact = evidence(USUAL, alliance("4 4.2 4 4.2 3"), LIVE);
        Evidence rounded = evidence(rule("xmr", "d2=qcc"), alliance("4 4.2 4 4.2 3"), LIVE);
        assertThat(numbers(exact).get("sigma")).isCloseTo(0.2 * Math.sqrt(Math.PI) / 2, within(1e-15));
        assertThat(numbers(rounded).get("sigma")).isCloseTo(0.2 / 1.128, within(1e-15));
        assertThat(rule("xmr", "d2=qcc", "baseline=5").parameters())
                .isEqualTo("3 sigma, limits from the first 5 scores, d2 as qcc");
    }

    @Test
    void watchesMovingRangesOnlyWhenAsked() {
        // mean range .2375, so a fall of more than .776 is out although the score lies inside its limits
        Case c = alliance("4.2 4 4.2 4 4.25 4 4.2 4 4.4 3.6");
        Rule both = rule("xmr", "panel=both");
        assertThat(flagged(USUAL, c, LIVE)).isEmpty();
        assertThat(flagged(both, c, LIVE)).containsExactly(10);
        assertThat(flagged(both, alliance("4.2 4 4.2 4 4.2 4 4.2 4 3.65 4.4"), LIVE)).isEmpty();
        assertThat(both.parameters()).isEqualTo("3 sigma, no baseline, moving ranges too");
        Evidence evidence = evidence(both, c, LIVE);
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("The score at session 10, 3.60, is 0.80 points lower "
                + "than the one before; a step up to 0.78 is usual (mean step 0.24; limits from 9 scores, provisional).");
    }

    @Test
    void neverFlagsTheSameAnswerAllTheTime() {
        Case constant = alliance("4.15 4.15 4.15 4.15 4.15 4.15 4.15 4.15 4.15 4.15 4.15");
        assertThat(flagged(USUAL, constant, LIVE)).isEmpty();
        assertThat(flagged(USUAL, constant, RETROSPECT)).isEmpty();
        assertThat(flagged(rule("xmr", "baseline=5", "panel=both"), constant, LIVE)).isEmpty();
    }

    @Test
    void takesAnyLowerScoreAsOutWhereEarlierOnesNeverMoved() {
        assertThat(flagged(USUAL, alliance("4.15 4.15 4.15 4.15 4.15 4.1"), LIVE)).containsExactly(6);
    }

    @Test
    void refusesABaselineOfTooFewScores() {
        assertThatThrownBy(() -> rule("xmr", "baseline=3")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseline must be 0 for none or at least 4 scores, but was 3");
    }

    @Test
    void explainsItselfLive() {
        Evidence evidence = evidence(USUAL, alliance("4 4.2 4 - 4.2 3.2"), LIVE);
        assertThat(evidence.onsetSession()).isEqualTo(6);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 3.2).containsEntry("limitsFromScores", 4.0).hasSize(9);
        assertThat(numbers.get("centre")).isCloseTo(4.1, within(1e-12));
        assertThat(numbers.get("meanMovingRange")).isCloseTo(0.2, within(1e-12));
        assertThat(numbers.get("limit")).isCloseTo(3.568263844728344, within(1e-12));
        assertThat(numbers.get("movingRangeLimit")).isCloseTo(0.6534, within(1e-12));
        assertThat(numbers.get("movingRange")).isCloseTo(1.0, within(1e-12));
        assertThat(numbers.get("clearedAt")).isCloseTo(3.6, within(1e-12));
        assertThat(evidence.sentence(Courses.ALLIANCE))
                .isEqualTo("The score at session 6, 3.20, is lower than the limit "
                        + "of the chart, 3.57 (mean 4.10, mean step from score to score 0.20; limits from 4 scores, provisional).");
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared at 3.60.");
    }

    @Test
    void explainsItselfInRetrospectWhereTheScoreMovesItsOwnLimits() {
        Map<String, Double> numbers = numbers(evidence(USUAL, SHARP, RETROSPECT));
        assertThat(numbers.get("limit")).isCloseTo(2.7498420713522993, within(1e-12));
        assertThat(numbers.get("clearedAt")).isCloseTo(3.1, within(1e-12));
        assertThat(evidence(USUAL, SHARP, RETROSPECT).sentence(Courses.ALLIANCE)).endsWith("limits from 12 scores).");
    }

    @Test
    void leavesOutTheMovingRangeOfAFirstScoreWhichHasNone() {
        Case c = alliance("2.5 4 4.2 4 4.2 4 4.2 4 4.2 4 4.2 4");
        assertThat(numbers(evidence(USUAL, c, RETROSPECT))).doesNotContainKey("movingRange").hasSize(8);
    }

    @Test
    void turnsTheLimitBackWhereMoreIsWorse() {
        Evidence evidence = evidence(USUAL, symptoms("5 7 5 7 20"), LIVE);
        assertThat(evidence.sentence(Courses.SYMPTOMS)).startsWith(
                "The score at session 5, 20, is higher than the limit of the chart, 11.3 (mean 6,");
        assertThat(evidence.clearing(Courses.SYMPTOMS)).isEqualTo("It would have cleared at 11.");
    }
}
