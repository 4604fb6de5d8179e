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

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.OnsetChances;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Verdict;
import org.attune.core.internal.segments.ChangePosterior;
import org.junit.jupiter.api.Test;

class ChangePointTest {

    private static final Rule USUAL = rule("change-point");
    private static final String ONE_FALL = "4 4.1 3.9 4 4.1 2 2.1 1.9 2 2.1";

    @Test
    void flagsTheFirstSessionOfALowerStretch() {
        assertThat(flagged(USUAL, alliance(ONE_FALL), RETROSPECT)).containsExactly(6);
        assertThat(flagged(USUAL, alliance("4 4.1 3.9 4 - 4.1 - 2 2.1 1.9 - 2 2.1"), RETROSPECT)).containsExactly(8);
    }

    @Test
    void passesOverARiseAndOverTheWayBack() {
        assertThat(flagged(USUAL, alliance("2 2.1 1.9 2 4 4.1 3.9 4 4.1"), RETROSPECT)).isEmpty();
        assertThat(flagged(USUAL, alliance("4 4.1 3.9 2 2.1 1.9 4 4.1 3.9"), RETROSPECT)).containsExactly(4);
    }

    @Test
    void weighsAChangeAgainstTheWobbleOfNeighbours() {
        // n = 8, two levels of 4 scores: a fall of .5 saves .5 and costs 2 ln 8 * .3798^2 = .600; one of .75 saves 1.125 and costs .704
        assertThat(flagged(USUAL, alliance("3.75 3.25 3.75 3.25 3.25 2.75 3.25 2.75"), RETROSPECT)).isEmpty();
        assertThat(flagged(USUAL, alliance("3.75 3.25 3.75 3.25 3 2.5 3 2.5"), RETROSPECT)).containsExactly(5);
    }

    @Test
    void keepsStretchesAsLongAsAsked() {
        String dip = "4 4.5 3.5 4 1 4 4.5 3.5 4 4.5 4 3.5 4 4.5 3.5 4 4.5 3.5 4 4.5";
        assertThat(flagged(USUAL, alliance(dip), RETROSPECT)).containsExactly(5);
        assertThat(flagged(rule("change-point", "shortest=2"), alliance(dip), RETROSPECT)).isEmpty();
    }

    @Test
    void chargesMoreForManyShortStretchesWithTheModifiedPenalty() {
        String scores = "3.75 3.25 3.75 3.25 3 2.5 3 2.5";
        assertThat(flagged(USUAL, alliance(scores), RETROSPECT)).containsExactly(5);
        assertThat(flagged(rule("change-point", "penalty=mbic"), alliance(scores), RETROSPECT)).isEmpty();
        assertThat(flagged(rule("change-point", "penalty=mbic"), alliance(ONE_FALL), RETROSPECT)).containsExactly(6);
    }

    @Test
    void saysTooFewUnderItsLeast() {
        assertThat(USUAL.judge(alliance("4 4 4 2 2"), RETROSPECT)).isEqualTo(new Verdict.TooFew(5, 6));
        assertThat(rule("change-point", "least=4").judge(alliance("4 4 2"), RETROSPECT))
                .isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(flagged(rule("change-point", "least=4"), alliance("4.9 4.9 4.9 4.9 1 1 1 1 1 1"), RETROSPECT))
                .containsExactly(5);
        assertThat(USUAL.judge(alliance("4 4 4 4 4 4.1"), RETROSPECT)).isInstanceOf(Verdict.Judged.class);
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
        assertThatThrownBy(() -> USUAL.judge(alliance(ONE_FALL), LIVE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatItRunsWith() {
        assertThat(USUAL.parameters()).isEqualTo("bic penalty");
        assertThat(rule("change-point", "penalty=mbic", "shortest=2", "least=4").parameters())
                .isEqualTo("mbic penalty, stretches of 2 scores or more");
        assertThat(USUAL.name()).isEqualTo(ChangePoint.NAME);
    }

    @Test
    void saysHowSureItIsOfThePlace() {
        Evidence evidence = evidence(USUAL, alliance(ONE_FALL), RETROSPECT);
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers.get("chanceOfChangeHere")).isGreaterThan(0.85);
        assertThat(numbers.get("likeliestOnsetChance")).isGreaterThan(0.85);
        assertThat(numbers).containsEntry("likeliestOnset", 6.0).hasSize(10);
        assertThat(evidence.onsetChances().orElseThrow().top().session()).isEqualTo(6);
    }

    @Test
    void spreadsTheChanceOverTheSessionsOfASlowFall() {
        Case slow = alliance("4 4.5 3.5 4 3.4 3 2 2.5 1.5 2");
        Evidence evidence = evidence(USUAL, slow, RETROSPECT);
        OnsetChances onset = evidence.onsetChances().orElseThrow();
        assertThat(onset.sessions()).hasSizeGreaterThan(1);
        assertThat(onset.sessions().stream().mapToDouble(OnsetChances.Session::chance).sum()).isBetween(0.97, 1 + 1e-9);
        assertThat(numbers(evidence)).containsEntry("likeliestOnset", (double) onset.top().session());
        assertThat(evidence.onsetSession()).isEqualTo(7);
        assertThat(onset.chanceOf(onset.top().session())).isEqualTo(onset.top().chance());
        assertThat(onset.chanceOf(1)).isZero();
        assertThat(evidence.sentence(ALLIANCE)).contains("; it probably began between sessions ");
        double[] chances = ChangePosterior.chances(slow.course().points(), numbers(evidence).get("sigma"));
        int flagged = flagged(USUAL, slow, RETROSPECT).getFirst();
        assertThat(numbers(evidence).get("chanceOfChangeHere")).isEqualTo(chances[flagged - 1]);
    }

    @Test
    void namesOnlyItsOwnSessionWhereNoOtherHasAChance() {
        // a stretch of one score at the end has no place in the posterior, which asks for two
        Evidence last = evidence(rule("change-point", "least=4"), alliance("4 4 4 4.05 4 4 4 4 4 4.05 4 4 1"),
                RETROSPECT);
        assertThat(last.onsetSession()).isEqualTo(13);
        assertThat(numbers(last)).doesNotContainKeys("chanceOfChangeHere", "likeliestOnset").hasSize(7);
        assertThat(last.onsetChances()).isEmpty();
        assertThat(last.sentence(ALLIANCE)).doesNotContain("began");
        Evidence wobbling = evidence(rule("change-point", "least=4"),
                alliance("4 4.1 3.9 4 4.2 3.8 4 4.1 3.9 4 4.1 4 1"), RETROSPECT);
        assertThat(wobbling.onsetSession()).isEqualTo(13);
        assertThat(wobbling.onsetChances()).isEmpty();
        Case twice = Case.of("heron", Course.ofEverySession(ALLIANCE, longCourse(ChangeEvidence.MOST_SCORES)));
        Case longer = Case.of("heron", Course.ofEverySession(ALLIANCE, longCourse(ChangeEvidence.MOST_SCORES + 2)));
        assertThat(numbers(evidence(USUAL, twice, RETROSPECT))).containsKey("chanceOfChangeHere").hasSize(10);
        Evidence without = evidence(USUAL, longer, RETROSPECT);
        assertThat(numbers(without)).doesNotContainKey("chanceOfChangeHere").hasSize(7);
        assertThat(without.onsetChances()).isEmpty();
        assertThat(without.onsetSession()).isEqualTo(longer.course().scores() / 2 + 1);
        assertThat(without.sentence(ALLIANCE)).endsWith("around one level.");
    }

    private static double[] longCourse(int scores) {
        return IntStream.range(0, scores).mapToDouble(i -> (2 * i < scores ? 4 : 2) + i % 2 * 0.1).toArray();
    }

    @Test
    void explainsItselfWithItsNumbers() {
        Evidence evidence = evidence(USUAL, symptoms("6 7 5 6 7 16 17 15 16 17"), RETROSPECT);
        Map<String, Double> numbers = numbers(evidence);
        double sigma = 19.0 / 9 / (2 / Math.sqrt(Math.PI));
        assertThat(numbers.get("sigma")).isCloseTo(sigma, within(1e-12));
        assertThat(numbers.get("fall")).isCloseTo(10, within(1e-12));
        assertThat(numbers.get("clearedUnder")).isCloseTo(sigma * Math.sqrt(2 * Math.log(10) * 0.4), within(1e-12));
        assertThat(numbers).containsEntry("scoresBefore", 5.0).containsEntry("scoresAfter", 5.0);
        assertThat(evidence.sentence(SYMPTOMS))
                .isEqualTo("The scores of sessions 6 to 10 average 16.2, higher than the 6.2 of "
                        + "sessions 1 to 5; such a change of level describes the course better than wobble of 1.9 points around one "
                        + "level; it most probably began at session 6.");
        assertThat(evidence.clearing(SYMPTOMS))
                .isEqualTo("It would have cleared with averages less than 2.5 points apart.");
    }

    @Test
    void clearsWithTheChargeForLengthsWhenThereIsOne() {
        Map<String, Double> numbers = numbers(
                evidence(rule("change-point", "penalty=mbic"), alliance(ONE_FALL), RETROSPECT));
        double sigma = numbers.get("sigma");
        double cost = sigma * sigma * (3 * Math.log(10) + 2 * Math.log(5) - Math.log(10));
        assertThat(numbers.get("clearedUnder")).isCloseTo(Math.sqrt(cost * 0.4), within(1e-12));
    }

    @Test
    void isTheSameEvidenceWhenNothingDiffers() {
        Evidence one = evidence(USUAL, alliance(ONE_FALL), RETROSPECT);
        Evidence same = evidence(USUAL, alliance(ONE_FALL), RETROSPECT);
        assertThat(same).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(evidence(rule("change-point", "penalty=mbic"), alliance(ONE_FALL), RETROSPECT)).isNotEqualTo(one);
        assertThat(evidence(USUAL, alliance(ONE_FALL + " 2"), RETROSPECT)).isNotEqualTo(one);
        assertThat(USUAL.judge(alliance(ONE_FALL), RETROSPECT)).isEqualTo(USUAL.judge(alliance(ONE_FALL), RETROSPECT));
    }

    @Test
    void readsCoursesOfThousandsOfSessions() {
        String scores = IntStream.range(0, 3000).mapToObj(i -> i % 1000 < 500 ? "4" : "3.9")
                .collect(Collectors.joining(" "));
        assertThat(flagged(USUAL, alliance(scores), RETROSPECT)).containsExactly(501, 1501, 2501);
    }
}
