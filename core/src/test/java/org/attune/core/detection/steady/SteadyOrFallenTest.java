package org.attune.core.detection.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.alliance;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.symptoms;
import static org.attune.core.detection.Sight.LIVE;
import static org.attune.core.detection.Sight.RETROSPECT;

import java.util.List;
import java.util.Map;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Flag;
import org.attune.core.detection.OnsetChances;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class SteadyOrFallenTest {

    private static final SteadyOrFallen SHIPPED = SteadyOrFallen.shipped();
    private static final Case DIP = alliance("3.9 4 4.1 4 4.15 4.1 3.3 4.15 4.25 4.15");

    @Test
    void flagsADeepDipLiveAndInRetrospect() {
        assertThat(flagged(SHIPPED, DIP, LIVE)).containsExactly(7);
        assertThat(flagged(SHIPPED, DIP, RETROSPECT)).containsExactly(7);
    }

    @Test
    void passesOverTheOrdinaryWobbleOfAClient() {
        assertThat(flagged(SHIPPED, alliance("3.9 4.1 4 4.15 4.05 3.9 4 4.1 4.2 4"), LIVE)).isEmpty();
        assertThat(flagged(SHIPPED, alliance("3.9 4.1 4 4.15 4.05 3.9 4 4.1 4.2 4"), RETROSPECT)).isEmpty();
    }

    @Test
    void seesAFallOnAFormWhereMoreIsWorse() {
        assertThat(flagged(SHIPPED, symptoms("6 5 6 5 6 5 18 6 5"), LIVE)).containsExactly(7);
    }

    @Test
    void seesNoFallInAFirstScoreNorInTheSameOneOverAndOver() {
        Case low = alliance("- 1 1 1 1");
        FallTrace trace = FallTrace.of(FallModel.DEFAULTS, low.course());
        assertThat(trace.chance(2)).as("what the model alone would flag").isGreaterThan(SHIPPED.thresholdChance());
        assertThat(flagged(SHIPPED, low, LIVE)).isEmpty();
        assertThat(flagged(SHIPPED, low, RETROSPECT)).isEmpty();
        assertThat(flagged(SHIPPED, alliance("- 1 1.05"), LIVE)).containsExactly(3);
    }

    @Test
    void saysTooFewOfASingleScore() {
        assertThat(SHIPPED.judge(alliance("- 4 -"), LIVE)).isEqualTo(new Verdict.TooFew(1, 2));
        assertThat(SHIPPED.judge(alliance("4 4"), LIVE)).isEqualTo(Verdict.Judged.NONE);
        assertThat(SHIPPED.leastScores()).isEqualTo(2);
        assertThat(SHIPPED.looks(LIVE) && SHIPPED.looks(RETROSPECT)).isTrue();
    }

    @Test
    void closesTheFallWhenItsChanceIsSmallAgain() {
        List<FallEpisode> episodes = SHIPPED.episodes(FallTrace.of(FallModel.DEFAULTS, DIP.course()));
        assertThat(episodes).hasSize(1);
        assertThat(episodes.getFirst().flaggedAt()).isEqualTo(7);
        assertThat(episodes.getFirst().repairedSession()).hasValue(8);
        FallTrace trace = FallTrace.of(FallModel.DEFAULTS, DIP.course());
        assertThat(trace.chance(8)).isLessThan(SteadyOrFallen.REPAIRED_UNDER);
        assertThat(trace.chance(7)).isGreaterThan(SHIPPED.thresholdChance());
    }

    @Test
    void callsNoFallMendedWhoseChanceIsStillOverALowerThreshold() {
        SteadyOrFallen low = new SteadyOrFallen(FallModel.DEFAULTS, SteadyOrFallen.logit(0.02), "low");
        FallTrace trace = trace("3.9 4 4.1 4 4.15 3.85 4.05 3.8 3.9 3.3 3.3 3.3");
        List<FallEpisode> episodes = low.episodes(trace);
        assertThat(episodes).isNotEmpty();
        for (FallEpisode episode : episodes) {
            episode.repairedSession().ifPresent(session -> assertThat(trace.chance(session)).isLessThan(0.02));
        }
        assertThat(episodes.getLast().repairedSession()).isEmpty();
    }

    @Test
    void leavesAFallOpenThatWasNotMended() {
        List<FallEpisode> episodes = SHIPPED.episodes(trace("4 4.1 4 4.1 4 3 3.1 3 3.1"));
        assertThat(episodes).hasSize(1);
        assertThat(episodes.getFirst().repairedSession()).isEmpty();
    }

    @Test
    void callsARiseOverTheThresholdWithinOneFallAgain() {
        Case c = alliance("4.2 4.1 4.2 4.1 4.2 4.1 2.9 3.7 2.9 4.2 4.1");
        List<FallEpisode> episodes = SHIPPED.episodes(FallTrace.of(FallModel.DEFAULTS, c.course()));
        assertThat(episodes).hasSize(1);
        assertThat(episodes.getFirst().flaggedAt()).isEqualTo(7);
        assertThat(episodes.getFirst().again()).containsExactly(9);
        assertThat(episodes.getFirst().repairedSession()).hasValue(10);
        List<Flag> flags = SHIPPED.judge(c, LIVE).flagsFound();
        assertThat(flags).extracting(Flag::session).containsExactly(7, 9);
        assertThat(flags.getFirst().evidence().sentence(Courses.ALLIANCE)).startsWith("The score at session 7, 2.90,")
                .contains("a fall in the scores is very likely");
        assertThat(flags.getLast().evidence().sentence(Courses.ALLIANCE))
                .startsWith("The fall goes on: the score at session 9, 2.90,");
    }

    @Test
    void explainsItselfLive() {
        Evidence evidence = evidence(SHIPPED, DIP, LIVE);
        FallTrace trace = FallTrace.of(FallModel.DEFAULTS, DIP.course());
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 3.3).containsEntry("earlierScores", 6.0).containsEntry("onset", 7.0)
                .containsEntry("expected", trace.expectedPoints(7)).containsEntry("tail", trace.tail(7))
                .containsEntry("chanceOfFall", trace.chance(7)).containsEntry("usualLow", trace.usualLow(7))
                .containsEntry("usualHigh", trace.usualHigh(7)).hasSize(10);
        assertThat(evidence.onsetSession()).isEqualTo(7);
        OnsetChances onset = evidence.onsetChances().orElseThrow();
        assertThat(onset.top().session()).isEqualTo(7);
        assertThat(numbers).containsEntry("onsetChance", onset.top().chance());
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("The score at session 7, 3.30, is lower than usual "
                + "(3.72 to 4.46 expected from 6 earlier scores); so far out a score comes about once in several hundred "
                + "sessions if nothing changed, and a fall in the scores is likely, probably since session 7.");
    }

    @Test
    void namesTheLowestScoreThatWouldNotHaveRaisedTheFlag() {
        double cleared = numbers(evidence(SHIPPED, DIP, LIVE)).get("clearedAt");
        int index = DIP.course().indexOf(7);
        assertThat(flagged(SHIPPED, with(DIP, index, cleared), LIVE)).doesNotContain(7);
        assertThat(flagged(SHIPPED, with(DIP, index, cleared - Courses.ALLIANCE.step()), LIVE)).contains(7);
        assertThat(evidence(SHIPPED, DIP, LIVE).clearing(Courses.ALLIANCE))
                .isEqualTo("It would have cleared at " + Courses.ALLIANCE.say(cleared) + ".");
    }

    @Test
    void explainsItselfInRetrospect() {
        Evidence evidence = evidence(SHIPPED, DIP, RETROSPECT);
        FallTrace.Smoothed back = FallTrace.of(FallModel.DEFAULTS, DIP.course()).smoothed();
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("onsetChance", back.began(7)).hasSize(2);
        assertThat(numbers.get("windowChance")).isCloseTo(back.began(6) + back.began(7) + back.began(8), within(1e-15));
        assertThat(evidence.onsetSession()).isEqualTo(7);
        assertThat(evidence.sentence(Courses.ALLIANCE))
                .isEqualTo("Looking back over all sessions, a fall in the scores "
                        + "began at session 7 or beside it with a chance of "
                        + Math.round(100 * numbers.get("windowChance"))
                        + " %.");
        assertThat(evidence.clearing(Courses.ALLIANCE))
                .isEqualTo("It would not be named if that chance were 30 % or less.");
    }

    @Test
    void wordsHowRareAScoreIsNoFinerThanItKnows() {
        // chances and tails from the reference program: .43 and .006; .61 and .050; .27 and .175
        SteadyOrFallen quick = new SteadyOrFallen(FallModel.DEFAULTS, -1.0, "quick");
        assertThat(evidence(quick, alliance("4.2 4.1 4.2 3.3"), LIVE).sentence(Courses.ALLIANCE))
                .contains("once in a hundred sessions or so", "a fall in the scores is possible");
        assertThat(evidence(SHIPPED, alliance("4 4.1 4.05 4.1 4.1 4 3.5 3.4"), LIVE).sentence(Courses.ALLIANCE))
                .contains("once in some tens of sessions", "a fall in the scores is likely");
        SteadyOrFallen quicker = new SteadyOrFallen(FallModel.DEFAULTS, -1.1, "quicker");
        assertThat(evidence(quicker, alliance("4 4.1 4 4.1 3.75 3.5 3.5 3.5"), LIVE).sentence(Courses.ALLIANCE))
                .contains("one such score alone would not be rare, but it follows others")
                .contains("The score at session 8, 3.50, is lower than expected, though within the usual range (");
    }

    @Test
    void saysThatSymptomsRise() {
        Case worse = symptoms("9 10 8 9 10 9 20 21 9 9 9");
        assertThat(evidence(SHIPPED, worse, LIVE).sentence(Courses.SYMPTOMS)).contains("is higher than usual (",
                "and a rise in the scores is ").doesNotContain("fall");
        assertThat(evidence(SHIPPED, worse, RETROSPECT).sentence(Courses.SYMPTOMS))
                .startsWith("Looking back over all sessions, a rise in the scores began at session 7 ");
    }

    @Test
    void movesTimeOnWithoutAScore() {
        FallTrace trace = trace("4 4.1 4 - - 4");
        assertThat(trace.sessions()).isEqualTo(6);
        assertThat(trace.expectedSd(5)).isGreaterThan(trace.expectedSd(4));
        assertThatThrownBy(() -> trace.tail(4)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("session 4 has no score");
    }

    @Test
    void keepsTheUsualRangeOnTheScale() {
        FallTrace trace = trace("5 5 5 5 5 4.9");
        assertThat(trace.usualHigh(6)).isEqualTo(5.0);
        assertThat(trace.usualLow(6)).isBetween(4.0, 5.0);
    }

    @Test
    void saysWhatItRunsWith() {
        assertThat(SHIPPED.parameters()).isEqualTo("flag over a chance of 44 %, shipped defaults");
        assertThatThrownBy(() -> new SteadyOrFallen(FallModel.DEFAULTS, Double.NaN, "none"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("thresholdLogit");
    }

    @Test
    void knowsNothingOfACourseWithoutSessions() {
        FallTrace none = FallTrace.of(FallModel.DEFAULTS, Course.none(Courses.ALLIANCE));
        assertThat(none.sessions()).isZero();
        assertThat(none.smoothed().sessions()).isZero();
        assertThat(SHIPPED.episodes(none)).isEmpty();
    }

    private static FallTrace trace(String scores) {
        return FallTrace.of(FallModel.DEFAULTS, alliance(scores).course());
    }

    private static Case with(Case c, int index, double points) {
        return c.withCourse(c.course().withPointsAt(index, points));
    }
}
