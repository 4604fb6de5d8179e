package org.attune.core.detection.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.detection.Courses.ALLIANCE;
import static org.attune.core.detection.Courses.alliance;

import org.attune.core.course.Course;
import org.attune.core.detection.Sight;
import org.junit.jupiter.api.Test;

class FlaggedScoreTest {

    private static final Course COURSE = alliance("- 4 4.1 - 3 4.2 5").course();

    @Test
    void standsInItsCourse() {
        FlaggedScore at = FlaggedScore.seen(COURSE, 2, Sight.RETROSPECT);
        assertThat(at.session()).isEqualTo(5);
        assertThat(at.points()).isEqualTo(3.0);
        assertThat(at.fallFromBefore()).isEqualTo(4.1 - 3);
        assertThat(at.words(ALLIANCE)).isEqualTo("The score at session 5, 3.00, ");
        assertThat(at.courseHad(3.5).points()).containsExactly(4, 4.1, 3.5, 4.2, 5);
    }

    @Test
    void liveSeesNothingLater() {
        assertThat(FlaggedScore.seen(COURSE, 2, Sight.LIVE).course()).isEqualTo(COURSE.upTo(5));
        assertThat(FlaggedScore.seen(COURSE, 2, Sight.RETROSPECT).course()).isEqualTo(COURSE);
    }

    @Test
    void triesAScoreThatTheCourseHoldsAsItStandsThere() {
        // the form knows steps of .05: 4.0003 is 4.00 as some file printed it, 4.001 is not
        Course step = Course.ofEverySession(ALLIANCE, 4.0003, 3.5);
        Clearing held = new FlaggedScore(step, 1).clearingOf(4.0003);
        assertThat(held.points()).isEqualTo(4.0003);
        Course beyondRounding = Course.ofEverySession(ALLIANCE, 4.001, 3.5);
        assertThat(new FlaggedScore(beyondRounding, 1).clearingOf(4.001).points())
                .isEqualTo(4.05, within(1e-9));
    }
}
