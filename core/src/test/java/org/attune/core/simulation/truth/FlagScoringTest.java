package org.attune.core.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.internal.draws.Courses;
import org.attune.core.simulation.truth.KnownRupture.Kind;
import org.junit.jupiter.api.Test;

class FlagScoringTest {

    /// Sessions 1 to 13 without 7: twelve scores, four of them lowered.
    private static final Course COURSE = Courses.pattern(Courses.ALLIANCE, 13);
    private static final KnownRupture MENDED = new KnownRupture(5, 6, 1, 3, Kind.STEP, 8);
    private static final KnownRupture OPEN = new KnownRupture(12, 13, 1, 3, Kind.V, 0);
    private static final List<KnownRupture> BOTH = List.of(MENDED, OPEN);

    @Test
    void hitsAnOnsetAtMostOneSessionOff() {
        assertThat(quality(BOTH, 4).strict()).isEqualTo(new FlagQuality.Strict(1, 2, 1));
        assertThat(quality(BOTH, 6).strict()).isEqualTo(new FlagQuality.Strict(1, 2, 1));
        assertThat(quality(BOTH, 7).strict()).isEqualTo(new FlagQuality.Strict(1, 2, 0));
    }

    @Test
    void countsASecondFlagForAnOnsetAgainstPrecision() {
        FlagQuality.Strict strict = quality(BOTH, 5, 6, 12).strict();
        assertThat(strict.precision()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(strict.recall()).isEqualTo(1);
        assertThat(strict.f1()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void callsAFlagFalseOnlyWhereNoTensionLowersTheScore() {
        // Lowered are 5, 6 and 7 (8 is fully back), and 12 and 13; 7 is not scored, so 8 of 12 scores are steady.
        assertThat(quality(BOTH, 4, 5, 6, 7, 8, 13).falseFlags()).isEqualTo(2);
        assertThat(quality(BOTH, 4, 8).steadyScores()).isEqualTo(8);
        assertThat(quality(BOTH, 4, 8).falsePer12()).isCloseTo(12 * 2 / 8.0, within(1e-12));
    }

    @Test
    void findsATensionAtOneOfItsFirstScores() {
        assertThat(quality(List.of(MENDED), 5).foundWithin()).containsExactly(1.0, 1.0, 1.0);
        assertThat(quality(List.of(MENDED), 6).foundWithin()).containsExactly(0.0, 1.0, 1.0);
        assertThat(quality(List.of(MENDED), 8).foundWithin()).as("after its repair").containsOnly(0.0);
        assertThat(quality(List.of(MENDED), 4).foundWithin()).as("before its onset").containsOnly(0.0);
        assertThat(quality(BOTH, 5, 13).foundWithin()).containsExactly(0.5, 1.0, 1.0);
    }

    @Test
    void asksOnlyForTensionsWithTwoScoresBeforeAndOneDuring() {
        KnownRupture early = new KnownRupture(2, 3, 1, 3, Kind.STEP, 4);
        KnownRupture unseen = new KnownRupture(7, 7, 1, 3, Kind.V, 8);
        assertThat(quality(List.of(early, unseen), 2).eligible()).isZero();
        assertThat(quality(List.of(new KnownRupture(3, 3, 1, 3, Kind.V, 4)), 3).eligible()).isEqualTo(1);
    }

    @Test
    void addsUpOverCases() {
        FlagScoring scoring = new FlagScoring();
        scoring.add(COURSE, List.of(5), BOTH);
        scoring.add(COURSE, List.of(), List.of());
        scoring.add(Course.none(Courses.ALLIANCE), List.of(), List.of());
        assertThat(scoring.quality().strict()).isEqualTo(new FlagQuality.Strict(1, 2, 1));
        assertThat(scoring.quality().steadyScores()).isEqualTo(20);
    }

    @Test
    void givesNoShareOfNothing() {
        FlagQuality nothing = new FlagScoring().quality();
        assertThat(nothing.strict().f1()).isZero();
        assertThat(nothing.falsePer12()).isZero();
        assertThat(nothing.foundWithin()).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void refusesATensionThatIsRepairedBeforeItsEnd() {
        assertThatThrownBy(() -> new KnownRupture(5, 6, 1, 3, Kind.STEP, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repaired later");
        assertThatThrownBy(() -> new KnownRupture(5, 4, 1, 3, Kind.STEP, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KnownRupture(5, 5, 0, 0, Kind.STEP, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FlagQuality quality(List<KnownRupture> truth, Integer... flags) {
        FlagScoring scoring = new FlagScoring();
        scoring.add(COURSE, List.of(flags), truth);
        return scoring.quality();
    }
}
