package org.attune.core.detection.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.ALLIANCE;
import static org.attune.core.detection.Courses.SYMPTOMS;
import static org.attune.core.detection.Courses.alliance;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Courses.symptoms;
import static org.attune.core.detection.Sight.LIVE;
import static org.attune.core.detection.Sight.RETROSPECT;

import java.util.List;
import java.util.Map;

import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.Verdict.Lack;
import org.junit.jupiter.api.Test;

class SuddenChangeTest {

    private static final Rule CUT_1 = rule("sudden-change", "cut=1");

    @Test
    void flagsAFallThatMeetsAllThreeCriteria() {
        assertThat(flagged(CUT_1, alliance("4.2 4 4.1 2.5 2.6 2.4"), RETROSPECT)).containsExactly(4);
    }

    @Test
    void asksForTheWholeCut() {
        assertThat(flagged(rule("sudden-change", "cut=1.5"), alliance("4 4 4 2.5 2.5 2.5"), RETROSPECT))
                .containsExactly(4);
        assertThat(flagged(rule("sudden-change", "cut=1.55"), alliance("4 4 4 2.5 2.5 2.5"), RETROSPECT)).isEmpty();
    }

    @Test
    void asksForAQuarterOfTheScoreBefore() {
        assertThat(flagged(CUT_1, alliance("4 4 4 3 3 3"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(CUT_1, alliance("4.2 4.2 4.2 3.2 3.2 3.2"), RETROSPECT)).isEmpty();
        assertThat(flagged(rule("sudden-change", "cut=1", "share=0"), alliance("4.25 4.25 4.25 3.25 3.25 3.25"),
                RETROSPECT))
                .containsExactly(4);
        assertThat(flagged(rule("sudden-change", "cut=1", "share=0.4"), alliance("4 4 4 3 3 3"), RETROSPECT)).isEmpty();
    }

    @Test
    void letsNoLastBitDecideOfAFallThatIsExactlyFarEnough() {
        Rule quarter = rule("sudden-change", "cut=0.5");
        for (String points : List.of("2.8 2.8 2.8 2.1 2.1 2.1", "3.6 3.6 3.6 2.7 2.7 2.7", "4.4 4.4 4.4 3.3 3.3 3.3")) {
            assertThat(flagged(quarter, alliance(points), RETROSPECT)).as(points).containsExactly(4);
        }
        Rule third = rule("sudden-change", "cut=0.3", "share=0");
        for (String each : List.of("3.5 3.5 3.5 3.2 3.2 3.2", "4 4 4 3.7 3.7 3.7", "2.3 2.3 2.3 2 2 2")) {
            assertThat(flagged(third, alliance(each), RETROSPECT)).as(each).containsExactly(4);
        }
    }

    @Test
    void leavesTheSecondCriterionIdleWhenItFollowsSuddengainsOnLosses() {
        Rule loss = rule("sudden-change", "cut=1", "as=suddengains-loss");
        assertThat(flagged(loss, alliance("4.25 4.25 4.25 3.25 3.25 3.25"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(loss, alliance("4.25 4.25 4.25 3.5 3.5 3.5"), RETROSPECT)).isEmpty();
    }

    @Test
    void asksThatTheScoresStayDown() {
        assertThat(flagged(CUT_1, alliance("4 4 4 2.5 4 4"), RETROSPECT)).isEmpty();
        assertThat(flagged(CUT_1, alliance("5 3 5 3 5 3 5 3"), RETROSPECT)).isEmpty();
    }

    @Test
    void takesTheWayDownOfASymptomScoreForARise() {
        assertThat(flagged(rule("sudden-change", "cut=6"), symptoms("9 9 9 18 18 18"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(rule("sudden-change", "cut=6"), symptoms("18 18 18 9 9 9"), RETROSPECT)).isEmpty();
    }

    @Test
    void raisesAFlagForEveryIntervalAsSuddengainsDoes() {
        assertThat(flagged(CUT_1, alliance("5 5 5 3 1 1"), RETROSPECT)).containsExactly(4, 5);
    }

    @Test
    void asksForNeighbouringSessions() {
        assertThat(flagged(CUT_1, alliance("4 4 4 - 2.5 2.5 2.5"), RETROSPECT)).isEmpty();
        assertThat(flagged(CUT_1, alliance("4 4 - 4 2.5 - 2.5"), RETROSPECT)).containsExactly(5);
    }

    @Test
    void asksForTwoScoresOnEitherSide() {
        assertThat(flagged(CUT_1, alliance("4 2.5 2.5 2.5 2.5"), RETROSPECT)).isEmpty();
        assertThat(flagged(CUT_1, alliance("4 4 2.5 2.5 2.5"), RETROSPECT)).containsExactly(3);
        assertThat(flagged(CUT_1, alliance("4 4 4 4 2.5"), RETROSPECT)).isEmpty();
        assertThat(flagged(CUT_1, alliance("4 4 4 2.5 2.5"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(CUT_1, alliance("4 4 4 - - 4 2.5 2.5 2.5"), RETROSPECT)).isEmpty();
        assertThat(flagged(CUT_1, alliance("4 4 4 4 2.5 - - 2.5"), RETROSPECT)).isEmpty();
    }

    @Test
    void takesAsCutWhatTheFormsErrorExplains() {
        // SEM .4: reliable change 1.1087
        Rule usual = rule("sudden-change");
        assertThat(flagged(usual, alliance("4 4 4 2.85 2.85 2.85"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(usual, alliance("4 4 4 2.9 2.9 2.9"), RETROSPECT)).isEmpty();
        assertThat(usual.parameters()).isEqualTo("as gain, cut the form's reliable change, share 0.25, adjusted t");
        assertThat(rule("sudden-change", "cut=0.61", "as=suddengains-loss", "t=fixed").parameters())
                .isEqualTo("as suddengains-loss, cut 0.61 points, share 0.25, fixed t");
    }

    @Test
    void saysThatTheErrorIsLackingUnlessACutIsGiven() {
        assertThat(rule("sudden-change").judge(symptoms("9 9 9 18 18 18"), RETROSPECT))
                .isEqualTo(new Verdict.Lacking(Lack.PUBLISHED_ERROR));
        assertThat(rule("sudden-change", "cut=6").judge(symptoms("9 9 9"), RETROSPECT))
                .isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(CUT_1.leastScores()).isEqualTo(4);
    }

    @Test
    void looksBackOnly() {
        assertThat(CUT_1.looks(LIVE)).isFalse();
        assertThatThrownBy(() -> CUT_1.judge(alliance("4 4 4 2 2 2"), LIVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void explainsItselfWithItsNumbers() {
        Evidence evidence = evidence(CUT_1, alliance("4.2 4 4.1 2.5 2.6 2.4 3.5"), RETROSPECT);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(evidence.onsetSession()).isEqualTo(4);
        assertThat(numbers).hasSize(12)
                .containsEntry("score", 2.5)
                .containsEntry("scoreBefore", 4.1)
                .containsEntry("cut", 1.0)
                .containsEntry("scoresBefore", 3.0)
                .containsEntry("scoresAfter", 3.0)
                .containsEntry("reversedAt", 7.0);
        assertThat(numbers.get("fall")).isCloseTo(1.6, within(1e-12));
        assertThat(numbers.get("meanBefore")).isCloseTo(4.1, within(1e-12));
        assertThat(numbers.get("meanAfter")).isCloseTo(2.5, within(1e-12));
        assertThat(numbers.get("criticalDifference")).isCloseTo(0.1 * 2.7764451051977987, within(1e-12));
        assertThat(numbers.get("halfWayBack")).isCloseTo(3.3, within(1e-12));
        assertThat(evidence.sentence(ALLIANCE))
                .isEqualTo("The score at session 4, 2.50, is 1.60 points lower than the one "
                        + "before, 4.10 (1.00 or more count), and the 3 scores from it on average 2.50 after 4.10 in the 3 before; "
                        + "half of it was back by session 7.");
    }

    @Test
    void saysNothingOfAReversalWhereThereWasNone() {
        Evidence evidence = evidence(rule("sudden-change", "cut=6"), symptoms("9 9 9 18 18 18"), RETROSPECT);
        assertThat(numbers(evidence)).doesNotContainKey("reversedAt");
        assertThat(evidence.sentence(SYMPTOMS)).isEqualTo("The score at session 4, 18, is 9 points higher than the one "
                + "before, 9 (6 or more count), and the 3 scores from it on average 18 after 9 in the 3 before.");
    }

    @Test
    void callsNoScoreExactlyHalfWayBackAReversal() {
        assertThat(numbers(evidence(CUT_1, alliance("4 4 4 2 2 2 3"), RETROSPECT))).doesNotContainKey("reversedAt");
    }

    @Test
    void clearsAtTheNearestScoreThatBreaksACriterion() {
        Evidence evidence = evidence(CUT_1, alliance("4 4 4 2 2 2"), RETROSPECT);
        // criterion 3: means 4 and (x + 4) / 3, pooled SD |x - 2| / sqrt(6): broken from 3.05 on by criterion 1 already
        assertThat(numbers(evidence).get("clearedAt")).isCloseTo(3.05, within(1e-9));
        assertThat(evidence.clearing(ALLIANCE)).isEqualTo("It would have cleared at 3.05.");
    }

    @Test
    void neverFlagsTheSameAnswerAllTheTime() {
        assertThat(flagged(rule("sudden-change", "cut=0.01"), alliance("4.15 4.15 4.15 4.15 4.15 4.15"), RETROSPECT))
                .isEmpty();
    }

    @Test
    void takesAFixedCriticalValueWhenAsked() {
        // five scores, means 1.433 apart, pooled SD .4784: fixed t asks for 1.328, adjusted t for 1.523
        String scores = "4.6 3.6 3.6 2.4 2.6";
        assertThat(flagged(rule("sudden-change", "cut=1", "t=fixed"), alliance(scores), RETROSPECT)).containsExactly(4);
        assertThat(flagged(CUT_1, alliance(scores), RETROSPECT)).isEmpty();
    }
}
