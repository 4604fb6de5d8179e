package org.attune.core.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.alliance;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Sight.RETROSPECT;

import java.util.Map;

import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class OwnSpreadTest {

    @Test
    void flagsWhatLiesSoManyOfItsOwnSpreadsBelowItsOwnMean() {
        // mean 3.6, SD .894427: the last lies 1.79 SD below
        assertThat(flagged(rule("own-spread"), alliance("4 4 4 4 2"), RETROSPECT)).containsExactly(5);
        assertThat(flagged(rule("own-spread", "c=1.5"), alliance("4 4 4 4 2"), RETROSPECT)).containsExactly(5);
        assertThat(flagged(rule("own-spread", "c=2"), alliance("4 4 4 4 2"), RETROSPECT)).isEmpty();
    }

    @Test
    void countsALongFallOnce() {
        assertThat(flagged(rule("own-spread"), alliance("4 4 4 2 2 4 4 4 4 2"), RETROSPECT)).containsExactly(4, 10);
    }

    @Test
    void neverFlagsTheSameAnswerAllTheTime() {
        assertThat(flagged(rule("own-spread"), alliance("4.15 4.15 4.15 4.15 4.15 4.15 4.15"), RETROSPECT)).isEmpty();
    }

    @Test
    void isNotDecidedByTheLastBitOfASum() {
        // three equal scores and one lower lie 1.5 SD apart, whatever they are
        for (String scores : new String[] {"4 4 4 2", "4.1 4.1 4.1 3.3", "3.85 3.85 1.15 3.85", "4.95 4.9 4.95 4.95"}) {
            assertThat(flagged(rule("own-spread", "c=1.5"), alliance(scores), RETROSPECT)).as(scores).isEmpty();
        }
    }

    @Test
    void saysTooFewUnderFourScores() {
        assertThat(rule("own-spread").judge(alliance("4 4 1 -"), RETROSPECT)).isEqualTo(new Verdict.TooFew(3, 4));
        assertThat(rule("own-spread").judge(alliance("4 4 4 1"), RETROSPECT).flagsFound()).hasSize(1);
        assertThat(rule("own-spread").leastScores()).isEqualTo(4);
    }

    @Test
    void looksBackOnly() {
        assertThat(rule("own-spread").looks(Sight.LIVE)).isFalse();
        assertThat(rule("own-spread").looks(RETROSPECT)).isTrue();
    }

    @Test
    void explainsItselfWithItsNumbers() {
        Rule rule = rule("own-spread", "c=1.5");
        Evidence evidence = evidence(rule, alliance("4 4 4.5 4 2"), RETROSPECT);
        assertThat(evidence.onsetSession()).isEqualTo(5);
        assertThat(rule.parameters()).isEqualTo("1.5 SD of the whole course");
        Map<String, Double> numbers = numbers(evidence);
        assertThat(numbers).containsEntry("score", 2.0).containsEntry("scores", 5.0).hasSize(7);
        assertThat(numbers.get("mean")).isCloseTo(3.7, within(1e-12));
        assertThat(numbers.get("sd")).isCloseTo(0.974679434480896, within(1e-12));
        assertThat(numbers.get("sdBelow")).isCloseTo(1.744163198, within(1e-8));
        assertThat(numbers.get("limit")).isCloseTo(2.237980848, within(1e-8));
        assertThat(evidence.sentence(Courses.ALLIANCE)).isEqualTo("The score at session 5, 2.00, is 1.7 of the "
                + "course's own standard deviations lower than its mean, 3.70; more than 1.5 is flagged.");
    }

    @Test
    void clearsWhereMeanAndSpreadWouldHaveMovedWithTheScore() {
        // With 4, 4, 4.5, 4 the last one of five lies 1.5 SD below the mean at 3.37995: see docs/methods/own-spread.md.
        Evidence evidence = evidence(rule("own-spread", "c=1.5"), alliance("4 4 4.5 4 2"), RETROSPECT);
        assertThat(numbers(evidence).get("clearedAt")).isCloseTo(3.4, within(1e-12));
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared at 3.40.");
    }
}
