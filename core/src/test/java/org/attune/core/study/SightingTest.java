package org.attune.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Ruptures;
import org.attune.core.study.survival.Wait;
import org.attune.core.study.survival.Wait.Ending;
import org.junit.jupiter.api.Test;

class SightingTest {

    private static final Scale SCALE = new Scale("invented", 1, 5, 0.1, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final SteadyOrFallen RULE = SteadyOrFallen.shipped();

    @Test
    void takesAPersonAtTheirWord() {
        Sighting seen = reported("-+ +--+");
        assertThat(sessions(seen, 1)).containsExactly(2, 4, 7);
        assertThat(sessions(seen, 2)).containsExactly(5, 6);
        assertThat(seen.judged()).isEqualTo(6);
        assertThat(seen.isJudged(3)).isFalse();
        assertThat(seen.firstTense()).isEqualTo(2);
        assertThat(seen.firstNoticed()).isEqualTo(2);
        assertThat(seen.firstUntilRepair()).hasValue(new Wait(3, Ending.CAME));
    }

    @Test
    void cutsOffATensionThatNobodySawEnd() {
        assertThat(reported("--++").firstUntilRepair()).hasValue(new Wait(1, Ending.CUT_OFF));
        assertThat(reported("--+ + ").firstUntilRepair()).hasValue(new Wait(2, Ending.CUT_OFF));
        assertThat(reported("--+").firstUntilRepair()).isEmpty();
        assertThat(reported("--+").firstTense()).isEqualTo(3);
        assertThat(reported("---").firstUntilRepair()).isEmpty();
        assertThat(reported("---").firstTense()).isZero();
        assertThat(Sighting.nothing().judged()).isZero();
    }

    @Test
    void hearsOnlyThePersonItIsAbout() {
        StrainReports both = new StrainReports(List.of(new Report(1, Respondent.CLIENT, Said.STRAIN),
                new Report(1, Respondent.THERAPIST, Said.NO_STRAIN)));
        assertThat(Sighting.ofReports(both, Respondent.THERAPIST).tense()).isZero();
        assertThat(Sighting.ofReports(both, Respondent.THERAPIST).judged()).isEqualTo(1);
        assertThat(Sighting.ofReports(both, Respondent.OBSERVER).judged()).isZero();
    }

    @Test
    void judgesScoredSessionsAloneAndCallsThoseAfterARepairMended() {
        Course course = Course.of(SCALE, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14},
                new double[] {4, 4.1, 4, 4.1, 4, 4.1, 2, 2.1, 2, 4, 4.1, 4, 4.1}, 15);
        Sighting seen = ofScores(course);
        assertThat(sessions(seen, 1)).containsExactly(7, 8, 10);
        assertThat(sessions(seen, 2)).containsExactly(11, 12, 13, 14);
        assertThat(seen.isJudged(9)).isFalse();
        assertThat(seen.firstNoticed()).isEqualTo(flags(course).getFirst().session()).isBetween(7, 8);
        assertThat(seen.firstUntilRepair()).hasValue(new Wait(4, Ending.CAME));
    }

    @Test
    void watchesATensionInScoresNoLongerThanScoresCame() {
        int[] scored = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] points = {4, 4.1, 4, 4.1, 4, 4.1, 2, 2.1};
        assertThat(ofScores(Course.of(SCALE, scored, points, 8)).firstUntilRepair())
                .hasValue(new Wait(1, Ending.CUT_OFF));
        assertThat(ofScores(Course.of(SCALE, scored, points, 18)).firstUntilRepair())
                .hasValue(new Wait(1, Ending.CUT_OFF));
    }

    @Test
    void doesNotWaitForARepairThatNoScoreCouldShow() {
        for (int onset : new int[] {3, 5}) {
            Sighting seen = flagged(Course.of(SCALE, new int[] {1, 2, 3}, new double[] {4, 4.1, 4}, 16), onset);
            assertThat(seen.firstNoticed()).isEqualTo(onset);
            assertThat(seen.firstUntilRepair()).isEmpty();
        }
        assertThat(flagged(Course.of(SCALE, new int[0], new double[0], 16), 5).firstUntilRepair()).isEmpty();
        assertThat(flagged(Course.of(SCALE, new int[] {1, 2, 3}, new double[] {4, 3, 3}, 16), 2).firstUntilRepair())
                .hasValue(new Wait(1, Ending.CUT_OFF));
    }

    @Test
    void seesNothingInACourseWithoutAFlag() {
        Course calm = Course.ofEverySession(SCALE, 4, 4, 4);
        assertThat(Sighting.ofScores(calm, List.of()).tense()).isZero();
        assertThat(Sighting.ofScores(calm, List.of()).judged()).isEqualTo(3);
    }

    private static Sighting ofScores(Course course) {
        return Sighting.ofScores(course, Ruptures.assemble(FallTrace.of(RULE.model(), course), RULE, flags(course)));
    }

    private static List<Flag> flags(Course course) {
        return RULE.judge(Case.of("heron", course), Sight.LIVE).flagsFound();
    }

    /// What a rule that needs no score makes of a course in which it flags one session.
    private static Sighting flagged(Course course, int session) {
        Case heron = new Case("heron", course, Course.none(SCALE), ItemAnswers.NONE,
                new StrainReports(List.of(new Report(session, Respondent.CLIENT, Said.STRAIN))));
        return Sighting.ofScores(course, Ruptures.assemble(FallTrace.of(RULE.model(), course), RULE,
                Courses.rule("direct-report").judge(heron, Sight.LIVE).flagsFound()));
    }

    private static Sighting reported(String said) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) != ' ') {
                reports.add(new Report(i + 1, Respondent.CLIENT,
                        said.charAt(i) == '+' ? Said.STRAIN : Said.NO_STRAIN));
            }
        }
        return Sighting.ofReports(new StrainReports(reports), Respondent.CLIENT);
    }

    private static List<Integer> sessions(Sighting seen, int which) {
        return IntStream.rangeClosed(1, 30).filter(s -> which == 1 ? seen.isTense(s) : seen.isMended(s)).boxed()
                .toList();
    }
}
