package org.attune.core.detection.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.ALLIANCE;

import org.junit.jupiter.api.Test;

class ClearingTest {

    @Test
    void findsTheNearestStepUpThatIsNotFlagged() {
        Clearing found = Clearing.nearest(ALLIANCE, 3.0, 5.0, points -> points < 3.31);
        assertThat(found.points()).isCloseTo(3.35, within(1e-12));
        assertThat(found.reachable()).isTrue();
    }

    @Test
    void findsTheNearestStepDownThatIsNotFlagged() {
        Clearing found = Clearing.nearest(ALLIANCE, 3.0, 1.0, points -> points > 2.71);
        assertThat(found.points()).isCloseTo(2.7, within(1e-12));
    }

    @Test
    void findsTheVeryNextStep() {
        assertThat(Clearing.nearest(ALLIANCE, 3.0, 5.0, points -> points < 3.01).points())
                .isCloseTo(3.05, within(1e-12));
    }

    @Test
    void looksNoFurtherThanTheEndOfTheScale() {
        Clearing top = Clearing.nearest(ALLIANCE, 3.02, 7.0, points -> points < 5);
        assertThat(top).isEqualTo(new Clearing(5.0, true));
        Clearing bottom = Clearing.nearest(ALLIANCE, 1.02, -3.0, points -> points > 1);
        assertThat(bottom).isEqualTo(new Clearing(1.0, true));
    }

    @Test
    void saysSoWhenEvenTheLastScoreOnTheWayIsFlagged() {
        Clearing none = Clearing.nearest(ALLIANCE, 3.0, 4.0, points -> true);
        assertThat(none.reachable()).isFalse();
        assertThat(none.sentence(ALLIANCE)).isEqualTo("No score at that session alone would have cleared it.");
        assertThat(Clearing.nearest(ALLIANCE, 5.0, 5.0, points -> true).reachable()).isFalse();
    }
}
