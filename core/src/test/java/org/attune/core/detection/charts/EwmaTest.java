package org.attune.core.detection.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.alliance;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Sight.LIVE;
import static org.attune.core.detection.Sight.RETROSPECT;

import java.util.Map;

import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class EwmaTest {

    private static final Rule USUAL = rule("ewma");

    @Test
    void liveHoldsTheAverageAgainstLimitsFromEarlierScoresOnly() {
        assertThat(flagged(USUAL, alliance("4 4.2 4 4.2 3 3"), LIVE)).containsExactly(5);
        assertThat(flagged(USUAL, alliance("4 4.2 4 4.2 3.5 3.5"), LIVE)).isEmpty();
    }

    @Test
    void seesSmallFallsThatLast() {
        var slight = alliance("4 4.2 4 4.2 4 4.2 4 4.2 3.9 3.9 3.9 3.9 3.9");
        assertThat(flagged(rule("ewma", "baseline=8", "sigmas=2"), slight, LIVE)).containsExactly(13);
        assertThat(flagged(rule("xmr", "baseline=8", "sigmas=2"), slight, LIVE)).isEmpty();
    }

    @Test
    void aGreaterWeightForgetsSooner() {
        var brief = alliance("4 4.2 4 4.2 4 4.2 4 4.2 3.5 4.2 4");
        assertThat(flagged(rule("ewma", "lambda=1", "baseline=8"), brief, LIVE)).containsExactly(9);
        assertThat(flagged(rule("ewma", "lambda=0.1", "baseline=8"), brief, LIVE)).isEmpty();
    }

    @Test
    void saysNothingWhileTheScoresNeverMoved() {
        assertThat(flagged(USUAL, alliance("4.15 4.15 4.15 4.15 4.15 3"), LIVE)).isEmpty();
        assertThat(flagged(USUAL, alliance("4.15 4.15 4.15 4.15 4.15 4.15"), RETROSPECT)).isEmpty();
    }

    @Test
    void saysTooFew() {
        assertThat(USUAL.judge(alliance("4 4.2 4 1"), LIVE)).isEqualTo(new Verdict.TooFew(4, 5));
        assertThat(USUAL.judge(alliance("4 4.2 4"), RETROSPECT)).isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(USUAL.leastScores()).isEqualTo(4);
        assertThat(USUAL.looks(LIVE) && USUAL.looks(RETROSPECT)).isTrue();
    }

    @Test
    void explainsItselfWithItsNumbers() {
        Evidence evidence = evidence(USUAL, alliance("4 4.2 4 4.2 3"), LIVE);
        assertThat(USUAL.parameters()).isEqualTo("lambda 0.2, 3 sigma, no baseline");
        assertThat(evidence.onsetSession()).isEqualTo(5);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 3.0).containsEntry("limitsFromScores", 4.0).hasSize(7);
        assertThat(numbers.get("centre")).isCloseTo(4.1, within(1e-12));
        assertThat(numbers.get("sigma")).isCloseTo(0.17724538509055, within(1e-12));
        assertThat(numbers.get("average")).isCloseTo(3.885248, within(1e-12));
        assertThat(numbers.get("limit")).isCloseTo(3.9325405508495637, within(1e-12));
        assertThat(numbers.get("clearedAt")).isCloseTo(3.25, within(1e-12));
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("With the score at session 5, 3.00, the average in "
                + "which newer scores weigh more is 3.89, lower than its limit, 3.93 (mean 4.10; limits from 4 scores, "
                + "provisional).");
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared at 3.25.");
    }
}
