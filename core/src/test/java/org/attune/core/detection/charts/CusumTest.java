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

class CusumTest {

    private static final Rule USUAL = rule("cusum");

    @Test
    void liveAddsUpWhatTheScoresLackToTheMeanOfEarlierOnes() {
        // sigma .177245: the fifth score lacks 6.77 sigma less .5, so the sum is 6.27
        assertThat(flagged(USUAL, alliance("4 4.2 4 4.2 2.9"), LIVE)).containsExactly(5);
        // sums live 3.45, 2.61, 4.14
        assertThat(flagged(USUAL, alliance("4 4.2 4 4.2 3.4 3.4 3.4"), LIVE)).isEmpty();
        assertThat(flagged(rule("cusum", "h=4"), alliance("4 4.2 4 4.2 3.4 3.4 3.4"), LIVE)).containsExactly(7);
    }

    @Test
    void seesSmallFallsThatLastAndSaysSinceWhen() {
        var slight = alliance("4 4.2 4 4.2 4 4.2 4 4.2 4.2 3.8 3.8 3.8 3.8 3.8");
        Evidence evidence = evidence(rule("cusum", "baseline=8"), slight, LIVE);
        assertThat(numbers(evidence)).containsEntry("onset", 10.0);
        assertThat(evidence.onsetSession()).isEqualTo(10);
        assertThat(flagged(rule("cusum", "baseline=8"), slight, LIVE)).containsExactly(14);
    }

    @Test
    void aGreaterAllowancePassesOverSmallFalls() {
        var slight = alliance("4 4.2 4 4.2 4 4.2 4 4.2 4.2 3.8 3.8 3.8 3.8 3.8");
        assertThat(flagged(rule("cusum", "baseline=8", "k=1"), slight, LIVE)).isEmpty();
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
        Evidence evidence = evidence(USUAL, alliance("4 4.2 4 4.2 2.9"), LIVE);
        assertThat(USUAL.parameters()).isEqualTo("k 0.5, h 5, no baseline");
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 2.9)
                .containsEntry("limitsFromScores", 4.0)
                .containsEntry("decisionInterval", 5.0)
                .containsEntry("onset", 5.0)
                .hasSize(8);
        assertThat(numbers.get("centre")).isCloseTo(4.1, within(1e-12));
        assertThat(numbers.get("sigma")).isCloseTo(0.17724538509055, within(1e-12));
        assertThat(numbers.get("sum")).isCloseTo(1.2 / 0.17724538509055177 - 0.5, within(1e-9));
        assertThat(numbers.get("clearedAt")).isCloseTo(3.15, within(1e-12));
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("With the score at session 5, 2.90, what the scores "
                + "since session 5 lie lower than the mean, 4.10, adds up to 6.3 of their usual spread; more than 5 is "
                + "flagged (limits from 4 scores, provisional).");
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared at 3.15.");
    }
}
