package org.attune.core.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.core.course.Respondent.CLIENT;
import static org.attune.core.course.Respondent.OBSERVER;
import static org.attune.core.course.Respondent.THERAPIST;
import static org.attune.core.course.StrainReports.Said.NO_STRAIN;
import static org.attune.core.course.StrainReports.Said.STRAIN;
import static org.attune.core.detection.Courses.evidence;
import static org.attune.core.detection.Courses.flagged;
import static org.attune.core.detection.Courses.numbers;
import static org.attune.core.detection.Sight.LIVE;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.junit.jupiter.api.Test;

class DirectReportTest {

    private static final Rule RULE = Courses.rule("direct-report");

    @Test
    void flagsTheFirstSessionOfEachStretchOfStrain() {
        Case c = told(new Report(2, CLIENT, STRAIN), new Report(3, CLIENT, STRAIN), new Report(4, CLIENT, NO_STRAIN),
                new Report(5, CLIENT, STRAIN));
        assertThat(flagged(RULE, c, LIVE)).containsExactly(2, 5);
    }

    @Test
    void passesOverSessionsNobodyWasAskedAbout() {
        assertThat(flagged(RULE, told(new Report(2, CLIENT, STRAIN), new Report(7, THERAPIST, STRAIN)), LIVE))
                .containsExactly(2);
    }

    @Test
    void takesTheWordOfEither() {
        Case therapistOnly = told(new Report(4, CLIENT, NO_STRAIN), new Report(4, THERAPIST, STRAIN));
        assertThat(flagged(RULE, therapistOnly, LIVE)).containsExactly(4);
        assertThat(evidence(RULE, therapistOnly, LIVE).sentence(Courses.ALLIANCE))
                .isEqualTo("The therapist said that there was strain in session 4.");
        Case both = told(new Report(4, CLIENT, STRAIN), new Report(4, THERAPIST, STRAIN));
        assertThat(evidence(RULE, both, LIVE).sentence(Courses.ALLIANCE))
                .isEqualTo("Client and therapist both said that there was strain in session 4.");
        assertThat(numbers(evidence(RULE, both, LIVE))).containsEntry("reportsOfStrain", 2.0)
                .containsEntry("reports", 2.0)
                .hasSize(2);
    }

    @Test
    void leavesAnObserversWordOut() {
        assertThat(flagged(RULE, told(new Report(1, CLIENT, NO_STRAIN), new Report(2, OBSERVER, STRAIN)), LIVE))
                .isEmpty();
        assertThat(RULE.judge(told(new Report(2, OBSERVER, STRAIN)), LIVE))
                .isEqualTo(new Verdict.Lacking(Verdict.Lack.STRAIN_REPORTS));
    }

    @Test
    void saysThatNobodyWasAsked() {
        assertThat(RULE.judge(told(), LIVE)).isEqualTo(new Verdict.Lacking(Verdict.Lack.STRAIN_REPORTS));
        assertThat(RULE.judge(told(new Report(1, CLIENT, NO_STRAIN)), LIVE)).isEqualTo(Verdict.Judged.NONE);
    }

    @Test
    void needsNoScore() {
        assertThat(RULE.leastScores()).isZero();
        assertThat(RULE.looks(LIVE)).isTrue();
        assertThat(RULE.looks(Sight.RETROSPECT)).isFalse();
        assertThat(RULE.parameters()).isEqualTo("a word of client or therapist");
    }

    @Test
    void explainsItself() {
        Case c = told(new Report(3, CLIENT, STRAIN), new Report(3, THERAPIST, NO_STRAIN));
        Evidence evidence = evidence(RULE, c, LIVE);
        assertThat(evidence.onsetSession()).isEqualTo(3);
        assertThat(evidence.sentence(Courses.ALLIANCE))
                .isEqualTo("The client said that there was strain in session 3.");
        assertThat(evidence.clearing(Courses.ALLIANCE)).isEqualTo("It would have cleared if neither had said so.");
        assertThat(numbers(evidence)).containsEntry("reportsOfStrain", 1.0).containsEntry("reports", 2.0);
    }

    private static Case told(Report... reports) {
        Course none = Course.none(Courses.ALLIANCE);
        return new Case("heron", none, none, ItemAnswers.NONE, new StrainReports(List.of(reports)));
    }
}
