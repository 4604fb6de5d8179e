package org.attune.figures.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.detection.FallShape;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Rupture.RepairState;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.sample.Courses;
import org.attune.figures.sample.InventedPractice;
import org.junit.jupiter.api.Test;

class CourseSentenceTest {

    private final ChartedCourse heron = Courses.charted(Courses.fallAtSixMendedAtNine());

    @Test
    void saysHowMuchWasScored() {
        assertThat(CourseSentence.basis(heron)).isEqualTo("The client scored 13 of 14 sessions on WAI-SR.");
        assertThat(CourseSentence.basis(Courses.charted(Courses.symptomsThatRiseAtNine())))
                .isEqualTo("The client scored all 12 sessions on PHQ-9.");
        assertThat(CourseSentence
                .basis(Courses.charted(Case.of("new", Course.ofEverySession(InventedPractice.ALLIANCE, 4)))))
                .isEqualTo("The client scored the only session on WAI-SR.");
    }

    @Test
    void saysHowFarTheScoresFellAndWhatBecameOfIt() {
        assertThat(with(RepairState.REPAIRED))
                .isEqualTo("Scores fell from about 4.20 to 3.00 at session 6; after session 8 they came back.");
        assertThat(with(RepairState.PARTLY)).endsWith("; by session 8 they had come part of the way back.");
        assertThat(with(RepairState.UNRESOLVED)).endsWith("; they had not come back by session 8.");
        assertThat(with(RepairState.TOO_FEW_AFTER)).endsWith("; too few sessions followed to say what became of it.");
    }

    @Test
    void saysThatARiseIsWorseOnAScaleWhereItIs() {
        assertThat(CourseSentence.finding(Courses.charted(Courses.symptomsThatRiseAtNine())))
                .startsWith("Scores rose, which is worse, from about ")
                .contains(" to 22 at session 12, beginning at session 9; ");
    }

    @Test
    void neverTakesSilenceForPeace() {
        ChartedCourse swift = Courses
                .charted(Case.of("swift", Course.ofEverySession(InventedPractice.ALLIANCE, 4, 4, 4, 4)));

        assertThat(CourseSentence.finding(swift))
                .isEqualTo("No rule marks a fall in the scores, which does not mean that there was no tension.");
    }

    @Test
    void tellsRulesThatWereAskedForFromThoseBeside() {
        Case robin = Courses.wobbling("robin", 12, 2);
        CaseSheet sheet = InventedPractice.sheet(robin);
        FlagRow asked = Courses.charted(Courses.fallAtSixMendedAtNine()).rows().getLast();
        RuleMark mark = new RuleMark("D", RuleMark.Shape.CIRCLE, asked.mark().rule(), asked.mark().sight(),
                RuleMark.Weight.FAINT);
        FlagRow beside = new FlagRow(mark, asked.flags());

        assertThat(CourseSentence
                .finding(new ChartedCourse(robin, sheet.trace(), List.of(), List.of(asked), heron.voices())))
                .isEqualTo("Rules marked single sessions.");
        assertThat(CourseSentence
                .finding(new ChartedCourse(robin, sheet.trace(), List.of(), List.of(beside), heron.voices())))
                .startsWith("No rule in use marks a fall in the scores, ").contains("Other rules mark ");
    }

    @Test
    void saysWhoSpokeOfStrainAndTakesThatForNoChance() {
        Case robin = Courses.wobbling("robin", 12, 2);
        List<Report> reports = List.of(new Report(4, Respondent.CLIENT, Said.STRAIN),
                new Report(9, Respondent.CLIENT, Said.STRAIN), new Report(9, Respondent.THERAPIST, Said.STRAIN));
        assertThat(CourseSentence.finding(reported(robin, reports.subList(0, 1))))
                .isEqualTo("No rule in use marks a fall in the scores, which does not mean that there was "
                        + "no tension. The client said that there was strain in session 4.");
        assertThat(CourseSentence.inWords(reported(robin, reports)))
                .endsWith("Client and therapist both said that there was strain in session 9, as in an earlier one.");
        assertThat(CourseSentence
                .inWords(reported(robin, List.of(new Report(2, Respondent.THERAPIST, Said.STRAIN),
                        new Report(5, Respondent.CLIENT, Said.NO_STRAIN),
                        new Report(7, Respondent.OBSERVER, Said.STRAIN)))))
                .endsWith("The therapist said that there was strain in session 2.");
    }

    private ChartedCourse reported(Case robin, List<Report> reports) {
        Case told = new Case(robin.id(), robin.course(), robin.counterpart(), robin.items(),
                new StrainReports(reports));
        Verdict said = ShippedRules.catalogue().make("direct-report", Map.of()).judge(told, Sight.LIVE);
        RuleMark mark = new RuleMark("L", RuleMark.Shape.CIRCLE, ShippedRules.DIRECT_REPORT, Sight.LIVE,
                RuleMark.Weight.FAINT);
        return new ChartedCourse(told, InventedPractice.sheet(told).trace(), List.of(),
                List.of(new FlagRow(mark, said.flagsFound())), heron.voices());
    }

    @Test
    void countsWhatItDoesNotTell() {
        Rupture one = heron.tensions().getFirst();
        ChartedCourse many = new ChartedCourse(heron.watched(), heron.trace(), List.of(one, one, one, one, one),
                heron.rows(), heron.voices());

        assertThat(CourseSentence.finding(many)).endsWith(" 2 earlier falls are not told here.");
    }

    private String with(RepairState state) {
        Rupture rupture = new Rupture(new Rupture.Onset(6, 6, 7, 0.8), new Rupture.Depth(4.2, 3, 6, 0.3), 8, state,
                FallShape.V,
                heron.tensions().getFirst().flags());
        return CourseSentence.finding(
                new ChartedCourse(heron.watched(), heron.trace(), List.of(rupture), heron.rows(), heron.voices()));
    }
}
