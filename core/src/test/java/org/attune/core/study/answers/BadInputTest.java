package org.attune.core.study.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.effects.ShiftTest;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.mixed.MixedFit.None;
import org.attune.core.study.mixed.MixedFit.Reason;
import org.attune.core.study.survival.Cox;
import org.attune.core.study.survival.NoComparison;
import org.junit.jupiter.api.Test;

/// A study of one case, of constants, of predictors that follow from each other, of the same case many times: each a clear answer.
class BadInputTest {

    private static final Scale SCALE = new Scale("invented", 0, 20, 0.01, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final Criterion CLIENT = new Criterion("client", Method.CLIENT_REPORT);
    private static final int CASES = 20;

    @Test
    void saysOfOneCaseThatThereIsNobodyToCompareItWith() {
        StudyAnswers one = study(1, 8, BadInputTest::wavy, BadInputTest::wavy, session -> session % 3 == 0);
        assertThat(one.effects().getFirst().fit()).isEqualTo(new None(Reason.ONE_CASE, ""));
        assertThat(one.congruence()).isEqualTo(new None(Reason.ONE_CASE, ""));
        assertThat(one.surface().terms()).isEqualTo(new None(Reason.ONE_CASE, ""));
    }

    @Test
    void saysOfNineCasesThatTheyAreTooFewForAModel() {
        StudyAnswers nine = study(9, 8, BadInputTest::wavy, BadInputTest::wavy, session -> session % 3 == 0);
        assertThat(nine.effects().getFirst().fit()).isEqualTo(new None(Reason.FEWER_THAN_TEN, ""));
    }

    @Test
    void saysOfConstantsThatNothingDiffers() {
        StudyAnswers constant = study(CASES, 8, number -> 5, number -> 5, session -> session % 3 == 0);
        assertThat(constant.effects().getFirst().fit()).isEqualTo(new None(Reason.SAME_OUTCOME, ""));
        assertThat(constant.effects().getFirst().byChance()).isEqualTo(new ShiftTest.None());
        assertThat(constant.congruence()).isEqualTo(new None(Reason.SAME_OUTCOME, ""));
        assertThat(constant.staying().compared().getFirst().cox()).isEqualTo(new Cox.None(NoComparison.NOTHING));
    }

    @Test
    void namesThePredictorThatGoesWithTheSessionWithoutFail() {
        StudyAnswers together = study(CASES, 3, BadInputTest::wavy, BadInputTest::wavy, session -> session == 2);
        assertThat(together.effects().getFirst().fit())
                .isEqualTo(new None(Reason.FOLLOWS, NextOutcome.TENSION_WITHIN));
    }

    @Test
    void namesTheRatingsThatFollowFromTheOtherPersonsOnASurface() {
        StudyAnswers same = study(CASES, 8, BadInputTest::wavy, BadInputTest::wavy, session -> session % 3 == 0);
        assertThat(same.surface().terms()).isEqualTo(new None(Reason.FOLLOWS, "T"));
        assertThat(same.congruence()).isEqualTo(new None(Reason.NOTHING_LEFT, ""));
    }

    @Test
    void givesNoNumberThatIsNone() {
        StudyAnswers opposite = study(CASES, 8, BadInputTest::wavy, number -> 20 - wavy(number),
                session -> session % 2 == 0);
        assertThat(opposite.congruence()).isEqualTo(new None(Reason.NOT_FOUND, ""));
        for (int sessions : new int[] {1, 2, 3, 5}) {
            StudyAnswers few = study(CASES, sessions, BadInputTest::wavy, number -> 20 - wavy(number),
                    session -> session % 2 == 0);
            assertThat(few.toString()).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(few.effects().getFirst().fit()).isInstanceOfAny(None.class, MixedFit.Fitted.class);
        }
    }

    private static double wavy(int number) {
        return 10 + 4 * Math.sin(number * 1.7) + number % 5;
    }

    private interface Tense {
        boolean at(int session);
    }

    /// @param rating by the number of case and session together
    private static StudyAnswers study(int cases, int sessions, IntToDoubleFunction rating, IntToDoubleFunction other,
            Tense tense) {
        Study study = new Study(List.of(CLIENT));
        for (int each = 0; each < cases; each++) {
            int start = 31 * each;
            Course scores = course(sessions, start, rating);
            Sighting sighting = Sighting.ofReports(new StrainReports(IntStream.rangeClosed(1, sessions)
                    .mapToObj(session -> new Report(session, Respondent.CLIENT,
                            tense.at(session) ? Said.STRAIN : Said.NO_STRAIN))
                    .toList()), Respondent.CLIENT);
            study.add(new StudiedCase(scores, course(sessions, start, other), scores, List.of(sighting),
                    Leaving.NOT_SAID));
        }
        return study.answers(new StudyDraws(100, 99, 1, 1));
    }

    private static Course course(int sessions, int start, IntToDoubleFunction rating) {
        return Course.ofEverySession(SCALE, IntStream.rangeClosed(1, sessions)
                .mapToDouble(session -> Math.round(100 * rating.applyAsDouble(start + session)) / 100.0).toArray());
    }
}
