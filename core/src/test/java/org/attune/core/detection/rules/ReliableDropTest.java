package org.attune.core.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.alliance;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Courses.symptoms;
import static org.attune.core.detection.Sight.LIVE;

import java.util.Map;

import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class ReliableDropTest {

    private static final Rule USUAL = rule("reliable-change");

    @Test
    void flagsADropOfMoreThanTheReliableChange() {
        assertThat(flagged(USUAL, alliance("4 2.85"), LIVE)).containsExactly(2);
        assertThat(flagged(USUAL, alliance("4 2.95"), LIVE)).isEmpty();
    }

    @Test
    void passesOverASlowFall() {
        assertThat(flagged(USUAL, alliance("5 4.25 3.5 2.75 2 1.25"), LIVE)).isEmpty();
    }

    @Test
    void comparesWithTheLastScoreGivenHoweverLongAgo() {
        assertThat(flagged(USUAL, alliance("4.5 - 4 - - 2.5"), LIVE)).containsExactly(6);
    }

    @Test
    void countsTwoDropsInARowOnce() {
        assertThat(flagged(USUAL, alliance("5 3.75 2.5 4 2.5"), LIVE)).containsExactly(2, 5);
    }

    @Test
    void takesAnotherZ() {
        assertThat(flagged(rule("reliable-change", "z=1"), alliance("4 3.4"), LIVE)).containsExactly(2);
        assertThat(rule("reliable-change", "z=1").parameters()).isEqualTo("z 1");
    }

    @Test
    void saysWhatItLacks() {
        assertThat(USUAL.judge(alliance("4"), LIVE)).isEqualTo(new Verdict.TooFew(1, 2));
        assertThat(USUAL.judge(symptoms("5 20"), LIVE)).isEqualTo(new Verdict.Lacking(Verdict.Lack.PUBLISHED_ERROR));
        assertThat(USUAL.leastScores()).isEqualTo(2);
        assertThat(USUAL.looks(LIVE)).isTrue();
        assertThat(USUAL.looks(Sight.RETROSPECT)).isFalse();
    }

    @Test
    void explainsItselfWithItsNumbers() {
        Evidence evidence = evidence(USUAL, alliance("- 4 - 2.8"), LIVE);
        assertThat(evidence.onsetSession()).isEqualTo(4);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 2.8)
                .containsEntry("scoreBefore", 4.0)
                .containsEntry("sessionBefore", 2.0)
                .hasSize(7);
        assertThat(numbers.get("fall")).isCloseTo(1.2, within(1e-12));
        assertThat(numbers.get("reliableChange")).isCloseTo(1.1087434, within(1e-7));
        assertThat(numbers.get("limit")).isCloseTo(2.8912566, within(1e-7));
        assertThat(numbers.get("clearedAt")).isCloseTo(2.9, within(1e-12));
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("The score at session 4, 2.80, is 1.20 points lower "
                + "than the one before, 4.00 at session 2; the form's own error explains up to 1.11.");
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared at 2.90.");
    }
}
