package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Respondent;
import org.attune.core.instrument.Scale;
import org.attune.formats.courses.Watch;
import org.junit.jupiter.api.Test;

class TidyTableTest {

    private static final String HEADER = "client,therapist,session,date,rater,scale,value";

    @Test
    void readsTheScoresOfACaseInTheOrderOfItsSessions() {
        Case heron = ReadText
                .of(HEADER, "heron,morgan,2,2025-01-21,client,WAI-SR,4.25",
                        "heron,morgan,1,2025-01-14,client,WAI-SR,3.8333")
                .go()
                .only();
        assertThat(heron.id()).isEqualTo("heron");
        assertThat(heron.course().sessions()).containsExactly(1, 2);
        assertThat(heron.course().points()).containsExactly(3.8333, 4.25);
        assertThat(heron.course().scale().name()).isEqualTo("WAI-SR");
    }

    @Test
    void putsTheTherapistsScoresBesideTheClients() {
        Case heron = ReadText
                .of(HEADER, "heron,morgan,1,,client,WAI-SR,4", "heron,morgan,1,,therapist,WAI-SR,3",
                        "heron,morgan,2,,therapist,WAI-SR,2")
                .go().only();
        assertThat(heron.course().points()).containsExactly(4);
        assertThat(heron.counterpart().points()).containsExactly(3, 2);
        assertThat(heron.course().lastSession()).isEqualTo(2);
    }

    @Test
    void looksAtTheTherapistWhenAsked() {
        Case heron = ReadText.of(HEADER, "heron,morgan,1,,client,WAI-SR,4", "heron,morgan,1,,therapist,WAI-SR,3")
                .watch(new Watch.Usual(Respondent.THERAPIST)).go().only();
        assertThat(heron.course().points()).containsExactly(3);
        assertThat(heron.counterpart().points()).containsExactly(4);
    }

    @Test
    void saysWhichSessionsHadNoScoreAndWhereTheyLie() {
        ReadText.Got got = ReadText.of(HEADER, "heron,,3,,client,WAI-SR,4", "heron,,4,,client,WAI-SR,",
                "heron,,5,,client,WAI-SR,4", "otter,,1,,client,WAI-SR,4", "otter,,2,,therapist,WAI-SR,4").go();
        assertThat(got.remarks()).contains("4 sessions took place without a score; no value was put in their place: "
                + "sessions 1 to 2 of case heron (before line 2), session 4 of case heron (before line 4), "
                + "session 2 of case otter (after line 6).");
    }

    @Test
    void namesTheFirstSessionsWithoutAScoreWhateverTheOrderOfRows() {
        String[] rows = new String[41];
        rows[0] = HEADER;
        for (int i = 1; i <= 40; i++) {
            rows[i] = "c" + (i * 7 % 41) + ",,2,,client,WAI-SR,4";
        }
        assertThat(ReadText.of(rows).go().remarks()).contains("40 sessions took place without a score",
                "place: session 1 of case c7 (before line 2), session 1 of case c14 (before line 3), ",
                "session 1 of case c35 (before line 6), and so on.");
    }

    @Test
    void looksAtAllianceScalesAndSaysWhatItLeftAside() {
        ReadText.Got got = ReadText.of(HEADER, "heron,morgan,1,,client,PHQ-9,17", "heron,morgan,1,,client,WAI-SR,4",
                "heron,morgan,2,,client,PHQ-9,16").go();
        assertThat(got.read().watched().scales()).extracting(Scale::name).containsExactly("WAI-SR");
        assertThat(got.read().watched().leftAside()).containsExactly("PHQ-9");
        assertThat(got.only().course().lastSession()).isEqualTo(2);
        assertThat(got.read().tally()).isEqualTo(new Tally(3, 1, 1, 0, 2, 0, 0));
        assertThat(got.remarks()).contains("Looked at WAI-SR by the client; left aside: PHQ-9");
    }

    @Test
    void looksAtSymptomsWhenThereIsNothingElseAndTurnsThem() {
        Case heron = ReadText.of(HEADER, "heron,morgan,1,,client,PHQ-9,17", "heron,morgan,2,,client,PHQ-9,27").go()
                .only();
        assertThat(heron.course().points()).containsExactly(10, 0);
    }

    @Test
    void givesAClientOnceForEachScaleThatIsLookedAt() {
        List<Case> cases = ReadText.of(HEADER, "b,m,1,,,WAI-SR,4", "b,m,1,,,ARM-5,6", "a,m,1,,,WAI-SR,3").go().cases();
        assertThat(cases).extracting(c -> c.id() + " " + c.course().scale().name()).containsExactly("a WAI-SR",
                "b ARM-5", "b WAI-SR");
    }

    @Test
    void looksOnlyAtTheScalesThatAreNamed() {
        ReadText.Got got = ReadText.of(HEADER, "a,m,1,,,WAI-SR,4", "a,m,1,,,phq9,6", "a,m,1,,,shoe size,43")
                .watch(new Watch.Named(Respondent.CLIENT, List.of("PHQ-9"))).go();
        assertThat(got.only().course().points()).containsExactly(21);
        assertThat(got.problems()).isEmpty();
        assertThat(got.read().watched().leftAside()).containsExactly("WAI-SR", "shoe size");
    }

    @Test
    void takesAnEmptyValueAsASessionWithoutAScore() {
        ReadText.Got got = ReadText.of(HEADER, "a,m,1,,,WAI-SR,4", "a,m,2,,,WAI-SR,", "a,m,4,,,WAI-SR,NA").go();
        assertThat(got.only().course().sessions()).containsExactly(1);
        assertThat(got.only().course().lastSession()).isEqualTo(4);
        assertThat(got.problems()).isEmpty();
        assertThat(got.read().tally().unscored()).isEqualTo(2);
    }

    @Test
    void takesAClientForTheRaterWhereNobodyIsNamed() {
        assertThat(ReadText.of("client,session,scale,value", "a,1,WAI-SR,4").go().only().course().points())
                .containsExactly(4);
    }

    @Test
    void recognisesOtherNamesOfColumns() {
        ReadText.Got got = ReadText.of("Patient ID;Sitzung;measure;score;shoe size", "a;1;WAI-SR;4;43").go();
        assertThat(got.only().course().points()).containsExactly(4);
        assertThat(got.remarks()).contains("semicolon between columns").contains("left out: \"shoe size\"");
    }

    @Test
    void takesColumnsThatTheUserNames() {
        assertThat(ReadText.of("who,session,scale,value,code", "x,1,WAI-SR,4,b").column("client=who").go().only().id())
                .isEqualTo("x");
    }

    @Test
    void takesTheOneScaleThatTheUserDefinesForRowsWithoutAScale() {
        Case a = ReadText.of("client,session,value", "a,1,4", "a,2,6").scale("name=mine,min=0,max=10,higher=worse").go()
                .only();
        assertThat(a.course().points()).containsExactly(6, 4);
        assertThat(a.course().scale().step()).isEqualTo(2);
    }

    @Test
    void findsTheSmallestGapWhereAScaleHasNoStep() {
        ReadText.Got got = ReadText.of("client,session,value", "a,1,4", "a,2,4.25", "a,3,6")
                .scale("name=mine,min=1,max=7").go();
        assertThat(got.only().course().scale().step()).isEqualTo(0.25);
        assertThat(got.remarks()).contains("The step of mine is taken to be 0.25, the smallest gap seen");
    }

    @Test
    void takesNoDigitsOfRoundingForAStep() {
        ReadText.Got got = ReadText.of("client,session,value", "a,1,1.25", "a,2,1.3", "a,3,0.9")
                .scale("name=mine,min=0,max=5").go();
        assertThat(got.only().course().scale().step()).isEqualTo(0.05);
        assertThat(got.remarks()).contains("The step of mine is taken to be 0.05, the smallest gap seen");
    }

    @Test
    void numbersDatesWithinEachCase() {
        ReadText.Got got = ReadText.of("client,date,scale,value", "a,2025-03-04,WAI-SR,4", "a,2025-02-04,WAI-SR,3",
                "b,2025-05-01,WAI-SR,2",
                "a,2025-02-11,PHQ-9,9").go();
        assertThat(got.cases().getFirst().course().sessions()).containsExactly(1, 3);
        assertThat(got.cases().getFirst().course().points()).containsExactly(3, 4);
        assertThat(got.cases().getLast().course().sessions()).containsExactly(1);
        assertThat(got.remarks()).contains("Sessions were numbered by their dates within each case.");
    }

    @Test
    void tellsDayFromMonthByTheWholeFile() {
        ReadText.Got got = ReadText.of("client,date,scale,value", "a,03/04/2025,WAI-SR,4", "a,02/05/2025,WAI-SR,3",
                "a,13/04/2025,WAI-SR,2").go();
        assertThat(got.only().course().points()).containsExactly(4, 2, 3);
        assertThat(got.remarks()).contains("the day before the month");
    }

    @Test
    void readsDecimalCommasAndSaysSo() {
        ReadText.Got got = ReadText.of("client;session;scale;value", "a;1;WAI-SR;3,25").go();
        assertThat(got.only().course().points()).containsExactly(3.25);
        assertThat(got.remarks()).contains("decimal comma");
    }

    @Test
    void keepsValuesRoundedToFourDecimalsAsTheyAre() {
        assertThat(ReadText.of(HEADER, "a,m,1,,,WAI-SR,3.1667", "a,m,2,,,WAI-SR,5.00005").go().only().course().points())
                .containsExactly(3.1667, 5);
    }
}
