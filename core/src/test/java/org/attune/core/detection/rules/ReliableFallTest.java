package org.attune.core.detection.rules;

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

import java.util.Map;

import org.attune.core.course.Case;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.MeasurementError;
import org.junit.jupiter.api.Test;

class ReliableFallTest {

    private static final Rule USUAL = rule("reliable-fall");

    @Test
    void flagsAFallThatMeasurementErrorDoesNotExplain() {
        assertThat(flagged(USUAL, alliance("4 4 3"), LIVE)).containsExactly(3);
    }

    @Test
    void passesOverAFallThatMeasurementErrorExplains() {
        assertThat(flagged(USUAL, alliance("4 4 3.05"), LIVE)).isEmpty();
    }

    @Test
    void flagsTheSecondScoreAgainstASingleEarlierOne() {
        assertThat(flagged(USUAL, alliance("4 2.85"), LIVE)).containsExactly(2);
        assertThat(flagged(USUAL, alliance("4 2.95"), LIVE)).isEmpty();
    }

    @Test
    void waitsForFourEarlierScoresInItsStrictForm() {
        Rule strict = rule("reliable-fall", "from=5");
        assertThat(flagged(strict, alliance("4 4 4 2.5 2.5"), LIVE)).containsExactly(5);
        assertThat(strict.judge(alliance("4 4 4 2"), LIVE)).isEqualTo(new Verdict.TooFew(4, 5));
        assertThat(strict.parameters()).isEqualTo("z 1.96, from 4 earlier scores");
    }

    @Test
    void countsALongFallOnceAndASecondOneAgain() {
        assertThat(flagged(USUAL, alliance("4 4 4 2.5 2.5 4 4 2"), LIVE)).containsExactly(4, 8);
    }

    @Test
    void countsScoresNotSessions() {
        assertThat(flagged(USUAL, alliance("- 4 - - 4 - 3 -"), LIVE)).containsExactly(7);
    }

    @Test
    void saysTooFewOfASingleScore() {
        assertThat(USUAL.judge(alliance("4"), LIVE)).isEqualTo(new Verdict.TooFew(1, 2));
        assertThat(USUAL.leastScores()).isEqualTo(2);
    }

    @Test
    void saysThatTheErrorIsNotPublishedInsteadOfGuessing() {
        assertThat(USUAL.judge(symptoms("5 5 20"), LIVE))
                .isEqualTo(new Verdict.Lacking(Verdict.Lack.PUBLISHED_ERROR));
    }

    @Test
    void looksLiveOnly() {
        assertThat(USUAL.looks(Sight.RETROSPECT)).isFalse();
        assertThatThrownBy(() -> USUAL.judge(alliance("4 4 3"), Sight.RETROSPECT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule reliable-fall does not look in retrospect");
    }

    @Test
    void explainsItselfWithItsNumbers() {
        Evidence evidence = evidence(USUAL, alliance("4 4 3"), LIVE);
        assertThat(evidence.onsetSession()).isEqualTo(3);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 3.0)
                .containsEntry("mean", 4.0)
                .containsEntry("earlierScores", 2.0)
                .containsEntry("fall", 1.0)
                .containsEntry("sem", 0.4)
                .hasSize(7);
        assertThat(numbers.get("limit")).isCloseTo(3.0398000, within(1e-6));
        assertThat(numbers.get("clearedAt")).isCloseTo(3.05, within(1e-12));
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("The score at session 3, 3.00, is 1.00 points lower "
                + "than the mean of the 2 before, 4.00; the form's own error explains up to 0.96.");
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared at 3.05.");
    }

    @Test
    void speaksOfHigherScoresWhereMoreIsWorse() {
        var scale = Courses.SYMPTOMS.withError(new MeasurementError.Published(2, "made up"));
        Case c = Case.of("heron", Courses.course(scale, "8 15"));
        Evidence evidence = evidence(USUAL, c, LIVE);
        assertThat(evidence.sentence(scale)).isEqualTo("The score at session 2, 15, is 7 points higher than the one "
                + "before, 8; the form's own error explains up to 5.5.");
        assertThat(evidence.clearing(scale)).isEqualTo("It would have cleared at 13.");
    }
}
