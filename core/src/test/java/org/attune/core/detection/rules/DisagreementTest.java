package org.attune.core.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.ALLIANCE;
import static org.attune.core.detection.Courses.SYMPTOMS;
import static org.attune.core.detection.Courses.course;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Sight.LIVE;

import java.util.Map;

import org.attune.core.course.Case;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.StrainReports;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Scale;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    private static final Rule USUAL = rule("disagreement");
    private static final Scale WITHOUT_ERROR = ALLIANCE.withError(new MeasurementError.Unpublished());

    @Test
    void flagsAFallThatOnlyTheClientSaw() {
        assertThat(flagged(USUAL, both(ALLIANCE, "4 4 4 2.5", "4 4 4 4"), LIVE)).containsExactly(4);
    }

    @Test
    void passesOverAFallThatBothSaw() {
        assertThat(flagged(USUAL, both(ALLIANCE, "4 4 4 2.5", "4 4 4 2.5"), LIVE)).isEmpty();
    }

    @Test
    void passesOverAFallThatMeasurementErrorExplains() {
        assertThat(flagged(USUAL, both(ALLIANCE, "4 4 4 3.5", "4 4 4 4"), LIVE)).isEmpty();
    }

    @Test
    void flagsAGapThatLeavesItsPastEitherWay() {
        // earlier gaps 0, .1, 0: mean .0333, SD .0577
        assertThat(flagged(USUAL, both(WITHOUT_ERROR, "4 4.1 4 4", "4 4 4 4.5"), LIVE)).containsExactly(4);
        assertThat(flagged(USUAL, both(WITHOUT_ERROR, "4 4.1 4 4.5", "4 4 4 4"), LIVE)).containsExactly(4);
        assertThat(flagged(USUAL, both(WITHOUT_ERROR, "4 4.1 4 4.1", "4 4 4 4"), LIVE)).isEmpty();
    }

    @Test
    void saysNothingOfAGapThatNeverMoved() {
        assertThat(flagged(USUAL, both(WITHOUT_ERROR, "4.1 4.3 4.2 4.5", "3.9 4.1 4 4"), LIVE)).isEmpty();
    }

    @Test
    void saysNothingOfAGapWhileTheClientAlwaysTicksOneBox() {
        assertThat(flagged(USUAL, both(WITHOUT_ERROR, "4 4 4 4 4", "4 4.1 4 3 2"), LIVE)).isEmpty();
        assertThat(flagged(USUAL, both(WITHOUT_ERROR, "4 4 4 4.1 4", "4 4.1 4 3 2"), LIVE)).containsExactly(4);
    }

    @Test
    void pairsOnlySessionsThatBothScored() {
        Case c = both(ALLIANCE, "4 - 4 4 2.5 4 2.5", "4 4 4 - 4 4 4");
        assertThat(flagged(USUAL, c, LIVE)).containsExactly(7);
        assertThat(USUAL.judge(both(ALLIANCE, "4 - 4 4 2.5 4", "4 4 4 - - 4"), LIVE))
                .isEqualTo(new Verdict.Lacking(Verdict.Lack.COUNTERPART));
    }

    @Test
    void countsALongDisagreementOnce() {
        assertThat(flagged(USUAL, both(ALLIANCE, "4 4 4 4 2 2 4 2", "4 4 4 4 4 4 4 4"), LIVE)).containsExactly(5, 8);
    }

    @Test
    void saysThatTooFewSessionsWereScoredByBoth() {
        assertThat(USUAL.judge(Courses.alliance("4 4 4 4 2"), LIVE))
                .isEqualTo(new Verdict.Lacking(Verdict.Lack.COUNTERPART));
        assertThat(USUAL.leastScores()).isEqualTo(4);
        assertThat(USUAL.looks(LIVE)).isTrue();
        assertThat(USUAL.looks(Sight.RETROSPECT)).isFalse();
        assertThat(USUAL.parameters()).isEqualTo("z 1.96, from 4 sessions scored by both");
    }

    @Test
    void explainsAFallThatOnlyTheClientSaw() {
        Evidence evidence = evidence(USUAL, both(ALLIANCE, "4 4 - 4 2.5", "4.5 4.5 - 4 4.5"), LIVE);
        assertThat(evidence.onsetSession()).isEqualTo(5);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 2.5)
                .containsEntry("counterpartScore", 4.5)
                .containsEntry("fall", 1.5)
                .hasSize(5);
        assertThat(numbers.get("counterpartFall")).isCloseTo(-1.0 / 6, within(1e-12));
        // clears the fall at 3.1 (limit 3.0948) and the gap at 3.6 (gaps -.5, -.5, 0: mean -.3333, SD .2887, limit -.8991)
        assertThat(numbers.get("clearedAt")).isCloseTo(3.65, within(1e-12));
        assertThat(evidence.sentence(ALLIANCE)).isEqualTo("At session 5 the client's score, 2.50, is 1.50 points lower "
                + "than the mean of the earlier ones, more than the form's own error explains; the therapist's, 4.50, did "
                + "not fall so.");
        assertThat(evidence.clearing(ALLIANCE)).isEqualTo("It would have cleared at 3.65.");
    }

    @Test
    void explainsAGapThatLeftItsPast() {
        Evidence evidence = evidence(USUAL, both(WITHOUT_ERROR, "4 4.1 4 3.8", "4 4 4 4.2"), LIVE);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 3.8)
                .containsEntry("counterpartScore", 4.2)
                .containsEntry("earlierPairs", 3.0)
                .hasSize(7);
        assertThat(numbers.get("gap")).isCloseTo(-0.4, within(1e-12));
        assertThat(numbers.get("meanGap")).isCloseTo(0.1 / 3, within(1e-12));
        assertThat(numbers.get("sdOfGap")).isCloseTo(0.1 / Math.sqrt(3), within(1e-12));
        // the gap clears from -.0798 on: 4.15 is the first step
        assertThat(numbers.get("clearedAt")).isCloseTo(4.15, within(1e-12));
        assertThat(evidence.sentence(ALLIANCE)).isEqualTo("At session 4 the client's score, 3.80, held against the "
                + "therapist's, 4.20, is 0.40 points lower; over the 3 earlier sessions scored by both it was 0.03 points "
                + "higher on average, with a standard deviation of 0.06.");
        assertThat(evidence.onsetSession()).isEqualTo(4);
    }

    @Test
    void looksDownwardForTheScoreThatWouldHaveClosedTheGap() {
        Evidence evidence = evidence(USUAL, both(WITHOUT_ERROR, "4 4.1 4 4.5", "4 4 4 4"), LIVE);
        // the gap clears up to .1465
        assertThat(numbers(evidence).get("clearedAt")).isCloseTo(4.1, within(1e-12));
        assertThat(evidence.clearing(ALLIANCE)).isEqualTo("It would have cleared at 4.10.");
    }

    @Test
    void speaksInTheFormsOwnDirection() {
        Evidence evidence = evidence(USUAL, both(SYMPTOMS, "8 8 9 14", "8 8 8 8"), LIVE);
        assertThat(evidence.sentence(SYMPTOMS)).startsWith("At session 4 the client's score, 14, held against the "
                + "therapist's, 8, is 6 points higher; over the 3 earlier sessions scored by both it was 0.3 points "
                + "higher on average");
        Evidence equal = evidence(rule("disagreement", "z=0.5"), both(SYMPTOMS, "8 7 8 8", "8 9 10 8"), LIVE);
        assertThat(equal.sentence(SYMPTOMS)).contains("held against the therapist's, 8, is the same;");
    }

    private static Case both(Scale scale, String client, String therapist) {
        return new Case("heron", course(scale, client), course(scale, therapist), ItemAnswers.NONE,
                StrainReports.NONE);
    }
}
