package org.attune.core.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.core.course.ItemAnswers.Asks.DEGREE;
import static org.attune.core.course.ItemAnswers.Asks.STRAIN;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Sight.LIVE;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.StrainReports;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class ItemSentinelTest {

    private static final Rule USUAL = rule("item-sentinel");

    @Test
    void flagsOneItemOffTheTopWhileTheTotalIsAtItsCeiling() {
        assertThat(flagged(USUAL, answered("4.5", item(1, "a", 5), item(1, "b", 3)), LIVE)).containsExactly(1);
    }

    @Test
    void passesOverAnItemThatTheTotalShows() {
        assertThat(flagged(USUAL, answered("4.45", item(1, "a", 5), item(1, "b", 3)), LIVE)).isEmpty();
    }

    @Test
    void passesOverASmallStepFromTheTop() {
        assertThat(flagged(USUAL, answered("4.75", item(1, "a", 4), item(1, "b", 5)), LIVE)).isEmpty();
    }

    @Test
    void flagsAYesToAQuestionAboutStrain() {
        assertThat(flagged(USUAL, answered("5", item(1, "a", 5), strain(1, 1)), LIVE)).containsExactly(1);
        assertThat(flagged(USUAL, answered("5", item(1, "a", 5), strain(1, 0)), LIVE)).isEmpty();
        assertThat(flagged(USUAL, answered("2", strain(1, 1)), LIVE)).isEmpty();
    }

    @Test
    void countsASessionWithoutATotal() {
        assertThat(flagged(USUAL, answered("5 -", item(1, "a", 5), item(2, "a", 2)), LIVE)).containsExactly(2);
        assertThat(flagged(USUAL, answered("5 - -", strain(3, 1)), LIVE)).containsExactly(3);
    }

    @Test
    void flagsAgainOnlyAfterASessionInWhichNoItemWasDown() {
        Case c = answered("5 5 5 5 5", item(1, "a", 5), item(2, "a", 3), item(3, "a", 3), item(4, "a", 4),
                item(5, "b", 1));
        assertThat(flagged(USUAL, c, LIVE)).containsExactly(2, 5);
    }

    @Test
    void takesAnotherDropAndAnotherCeiling() {
        Case c = answered("4", item(1, "a", 4));
        assertThat(flagged(USUAL, c, LIVE)).isEmpty();
        Rule wide = rule("item-sentinel", "drop=1", "ceiling=0.25");
        assertThat(flagged(wide, c, LIVE)).containsExactly(1);
        assertThat(wide.parameters())
                .isEqualTo("an item 1 or more below its best answer, total in the top 25 % of its scale");
    }

    @Test
    void saysThatThereAreOnlyTotals() {
        assertThat(USUAL.judge(Courses.alliance("5 5 5"), LIVE))
                .isEqualTo(new Verdict.Lacking(Verdict.Lack.ITEM_ANSWERS));
        assertThat(USUAL.leastScores()).isZero();
        assertThat(USUAL.looks(LIVE)).isTrue();
        assertThat(USUAL.looks(Sight.RETROSPECT)).isFalse();
    }

    @Test
    void explainsItselfByTheItemFarthestDown() {
        Evidence evidence = evidence(USUAL, answered("4.6", item(1, "a", 3), item(1, "b", 2), item(1, "c", 5)), LIVE);
        assertThat(evidence.onsetSession()).isEqualTo(1);
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("At session 1 item b lay 3.00 points from its best "
                + "answer, though the total, 4.60, is near the best of its scale.");
        assertThat(evidence.clearing(Courses.ALLIANCE))
                .isEqualTo("It would have cleared if every item had lain less than 2 points from its best answer.");
        assertThat(numbers(evidence)).containsEntry("score", 4.6)
                .containsEntry("items", 2.0)
                .containsEntry("largestDrop", 3.0)
                .hasSize(3);
    }

    @Test
    void explainsAYes() {
        Evidence evidence = evidence(USUAL, answered("5", item(1, "a", 5), strain(1, 1)), LIVE);
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("At session 1 question q about strain was answered "
                + "yes, though the total, 5.00, is near the best of its scale.");
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared with the answer no.");
        assertThat(numbers(evidence)).containsEntry("score", 5.0).containsEntry("items", 1.0).hasSize(2);
    }

    @Test
    void namesEverythingThatWouldHaveHadToBeOtherwise() {
        assertThat(evidence(USUAL, answered("5", item(1, "a", 3), strain(1, 1)), LIVE).clearing(Courses.ALLIANCE))
                .isEqualTo(
                        "It would have cleared with the answer no, if besides every item had lain less than 2 points "
                                + "from its best answer.");
        assertThat(evidence(USUAL, answered("5", strain(1, 1), strain(1, 1)), LIVE).clearing(Courses.ALLIANCE))
                .isEqualTo("It would have cleared with the answer no to each question about strain.");
    }

    @Test
    void countsADropOfDecimalsThatIsExactlyFarEnough() {
        Case c = answered("5", new Answer(1, "a", DEGREE, 4.7, 5));
        assertThat(flagged(rule("item-sentinel", "drop=0.3"), c, LIVE)).containsExactly(1);
    }

    @Test
    void saysWhenThereIsNoTotal() {
        Evidence low = evidence(USUAL, answered("-", item(1, "a", 2)), LIVE);
        assertThat(low.sentence(Courses.ALLIANCE))
                .isEqualTo("At session 1 item a lay 3.00 points from its best answer, and there is no total.");
        assertThat(numbers(low)).containsEntry("items", 1.0).containsEntry("largestDrop", 3.0).hasSize(2);
        assertThat(numbers(evidence(USUAL, answered("-", strain(1, 1)), LIVE))).containsEntry("items", 1.0).hasSize(1);
    }

    private static Answer item(int session, String id, double points) {
        return new Answer(session, id, DEGREE, points, 5);
    }

    private static Answer strain(int session, double points) {
        return new Answer(session, "q", STRAIN, points, 1);
    }

    private static Case answered(String totals, Answer... answers) {
        return new Case("poppy", Courses.course(Courses.ALLIANCE, totals), Course.none(Courses.ALLIANCE),
                new ItemAnswers(List.of(answers)), StrainReports.NONE);
    }
}
