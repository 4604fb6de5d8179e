package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Respondent;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.courses.Watch;
import org.attune.formats.instruments.ScaleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRowsTest {

    private static final String HEADER = "client,session,scale,value";

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).doesNotContain("null").doesNotContain("Exception");
        return problems.getFirst();
    }

    @Test
    void readsOneRow() {
        assertThat(ReadText.of(HEADER, "a,1,WAI-SR,4").go().only().course().scores()).isEqualTo(1);
    }

    @Test
    void readsAConstantSeriesAndOneAtTheCeiling() {
        assertThat(ReadText.of(HEADER, "a,1,WAI-SR,5", "a,2,WAI-SR,5", "b,1,WAI-SR,3", "b,2,WAI-SR,3").go().cases())
                .allMatch(c -> c.course().neverVaries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "inf", "four", "3..5", "1e999", "0x10", "1_0", "3.5d",
            "--3", "1e", "\u0664", "true"})
    void leavesOutWhatIsNoNumber(String value) {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,4", "a,2,WAI-SR," + value).go();
        Problem problem = only(got.problems());
        assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_A_NUMBER);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message()).startsWith("scores.csv, line 3: The value of case a on WAI-SR is not a number.");
        assertThat(got.only().course().sessions()).containsExactly(1);
        assertThat(got.only().course().lastSession()).isEqualTo(2);
        assertThat(got.read().tally().leftOut()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-1e308", "0.9", "5.01", "-3", "99"})
    void leavesOutWhatLiesOffTheScaleAndDoesNotRepeatIt(String value) {
        Problem problem = only(ReadText.of(HEADER, "a,1,WAI-SR,4", "a,2,WAI-SR," + value).go().problems());
        assertThat(problem.kind()).isEqualTo(ProblemKind.OFF_SCALE);
        assertThat(problem.message()).contains("WAI-SR runs from 1 to 5.").doesNotContain(value);
    }

    @Test
    void saysWhenAValueWouldFitAnotherScaleOfTheInstrument() {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,48", "a,2,WAI-SR,51").go();
        assertThat(got.refusal()).hasSize(2)
                .allMatch(p -> p.next().equals("It would fit WAI-SR sum, which runs from 12 to 60: if it is that, "
                        + "name its scale so."));
    }

    @ParameterizedTest
    @CsvSource({"-1,The session is below 1.", "0,The session is below 1.", "1.5,The session is not a whole number.",
            "one,The session is not a whole number.", "'',The row has no session.",
            "20250304,The session is above 100000."})
    void leavesOutSessionsThatCannotBe(String session, String what) {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,4", "a," + session + ",WAI-SR,4").go();
        Problem problem = only(got.problems());
        assertThat(problem.kind()).isEqualTo(ProblemKind.SESSION);
        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(got.only().course().lastSession()).isEqualTo(1);
    }

    @Test
    void takesWholeSessionsThatAnotherProgramWroteWithAPoint() {
        assertThat(ReadText.of(HEADER, "a,1.0,WAI-SR,4").go().only().course().sessions()).containsExactly(1);
    }

    @Test
    void keepsOneOfSeveralRowsThatSayTheSame() {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,4", "a,2,WAI-SR,3", "a,1,WAI-SR,4.0").go();
        assertThat(got.only().course().points()).containsExactly(4, 3);
        Problem problem = only(got.problems());
        assertThat(problem.kind()).isEqualTo(ProblemKind.REPEATED);
        assertThat(problem.message())
                .startsWith("scores.csv, line 4: Case a has session 1 on WAI-SR more than once, each time the same; "
                        + "first in line 2 of scores.csv. One was kept.");
        assertThat(got.read().tally().leftOut()).isEqualTo(1);
    }

    @Test
    void keepsNoneOfSeveralRowsThatContradictEachOther() {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,4", "a,2,WAI-SR,3", "a,2,WAI-SR,2").go();
        assertThat(got.only().course().sessions()).containsExactly(1);
        assertThat(got.only().course().lastSession()).isEqualTo(2);
        assertThat(only(got.problems()).kind()).isEqualTo(ProblemKind.CONTRADICTION);
        assertThat(got.read().tally().leftOut()).isEqualTo(2);
    }

    @Test
    void countsEveryRowThatIsLeftOutUnderItsReason() {
        ReadOutcome.Read read = ReadText.of(HEADER, "a,1,WAI-SR,4", "a,2,WAI-SR,3", "a,2,WAI-SR,2", "a,2,WAI-SR,2",
                "a,3,XRS,4", "a,4,XRS,4", "a,5,WAI-SR,x").go().read();
        assertThat(read.problems().counts()).containsOnly(Map.entry(ProblemKind.CONTRADICTION, 3L),
                Map.entry(ProblemKind.SCALE, 2L), Map.entry(ProblemKind.NOT_A_NUMBER, 1L));
        assertThat(read.problems().count()).isEqualTo(read.tally().leftOut());
        assertThat(read.problems().unlisted()).isZero();
    }

    @Test
    void namesTheScalesItKnowsWhenItDoesNotKnowOne() {
        Problem problem = only(ReadText.of(HEADER, "a,1,XRS,4", "a,2,XRS,4").go().refusal());
        assertThat(problem.message())
                .isEqualTo("scores.csv, line 2: The scale \"XRS\" is not known; its rows were left out. Known are "
                        + String.join(", ", ScaleBook.shipped().names())
                        + ". Rename it, or define it with --scale name=XRS,min=...,max=...,higher=better, or higher=worse.");
    }

    @Test
    void refusesToWatchAScaleThatNobodyKnows() {
        assertThat(only(ReadText.of(HEADER, "a,1,WAI-SR,4").watch(new Watch.Named(Respondent.CLIENT, List.of("XRS")))
                .go().refusal()).what())
                .isEqualTo("The scale \"XRS\" is not known.");
    }

    @Test
    void leavesOutRowsWithoutACaseOrWithARaterNobodyKnowsAndDoesNotRepeatTheWord() {
        ReadText.Got got = ReadText.of("client,session,rater,scale,value", "a,1,client,WAI-SR,4", ",1,client,WAI-SR,4",
                "a,2,Dr Smith,WAI-SR,4",
                "x".repeat(201) + ",1,client,WAI-SR,4").go();
        assertThat(got.problems()).extracting(Problem::kind).containsExactly(ProblemKind.NO_CASE, ProblemKind.RATER,
                ProblemKind.NO_CASE);
        assertThat(got.problems()).extracting(Problem::line).containsExactly(3L, 4L, 5L);
        assertThat(got.problems().toString()).doesNotContain("Smith");
        assertThat(got.read().tally()).isEqualTo(new Tally(4, 1, 1, 0, 0, 3, 0));
    }

    @Test
    void leavesOutRowsWithADecimalCommaThatSplitsTheirCells() {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,4", "a,2,WAI-SR,3,5", "a,3").go();
        assertThat(got.problems()).extracting(Problem::what).containsExactly(
                "The row has 5 cells, but the header has 4.",
                "The row has 2 cells, but the header has 4.");
        assertThat(got.problems().getFirst().next()).contains("quotation marks");
        assertThat(ReadText.of(HEADER, "a,1,WAI-SR,4", "\"a,2,WAI-SR,4").go().problems().getLast().what())
                .isEqualTo("The row has 1 cell, but the header has 4.");
    }

    @Test
    void listsTheFirstProblemsAndCountsAll() {
        String[] lines = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> i == 0 ? HEADER : i == 1 ? "a,1,WAI-SR,4" : "a," + i + ",WAI-SR,x")
                .toArray(String[]::new);
        ReadOutcome.Read read = ReadText.of(lines).handling(Strictness.LEAVE_OUT, 3, 1).go().read();
        assertThat(read.problems().listed()).extracting(Problem::line).containsExactly(3L, 4L, 5L);
        assertThat(read.problems().count(ProblemKind.NOT_A_NUMBER)).isEqualTo(999);
        assertThat(read.problems().unlisted()).isEqualTo(996);
        assertThat(read.tally().leftOut()).isEqualTo(999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,2,WAI-SR,x", "a,0,WAI-SR,4", "a,1,WAI-SR,4", "a,1,WAI-SR,3", ",2,WAI-SR,4", "a,2,XRS,4",
            "a,2,WAI-SR,9"})
    void readsNothingThatIsNotCleanWhenAskedToBeStrict(String row) {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,4", row).strictly().go();
        assertThat(only(got.refusal()).line()).isEqualTo(3);
    }

    @Test
    void readsAStrictlyCleanFile() {
        assertThat(ReadText.of(HEADER, "a,1,WAI-SR,4", "a,2,WAI-SR,", "a,4,WAI-SR,4").strictly().go().only().course()
                .scores()).isEqualTo(2);
    }

    @Test
    void refusesDatesThatCanBeReadTwoWays() {
        String header = "client,date,scale,value";
        assertThat(only(ReadText.of(header, "a,03/04/2025,WAI-SR,4").go().refusal()).message())
                .startsWith("scores.csv, line 2: The dates do not say whether the day or the month comes first.");
        assertThat(only(ReadText.of(header, "a,03/04/2025,WAI-SR,4", "a,13/04/2025,WAI-SR,4", "a,04/13/2025,WAI-SR,4")
                .go().refusal()).what())
                .isEqualTo("Some dates have the day first and others the month.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-02-30", "soon", "1.2.25", "2025/13/01", "13/13/2025", "2025-1", "1-2-3-2025", "20250304",
                    "31/02/2025", "02-30-2025", "29/02/2025",
                    "0/1/2025"})
    void leavesOutDatesThatCannotBeRead(String date) {
        Problem problem = only(ReadText
                .of("client,date,scale,value", "a,2025-03-04,WAI-SR,4", "a," + date + ",WAI-SR,4").go().problems());
        assertThat(problem.what()).isEqualTo("The date cannot be read.");
    }

    @Test
    void numbersNoSessionAfterADateThatNoCalendarHas() {
        ReadText.Got got = ReadText.of("client,date,scale,value", "a,13/01/2025,WAI-SR,4", "a,31/02/2025,WAI-SR,2",
                "a,29/02/2024,WAI-SR,3").go();
        assertThat(only(got.problems()).line()).isEqualTo(3);
        assertThat(got.only().course().points()).containsExactly(3, 4);
        assertThat(got.only().course().lastSession()).isEqualTo(2);
    }

    @Test
    void saysOfATableWithoutAnySessionThatItHasNone() {
        ReadText.Got got = ReadText.of("client,session,date,value,scale", "a,,2025-01-01,4,WAI-SR",
                "a,,2025-01-08,3,WAI-SR").go();
        assertThat(got.refusal()).extracting(Problem::message).satisfiesExactly(
                first -> assertThat(first).startsWith("scores.csv, line 2: The row has no session."),
                second -> assertThat(second).startsWith("scores.csv, line 3: The row has no session."));
    }

    @Test
    void saysOfATableWithoutAnyValueThatItHasNone() {
        Problem problem = only(ReadText.of(HEADER, "a,1,WAI-SR,", "a,2,WAI-SR,NA").go().refusal());
        assertThat(problem.what())
                .isEqualTo("No row by the client that could be looked at has a value: it is empty in 2 of them.");
        assertThat(problem.next()).contains("--column value=NAME");
    }

    @Test
    void saysThatANameIsTooLongInWhatItIsCountedIn() {
        ReadText.Got got = ReadText.of(HEADER, "a,1,WAI-SR,4", "\u00e9".repeat(101) + ",1,WAI-SR,4",
                "\u00e9".repeat(100) + ",1,WAI-SR,4", ",1,WAI-SR,4").go();
        assertThat(got.problems()).extracting(Problem::line).containsExactly(3L, 5L);
        assertThat(got.problems().getFirst().allowed()).contains("at most 200 bytes in UTF-8");
        assertThat(got.problems().getFirst().next()).startsWith("Shorten the name, or");
        assertThat(got.problems().getLast().next()).startsWith("Fill in the cell, or");
    }

    @Test
    void printsNoCharactersThatSteerATerminal() {
        Problem problem = only(ReadText.of(HEADER, "\u001b[31ma\u0007,2,WAI-SR,x", "b,1,WAI-SR,4", "c,1,WAI-SR,4",
                "d,1,WAI-SR,4", "e,1,WAI-SR,4", "f,1,WAI-SR,4").go().problems());
        assertThat(problem.message()).contains("case \uFFFD[31ma\uFFFD on").doesNotContain("\u001b");
    }
}
