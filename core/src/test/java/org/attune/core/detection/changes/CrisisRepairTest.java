package org.attune.core.detection.changes;

import static org.assertj.core.api.Assertions.assertThat;
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

import org.attune.core.course.Case;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.FallShape;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class CrisisRepairTest {

    private static final Rule USUAL = rule("crisis-repair");
    /// A between-client SD of one point, larger than the own spread of the courses below.
    private static final Rule ONE_POINT = rule("crisis-repair", "between=1");

    @Test
    void opensAtOneSpreadUnderThePeakAndClosesNearlyBack() {
        Evidence evidence = evidence(USUAL, alliance("4 4 4 4 2 2 4 4"), RETROSPECT);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers.get("threshold")).isCloseTo(0.9258200997725514, within(1e-12));
        assertThat(numbers.get("closesAt")).isCloseTo(4 - 0.9258200997725514 / 4, within(1e-12));
        assertThat(numbers).hasSize(12)
                .containsEntry("score", 2.0)
                .containsEntry("peak", 4.0)
                .containsEntry("peakSession", 4.0)
                .containsEntry("lowest", 2.0)
                .containsEntry("lowestSession", 5.0)
                .containsEntry("size", 2.0)
                .containsEntry("sessions", 2.0)
                .containsEntry("number", 1.0)
                .containsEntry("closedSession", 7.0);
        // with 3.3 in place of the first 2 the SD is .715, with 3.25 it is .719
        assertThat(numbers.get("clearedAt")).isCloseTo(3.3, within(1e-9));
    }

    @Test
    void asksForTwoSpreadsWhenSetSo() {
        assertThat(flagged(USUAL, alliance("4 4 4 4 2 2 4 4"), RETROSPECT)).containsExactly(5);
        assertThat(flagged(rule("crisis-repair", "k=2"), alliance("4 4 4 4 2 2 4 4"), RETROSPECT)).containsExactly(5);
        assertThat(flagged(rule("crisis-repair", "k=2"), alliance("4 2 4 2 4 2 4 2"), RETROSPECT)).isEmpty();
        assertThat(flagged(USUAL, alliance("4 2 4 2 4 2 4 2"), RETROSPECT)).containsExactly(2, 4, 6, 8);
    }

    @Test
    void takesTheLargerOfTheTwoSpreads() {
        assertThat(flagged(ONE_POINT, alliance("4 4 4 3.05 4 4"), RETROSPECT)).isEmpty();
        assertThat(flagged(ONE_POINT, alliance("4 4 4 3 4 4"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(USUAL, alliance("4 4 4 3.05 4 4"), RETROSPECT)).containsExactly(4);
        assertThat(flagged(rule("crisis-repair", "between=0.6"), alliance("4.4 4.4 3.8 4.4"), RETROSPECT))
                .containsExactly(3);
        assertThat(flagged(rule("crisis-repair", "between=0.6"), alliance("4.3 4.3 3.7 4.3"), RETROSPECT))
                .containsExactly(3);
    }

    @Test
    void measuresEveryNewCrisisFromWhereTheLastOneClosed() {
        // closes at 3.8 (peak 4, quarter of a point), so 2.85 is not yet a whole point down from there
        assertThat(flagged(ONE_POINT, alliance("4 4 2 3.8 2.85 2.8 4"), RETROSPECT)).containsExactly(3, 6);
        assertThat(flagged(ONE_POINT, alliance("4 4 2 3.7 2.85 2.8 4"), RETROSPECT)).containsExactly(3);
    }

    @Test
    void raisesThePeakAsScoresRise() {
        assertThat(flagged(ONE_POINT, alliance("2 3 4 5 4 4 4"), RETROSPECT)).containsExactly(5);
        assertThat(flagged(ONE_POINT, alliance("2 3 4 4.95 4 4 4"), RETROSPECT)).isEmpty();
    }

    @Test
    void namesTheShapeOfEveryCrisis() {
        assertThat(shape("4 4 4 2 4 4")).isEqualTo(FallShape.V);
        assertThat(shape("4 4 4 2 2.25 2 4 4")).isEqualTo(FallShape.V);
        assertThat(shape("4 4 3.3 2.7 2 4 4")).isEqualTo(FallShape.SLOW_FALL_SUDDEN_REPAIR);
        assertThat(shape("4 4 2 2.7 3.3 4 4")).isEqualTo(FallShape.SUDDEN_FALL_SLOW_REPAIR);
        assertThat(shape("4 4 3.3 2 3.3 4 4")).isEqualTo(FallShape.SLOW_AND_SLOW);
        assertThat(shape("4 4 4 2 2 3 3.5 3.5")).isEqualTo(FallShape.UNREPAIRED);
    }

    private static FallShape shape(String scores) {
        return ((CrisisEvidence) evidence(ONE_POINT, alliance(scores), RETROSPECT)).crisis().shape();
    }

    @Test
    void beginsWhereScoresLeftThePeak() {
        Evidence slow = evidence(ONE_POINT, alliance("4 4 3.9 3.3 2.7 2 4 4"), RETROSPECT);
        assertThat(numbers(slow)).containsEntry("lowestSession", 6.0).containsEntry("sessions", 3.0);
        assertThat(slow.onsetSession()).isEqualTo(4);
        assertThat(flagged(ONE_POINT, alliance("4 4 3.9 3.3 2.7 2 4 4"), RETROSPECT)).containsExactly(5);
    }

    @Test
    void countsSessionsWithoutAScoreIntoItsLength() {
        assertThat(numbers(evidence(ONE_POINT, alliance("4 4 - 2 - - 4 4"), RETROSPECT))).containsEntry("sessions",
                3.0);
        assertThat(numbers(evidence(ONE_POINT, alliance("4 4 - 2 2 - -"), RETROSPECT))).containsEntry("sessions", 4.0)
                .doesNotContainKey("closedSession");
    }

    @Test
    void knowsLiveOnlyWhatCameBefore() {
        // three earlier scores spread by .2: opens at once; in retrospect the whole fall widens the spread
        String scores = "4 4.2 3.8 3.5 2 2 2 2";
        assertThat(flagged(USUAL, alliance(scores), LIVE)).containsExactly(4);
        assertThat(flagged(USUAL, alliance(scores), RETROSPECT)).containsExactly(5);
        Evidence live = evidence(USUAL, alliance(scores), LIVE);
        assertThat(numbers(live)).containsEntry("lowest", 3.5).containsEntry("sessions", 2.0);
        assertThat(numbers(live).get("threshold")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void goesOnLearningTheSpreadLive() {
        // SD of 4, 4.2, 3.8, 4.4 is .2582; of five, with 3.6 among them, .3162
        assertThat(flagged(rule("crisis-repair", "k=2"), alliance("4 4.2 3.8 4.4 3.8"), LIVE)).containsExactly(5);
        assertThat(flagged(rule("crisis-repair", "k=2"), alliance("4 4.2 3.8 4.4 3.9"), LIVE)).isEmpty();
        assertThat(flagged(rule("crisis-repair", "k=2"), alliance("4 4.2 3.8 4.4 3.9 3.9"), LIVE)).containsExactly(6);
    }

    @Test
    void saysTooFewUnderFourScores() {
        assertThat(USUAL.judge(alliance("4 4 2 -"), RETROSPECT)).isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(USUAL.judge(alliance("4 4 2"), LIVE)).isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(flagged(ONE_POINT, alliance("4 4 2 2"), LIVE)).containsExactly(4);
        assertThat(USUAL.leastScores()).isEqualTo(4);
        assertThat(USUAL.looks(LIVE) && USUAL.looks(RETROSPECT)).isTrue();
    }

    @Test
    void neverFlagsTheSameAnswerAllTheTime() {
        for (Rule rule : List.of(USUAL, ONE_POINT)) {
            assertThat(flagged(rule, alliance("4.15 4.15 4.15 4.15 4.15 4.15"), RETROSPECT)).isEmpty();
            assertThat(flagged(rule, alliance("4.15 4.15 4.15 4.15 4.15 4.15"), LIVE)).isEmpty();
        }
        assertThat(flagged(USUAL, alliance("4.15 4.15 4.15 3"), LIVE)).isEmpty();
    }

    @Test
    void saysWhichSpreadItKnows() {
        assertThat(USUAL.parameters()).isEqualTo("k 1, within-client SD alone (no between-client SD given)");
        assertThat(rule("crisis-repair", "k=2", "between=0.5").parameters())
                .isEqualTo("k 2, between-client SD 0.5 points");
    }

    @Test
    void explainsItselfLiveAndInRetrospect() {
        Case course = alliance("4 4.2 4 2 1.9 4 4.2");
        Evidence live = evidence(ONE_POINT, course, LIVE);
        assertThat(live.sentence(ALLIANCE))
                .isEqualTo("The score at session 4, 2.00, is 2.20 points lower than the best before "
                        + "it, 4.20 at session 2; 1.00 open a crisis.");
        assertThat(live.clearing(ALLIANCE)).isEqualTo("It would have cleared at 3.25.");
        Evidence back = evidence(rule("crisis-repair", "between=1.2"), course, RETROSPECT);
        assertThat(back.sentence(ALLIANCE))
                .isEqualTo("The score at session 4, 2.00, is 2.20 points lower than the best before "
                        + "it, 4.20 at session 2; 1.20 open a crisis. It lasted 2 sessions, was lowest at session 5, 1.90, and "
                        + "closed at session 6 (V: sudden fall, sudden repair).");
        Evidence open = evidence(rule("crisis-repair", "between=6"), symptoms("6 6 6 14 14 13"), RETROSPECT);
        assertThat(open.sentence(SYMPTOMS)).isEqualTo("The score at session 4, 14, is 8 "
                + "points higher than the best before it, 6 at session 3; 6 open a crisis. It lasted 3 sessions, was highest "
                + "at session 4, 14, and no score closed it.");
    }

    @Test
    void numbersTheCrisesOfACourse() {
        List<Flag> flags = ONE_POINT.judge(alliance("4 4 2 4 4 2.5 4"), RETROSPECT).flagsFound();
        assertThat(flags).extracting(flag -> numbers(flag.evidence()).get("number")).containsExactly(1.0, 2.0);
    }
}
