package org.attune.core.detection.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.ALLIANCE;
import static org.attune.core.detection.Courses.alliance;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Sight.LIVE;
import static org.attune.core.detection.Sight.RETROSPECT;

import java.util.Map;

import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private static final Rule USUAL = rule("partition");

    @Test
    void flagsEveryLeafThatLiesLowerThanTheOneBefore() {
        assertThat(flagged(USUAL, alliance("4 4.1 4 2 2.1 2 4 4.1 4"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(USUAL, alliance("4 4.1 - 4 2 - 2.1 2"), RETROSPECT)).containsExactly(5);
        assertThat(flagged(USUAL, alliance("2 2.1 2 4 4.1 4"), RETROSPECT)).isEmpty();
    }

    @Test
    void passesOverNeighbouringLeavesOfOneMean() {
        assertThat(flagged(rule("partition", "minsplit=2", "minbucket=2", "cp=0.01"),
                alliance("1.1 1.1 2.3 2.3 2.3 2.3 3.5 3.5"), RETROSPECT)).isEmpty();
    }

    @Test
    void keepsItsSettings() {
        assertThat(flagged(rule("partition", "minbucket=3"), alliance("4 4 4 4 2 2"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(USUAL, alliance("4 4 4 4 2 2"), RETROSPECT)).containsExactly(5);
        assertThat(flagged(rule("partition", "minsplit=7"), alliance("4 4 4 4 2 2"), RETROSPECT)).isEmpty();
        assertThat(flagged(rule("partition", "cp=0.9"), alliance("4 4.9 3.1 2 2.9 1.1"), RETROSPECT)).isEmpty();
        assertThat(flagged(USUAL, alliance("4 4.9 3.1 2 2.9 1.1"), RETROSPECT)).containsExactly(3);
        assertThat(rule("partition", "minsplit=7", "minbucket=3", "cp=0.05").parameters())
                .isEqualTo("minsplit 7, minbucket 3, cp 0.05");
    }

    @Test
    void saysTooFewUnderItsLeast() {
        assertThat(USUAL.judge(alliance("4 4 4 2 2"), RETROSPECT)).isEqualTo(new Verdict.TooFew(5, 6));
        assertThat(rule("partition", "least=4").judge(alliance("4 4 2"), RETROSPECT))
                .isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(flagged(rule("partition", "least=4"), alliance("4 4 2 2"), RETROSPECT)).containsExactly(3);
        assertThat(flagged(USUAL, alliance("4 4 4 2 2 2"), RETROSPECT)).containsExactly(4);
        assertThat(USUAL.leastScores()).isEqualTo(6);
    }

    @Test
    void neverFlagsTheSameAnswerAllTheTime() {
        assertThat(USUAL.judge(alliance("4.15 4.15 4.15 4.15 4.15 4.15 4.15"), RETROSPECT))
                .isEqualTo(Verdict.Judged.NONE);
    }

    @Test
    void looksBackOnly() {
        assertThat(USUAL.looks(LIVE)).isFalse();
        assertThatThrownBy(() -> USUAL.judge(alliance("4 4 4 2 2 2"), LIVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void explainsItselfWithItsNumbers() {
        Evidence evidence = evidence(USUAL, alliance("4 4.1 3.9 2 2.1 1.9"), RETROSPECT);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers.get("meanBefore")).isCloseTo(4, within(1e-12));
        assertThat(numbers.get("meanAfter")).isCloseTo(2, within(1e-12));
        assertThat(numbers.get("fall")).isCloseTo(2, within(1e-12));
        assertThat(numbers.get("scatterTaken")).isCloseTo(6 / 6.04, within(1e-12));
        assertThat(numbers).containsEntry("scoresBefore", 3.0)
                .containsEntry("scoresAfter", 3.0)
                .containsEntry("clearedAtOrUnder", 0.1)
                .hasSize(7);
        assertThat(evidence.onsetSession()).isEqualTo(4);
        assertThat(evidence.sentence(ALLIANCE))
                .isEqualTo("The scores of sessions 4 to 6 average 2.00, lower than the 4.00 of "
                        + "sessions 1 to 3, when the course is split where that takes away most of its scatter.");
        assertThat(evidence.clearing(ALLIANCE))
                .isEqualTo("It would have cleared if the splits had taken away 10 % of the scatter or less each.");
        assertThat(evidence(rule("partition", "cp=0.0575"), alliance("4 4.1 3.9 2 2.1 1.9"), RETROSPECT)
                .clearing(ALLIANCE))
                .contains(" 5.75 %");
    }

    @Test
    void callsAStretchOfOneScoreASession() {
        Evidence evidence = evidence(rule("partition", "minsplit=2", "minbucket=1"), alliance("4 4 4 4 4 1"),
                RETROSPECT);
        assertThat(evidence.sentence(ALLIANCE))
                .startsWith("The scores of session 6 average 1.00, lower than the 4.00 of sessions 1 to 5");
    }
}
