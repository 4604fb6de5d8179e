package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.ItemAnswers.Asks;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.courses.Watch;
import org.junit.jupiter.api.Test;

class ItemAnswersTest {

    private static final String HEADER = "client,session,rater,scale,item,value";

    private static List<String> form(String rater, int session, String scale, int... answers) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] >= 0) {
                rows.add("a," + session + "," + rater + "," + scale + "," + (i + 1) + "," + answers[i]);
            }
        }
        return rows;
    }

    private static ReadText table(List<List<String>> forms) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        forms.forEach(rows::addAll);
        return ReadText.of(rows.toArray(String[]::new));
    }

    @Test
    void scoresAnswersByTheInstrumentsKey() {
        Case a = table(List.of(form("client", 1, "WAI-SR", 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
                form("therapist", 1, "WAI-SR", 3, 3, 3, 3, 3, 3, 3, 3, 3,
                        3, 3, 3),
                form("client", 2, "WAI-SR", 5, 4, 4))).go().only();
        assertThat(a.course().scale().name()).isEqualTo("WAI-SR");
        assertThat(a.course().sessions()).containsExactly(1);
        assertThat(a.course().pointsAt(0)).isCloseTo(49.0 / 12, within(1e-12));
        assertThat(a.course().lastSession()).isEqualTo(2);
        assertThat(a.counterpart().points()).containsExactly(3);
        assertThat(a.items().answers()).hasSize(15).first().isEqualTo(new Answer(1, "1", Asks.DEGREE, 5, 5));
    }

    @Test
    void scoresAPartOfAnInstrumentWhenAsked() {
        Case a = table(List.of(form("client", 1, "wai_sr", 5, 3, 1, 1, 1, 1, 1, 1, 1, 4, 1, 2)))
                .watch(new Watch.Named(Respondent.CLIENT, List.of("WAI-SR task"))).go().only();
        assertThat(a.course().points()).containsExactly((5 + 3 + 4 + 2) / 4.0);
        assertThat(a.items().answers()).extracting(Answer::item).containsExactlyInAnyOrder("1", "2", "10", "12");
    }

    @Test
    void turnsSymptomAnswersAndTheirScore() {
        Case a = table(List.of(form("", 1, "PHQ-9", 3, 0, 0, 0, 0, 0, 0, 0, 0))).go().only();
        assertThat(a.course().points()).containsExactly(24);
        assertThat(a.items().answers().getFirst()).isEqualTo(new Answer(1, "1", Asks.DEGREE, 0, 3));
    }

    @Test
    void fillsUpMissingAnswersAsTheKeySaysAndNeverTheOneAboutRisk() {
        Case a = table(List.of(form("", 1, "PHQ-9", -1, 2, 1, 1, 1, 1, 1, 2, 1),
                form("", 2, "PHQ-9", 1, 1, 1, 1, 1, 1, 1, 1, -1),
                form("", 3, "PHQ-9", -1, -1, -1, 1, 1, 1, 1, 1, 1))).go().only();
        assertThat(a.course().sessions()).containsExactly(1);
        assertThat(a.course().points()).containsExactly(27 - 11.25);
        assertThat(a.course().lastSession()).isEqualTo(3);
    }

    @Test
    void letsATotalThatSomebodyWroteDownStand() {
        List<String> rows = new ArrayList<>(form("", 1, "PHQ-9", 1, 1, 1, 1, 1, 1, 1, 1, 1));
        rows.add("a,1,,PHQ-9,,20");
        Case a = table(List.of(rows)).go().only();
        assertThat(a.course().points()).containsExactly(7);
        assertThat(a.items().answers()).hasSize(9);
    }

    @Test
    void hearsAYesOnAStrainScreenerWhateverScaleIsLookedAt() {
        ReadText.Got got = table(List.of(form("", 1, "RISQ", 0, 0, 1, 0), List.of("a,1,,WAI-SR,,5", "a,2,,WAI-SR,,5")))
                .go();
        assertThat(got.only().course().scale().name()).isEqualTo("WAI-SR");
        assertThat(got.only().items().answers())
                .contains(new Answer(1, "3", Asks.STRAIN, 1, 1), new Answer(1, "1", Asks.STRAIN, 0, 1)).hasSize(4);
    }

    @Test
    void hearsThatThereWasAYesInTheTotalOfAScreener() {
        assertThat(
                ReadText.of("client,session,scale,value", "a,1,WAI-SR,5", "a,1,RISQ,2").go().only().items().answers())
                .containsExactly(new Answer(1, "RISQ", Asks.STRAIN, 1, 1));
    }

    @Test
    void hearsWhatBothPeopleSayOutrightAboutStrain() {
        Case a = ReadText.of(HEADER, "a,1,client,attune-check,strain,2", "a,1,therapist,Attune check,strain,0",
                "a,1,client,WAI-SR,,4").go().only();
        assertThat(a.reports().reports()).containsExactly(new Report(1, Respondent.CLIENT, Said.STRAIN),
                new Report(1, Respondent.THERAPIST, Said.NO_STRAIN));
    }

    @Test
    void keepsACaseThatOnlyReportedStrain() {
        ReadText.Got got = ReadText
                .of(HEADER, "b,3,client,attune-check,strain,2", "a,1,client,WAI-SR,,4", "c,1,client,PHQ-9,,4").go();
        assertThat(got.cases()).extracting(Case::id).containsExactly("a", "b");
        assertThat(got.cases().getLast().course().scores()).isZero();
        assertThat(got.cases().getLast().course().lastSession()).isEqualTo(3);
        assertThat(got.read().tally().casesWithoutScores()).isEqualTo(1);
    }

    @Test
    void leavesOutAnswersThatAnItemDoesNotTakeAndItemsThatAreNotThere() {
        ReadText.Got got = ReadText.of(HEADER, "a,1,,WAI-SR,,4", "a,1,,WAI-SR,1,6", "a,1,,WAI-SR,2,1.5",
                "a,1,,WAI-SR,13,1", "a,1,,BDI,1,1").go();
        assertThat(got.problems()).extracting(Problem::kind).containsExactly(ProblemKind.OFF_SCALE,
                ProblemKind.OFF_SCALE, ProblemKind.ITEM,
                ProblemKind.ITEM);
        assertThat(got.problems().getFirst().message())
                .contains("lies off WAI-SR item 1. Whole answers from 1 to 5 are allowed.");
    }
}
