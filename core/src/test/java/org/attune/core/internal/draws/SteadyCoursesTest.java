package org.attune.core.internal.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallModel;
import org.junit.jupiter.api.Test;

class SteadyCoursesTest {

    private static final FallModel MODEL = FallModel.DEFAULTS;
    private static final Course LIKE = Courses.pattern(Courses.ALLIANCE, 12);

    @Test
    void putsScoresOnTheNearestStepOfTheScale() {
        assertThat(SteadyCourse.onGrid(Courses.ALLIANCE, 3.9)).isEqualTo(4);
        assertThat(SteadyCourse.onGrid(Courses.ALLIANCE, 7)).isEqualTo(5);
        assertThat(SteadyCourse.onGrid(Courses.ALLIANCE, -7)).isEqualTo(1);
    }

    @Test
    void drawsTheSameCourseFromTheSameNumberOnly() {
        assertThat(drawn(3)).isEqualTo(drawn(3)).isNotEqualTo(drawn(4));
    }

    @Test
    void keepsSessionsAndGapsOfTheCourseItIsLike() {
        assertThat(drawn(1).sessions()).containsExactly(LIKE.sessions()).doesNotContain(7);
        assertThat(drawn(1).lastSession()).isEqualTo(12);
    }

    @Test
    void spreadsClientsAsTheModelSays() {
        double[] first = IntStream.range(0, 20_000).mapToDouble(i -> draw(i).scored().pointsAt(0)).toArray();
        double mean = IntStream.range(0, first.length).mapToDouble(i -> first[i]).average().orElseThrow();
        double variance = IntStream.range(0, first.length)
                .mapToDouble(i -> (first[i] - mean) * (first[i] - mean))
                .average()
                .orElseThrow();
        // The level's SD of .72 points and a wobble of .3 or so, a little less for the ceiling at 5.
        assertThat(mean).isCloseTo(3.88, within(0.06));
        assertThat(Math.sqrt(variance)).isCloseTo(0.74, within(0.06));
    }

    @Test
    void lowersOnlyTheSessionsOfAFallAndByItsDepth() {
        SteadyCourse steady = draw(11);
        Course calm = steady.scored();
        Course fallen = steady.scoredWithFall(4, 6, 2);
        for (int i = 0; i < calm.scores(); i++) {
            boolean inside = calm.sessionAt(i) >= 4 && calm.sessionAt(i) <= 6;
            assertThat(fallen.pointsAt(i) < calm.pointsAt(i)).as("session " + calm.sessionAt(i)).isEqualTo(inside);
        }
    }

    @Test
    void refusesToDrawLikeCoursesWithoutScores() {
        List<Course> none = List.of(Course.none(Courses.ALLIANCE));
        assertThatThrownBy(() -> new SteadyCourses(MODEL, none, SteadyCourses.Surprises.NORMAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesOutEveryItemOnce() {
        int[] done = new int[1001];
        try (Crew crew = new Crew(3)) {
            crew.each(done.length, () -> item -> done[item]++);
        }
        assertThat(done).containsOnly(1);
    }

    @Test
    void tellsWhatBrokeOffAThread() {
        try (Crew crew = new Crew(2)) {
            assertThatThrownBy(() -> crew.each(4, () -> item -> {
                throw new IllegalArgumentException("item " + item);
            })).hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void branchesOneSeedIntoManyByPurpose() {
        assertThat(Streams.branch(7, "steady")).isEqualTo(Streams.branch(7, "steady"))
                .isNotEqualTo(Streams.branch(7, "fallen"))
                .isNotEqualTo(Streams.branch(8, "steady"));
    }

    private static Course drawn(int number) {
        return draw(number).scored();
    }

    private static SteadyCourse draw(int number) {
        SteadyCourses courses = new SteadyCourses(MODEL, List.of(LIKE), SteadyCourses.Surprises.NORMAL);
        return courses.draw(Streams.stream(7, number));
    }
}
