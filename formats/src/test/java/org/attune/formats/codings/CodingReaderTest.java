package org.attune.formats.codings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Category;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.agreement.ratings.Ratings;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Progress;
import org.attune.formats.codings.CodingOutcome.Parted;
import org.attune.formats.codings.CodingOutcome.Rated;
import org.attune.formats.codings.CodingOutcome.Refused;
import org.attune.formats.scores.Handling;
import org.attune.formats.scores.Strictness;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.junit.jupiter.api.Test;

class CodingReaderTest {

    private static CodingOutcome read(String text, List<String> coders, List<String> order, Strictness strictness) {
        TableSource source = new TableSource.InStream("codings.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new CodingReader(OptionalParts.none()).read(new CodingPlan(source, coders, order,
                new Handling(strictness, Handling.USUAL.listedProblems(), 1), Progress.NONE));
    }

    private static CodingOutcome read(String... lines) {
        return read(String.join("\n", lines) + "\n", List.of(), List.of(), Strictness.LEAVE_OUT);
    }

    private static Rated rated(String... lines) {
        return (Rated) read(lines);
    }

    private static Problem refusal(String... lines) {
        return ((Refused) read(lines)).problems().listed().getFirst();
    }

    @Test
    void readsOneRowARatingInAnyOrderOfRows() {
        Rated read = rated("session,segment,coder,code,value,date", "s10,1,Ada,withdrawal,yes,2026-02-03",
                "s2,2,Ben,withdrawal,no,2026-01-03", "s2,1,Ada,withdrawal,absent,", "s2,1,Ben,withdrawal,cannot tell,",
                "s2,1,Ada,repair,3,");
        assertThat(read.problems().isEmpty()).isTrue();
        assertThat(read.codes().stream().map(CodeTable::code)).containsExactly("repair", "withdrawal");
        CodeTable withdrawal = read.codes().get(1);
        assertThat(withdrawal.layout().units()).containsExactly("s2, 1", "s2, 2", "s10, 1");
        assertThat(withdrawal.layout().coders()).containsExactly("Ada", "Ben");
        assertThat(withdrawal.rows()).containsExactly(List.of(Other.ABSENT, Other.CANNOT_TELL),
                List.of(Other.NOT_RATED, new Category("no")), List.of(new Category("yes"), Other.NOT_RATED));
        assertThat(withdrawal.periods()).containsExactly("", "2026-01", "2026-02");
        assertThat(withdrawal.sessions().names()).containsExactly("s10", "s2");
        assertThat(read.remarks().getFirst().text()).contains("one row a rating");
        assertThat(read.codes().getFirst().isNumbers()).isTrue();
    }

    @Test
    void keepsNotRatedAbsentAndCannotTellApartInWordsAndMarks() {
        Rated read = rated("session,coder,value", "1,A,", "2,A,NA", "3,A,not rated", "4,A,Absent", "5,A,?",
                "6,A,CANNOT_TELL", "7,A,1.5", "8,A,\"1,5\"");
        assertThat(read.codes().getFirst().rows()).containsExactly(List.of(Other.NOT_RATED), List.of(Other.NOT_RATED),
                List.of(Other.NOT_RATED), List.of(Other.ABSENT), List.of(Other.CANNOT_TELL),
                List.of(Other.CANNOT_TELL), List.of(new Amount(1.5)), List.of(new Amount(1.5)));
        assertThat(read.codes().getFirst().code()).isEqualTo("rating");
        assertThat(read.codes().getFirst().count(Other.CANNOT_TELL)).isEqualTo(2);
    }

    @Test
    void ratesClarityAndSignificanceApart() {
        Rated read = rated("session,segment,coder,code,clarity,significance", "1,1,A,repair,clear,4",
                "1,1,B,repair,weak,2", "1,2,A,repair,absent,", "1,2,B,repair,absent,");
        assertThat(read.codes().stream().map(CodeTable::code)).containsExactly("repair, clarity",
                "repair, significance");
        CodeTable clarity = read.codes().getFirst();
        assertThat(clarity.level()).isEqualTo(Level.ORDINAL);
        CategoryRatings ratings = (CategoryRatings) clarity.ratings(Level.ORDINAL, Undecided.LEFT_OUT).ratings();
        assertThat(List.of(ratings.name(0), ratings.name(1), ratings.name(2))).containsExactly("absent", "weak",
                "clear");
        assertThat(read.codes().get(1).level()).isEqualTo(Level.INTERVAL);
    }

    @Test
    void readsOneRowAUnitWithAColumnForEachCoder() {
        Rated read = rated("session,unit,Ada,Ben,Cleo", "1,1,a,a,b", "1,2,b,,b", "2,1,a,b,absent");
        CodeTable table = read.codes().getFirst();
        assertThat(table.layout().coders()).containsExactly("Ada", "Ben", "Cleo");
        assertThat(table.rows().get(1)).containsExactly(new Category("b"), Other.NOT_RATED, new Category("b"));
        assertThat(table.sessions().count()).isEqualTo(2);
        assertThat(read.remarks().getFirst().text()).contains("one row a unit, with the coders Ada, Ben, Cleo");
    }

    @Test
    void saysThatUnitsStandForSessionsWhereNoColumnNamesThem() {
        Rated read = rated("Ada,Ben", "1,2", "2,2");
        assertThat(read.codes().getFirst().sessions().names()).containsExactly("row 2", "row 3");
        assertThat(read.remarks().getFirst().text()).contains("no column says the session");
        assertThat(rated("unit,Ada,Ben", "u1,1,2", "u2,2,2").codes().getFirst().layout().units())
                .containsExactly("u1", "u2");
    }

    @Test
    void turnsATableWhoseRowsAreCodersAndSaysSo() {
        Rated read = rated("coder,s1,s2,s10", "Ada,a,b,a", "Ben,a,b,b");
        CodeTable table = read.codes().getFirst();
        assertThat(table.layout().units()).containsExactly("s1", "s2", "s10");
        assertThat(table.layout().coders()).containsExactly("Ada", "Ben");
        assertThat(read.remarks().getFirst().text()).contains("turned: one row a coder");
    }

    @Test
    void refusesATableWhoseCodersLookLikeSessions() {
        Problem problem = refusal("s1,s2,s3", "a,b,a", "a,a,b");
        assertThat(problem.kind()).isEqualTo(ProblemKind.COLUMNS);
        assertThat(problem.message()).contains("look like sessions or segments, not like coders")
                .contains("name the first column coder").contains("--coder");
        Rated read = (Rated) read("s1,s2\na,b\n", List.of("s1", "s2"), List.of(), Strictness.LEAVE_OUT);
        assertThat(read.codes().getFirst().layout().coders()).containsExactly("s1", "s2");
        assertThat(((Refused) read("Ada,Ben\na,b\n", List.of("Cleo"), List.of(), Strictness.LEAVE_OUT)).problems()
                .listed().getFirst().what()).contains("no column for the coder \"Cleo\"");
    }

    @Test
    void listsRowsThatCannotBeUsedWithTheirLines() {
        Rated read = rated("session,segment,coder,code,value,date", ",1,Ada,x,a,", "1,1,,x,a,", "1,1,Ada,x,a,31.1.26",
                "1,1,Ada,x,a,", "1,1,Ada,x,b,", "1,1,Ben,x,a,");
        assertThat(read.problems().listed().stream().map(problem -> problem.line() + " " + problem.kind()))
                .containsExactly("2 SESSION", "3 CODER", "4 DATES", "5 REPEATED", "6 CONTRADICTION");
        assertThat(read.problems().listed().getLast().message()).contains("line 4").contains("neither counts");
        assertThat(read.codes().getFirst().rows().getFirst()).containsExactly(Other.NOT_RATED, new Category("a"));
        assertThat(read("session,segment,coder,code,value\n,1,A,x,a\n1,1,A,x,a\n", List.of(), List.of(),
                Strictness.REFUSE)).isInstanceOf(Refused.class);
        assertThat(rated("session,Ada,Ben", "1,a,b", "1,a,a", ",a,b").problems().listed().stream()
                .map(problem -> problem.line() + " " + problem.kind()))
                .containsExactly("3 CONTRADICTION", "4 SESSION");
    }

    @Test
    void refusesTablesThatHoldNothing() {
        assertThat(refusal("session,coder,value").kind()).isEqualTo(ProblemKind.EMPTY);
        assertThat(refusal("session,coder,value", ",,").kind()).isEqualTo(ProblemKind.SESSION);
        assertThat(refusal("segment,coder,value", "1,A,a").what()).contains("session");
        assertThat(refusal("a,a", "1,2").what()).contains("same name");
        assertThat(refusal("session,segment", "1,2").what()).contains("No column was recognised as ratings");
        assertThat(refusal("coder,s1", ",a").kind()).isEqualTo(ProblemKind.CODER);
        assertThat(refusal("session,boundary", "1,2").what()).contains("the coder");
        assertThat(((Refused) read("", List.of(), List.of(), Strictness.LEAVE_OUT)).problems().isEmpty()).isFalse();
    }

    @Test
    void givesAUnitThePeriodOfItsEarliestDateWhateverTheOrderOfRows() {
        String[] rows = {"1,A,2,2026-02-03,", "1,B,2,2026-01-30,", "2,A,2,2026-01-03,second", "2,B,2,2025-12-30,",
                "3,A,2,,wave 10", "3,B,2,,wave 2"};
        List<String> backwards = Arrays.asList(rows.clone());
        Collections.reverse(backwards);
        for (List<String> some : List.of(List.of(rows), backwards)) {
            List<String> table = new ArrayList<>(List.of("session,coder,value,date,period"));
            table.addAll(some);
            assertThat(rated(table.toArray(String[]::new)).codes().getFirst().periods())
                    .containsExactly("2026-01", "second", "wave 2");
        }
    }

    @Test
    void takesSessionsOfTwoClientsNeverForOne() {
        for (Problem problem : List.of(
                refusal("case,session,coder,value", "heron,1,A,a", "heron,2,A,a", "otter,1,A,b"),
                refusal("case,session,coder,boundary,end", "heron,1,A,60,300", "heron,2,A,60,300",
                        "otter,1,A,90,300"))) {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains("A session of this name stands above with another client.",
                    "the column \"case\" is not looked at");
        }
        assertThat(rated("case,session,coder,value", "heron,h1,A,a", "otter,o1,A,b").codes().getFirst().rows())
                .hasSize(2);
        assertThat(rated("session,client,therapist", "1,a,b", "2,b,b").codes().getFirst().layout().coders())
                .containsExactly("client", "therapist");
    }

    @Test
    void takesOnlyDaysThatTheCalendarHas() {
        Rated read = rated("session,coder,value,date", "1,A,2,2026-02-28", "2,A,2,2026-02-31", "3,A,2,2024-02-29 18:00",
                "4,A,2,2026-04-31T18:00", "5,A,2,2026-03", "6,A,2,2026-02-00", "7,A,2,2026-02-011");
        assertThat(read.problems().listed().stream().map(problem -> problem.line() + " " + problem.kind()))
                .containsExactly("3 DATES", "5 DATES", "7 DATES", "8 DATES");
        assertThat(read.problems().listed().getFirst().message())
                .contains("line 3: The date cannot be read. A date is a day of the calendar, written as 2026-01-31");
        assertThat(read.codes().getFirst().periods()).containsExactly("2026-02", "", "2024-02", "", "2026-03", "", "");
    }

    @Test
    void knowsNoOrderOfWeakAndClearWhereANumberStandsAmongThem() {
        CodeTable stray = rated("session,coder,value", "1,A,weak", "2,A,clear", "1,B,1", "2,B,absent").codes()
                .getFirst();
        assertThat(stray.level()).isEqualTo(Level.NOMINAL);
        assertThatThrownBy(() -> ratings(stray, Level.ORDINAL)).hasMessageContaining("have no order that is known");
    }

    @Test
    void readsBoundariesAfterAnHourInMinutesToo() {
        Parted read = (Parted) read("session,coder,boundary,end", "1,Ada,63:10,75:30", "1,Ben,1:03:12.25,");
        assertThat(read.problems().isEmpty()).isTrue();
        assertThat(read.boundaries().pair("Ada", "Ben")).satisfiesExactly(only -> {
            assertThat(only.first()).containsExactly(3790.0);
            assertThat(only.second()).containsExactly(3792.25);
            assertThat(only.endSeconds()).isEqualTo(4530);
        });
    }

    @Test
    void readsBoundariesInSecondsAndAsOnAClock() {
        Parted read = (Parted) read("session,coder,boundary,end", "1,Ada,300,3000", "1,Ada,10:30,", "1,Ben,1:00:05.5,",
                "1,Ben,301,", "2,Ada,,600", "2,Ben,40,", "3,Ada,5,", "1,Ada,300,", "1,Ada,soon,", "1,Ada,8,0", "1,,8,");
        assertThat(read.boundaries().coders()).containsExactly("Ada", "Ben");
        assertThat(read.problems().listed().stream().map(problem -> problem.line() + " " + problem.kind()))
                .containsExactly("9 REPEATED", "10 NOT_A_NUMBER", "11 NOT_A_NUMBER", "12 CODER");
        assertThat(read.boundaries().pair("Ada", "Ben")).satisfiesExactly(first -> {
            assertThat(first.session()).isEqualTo("1");
            assertThat(first.first()).containsExactly(8.0, 300.0, 630.0);
            assertThat(first.second()).containsExactly(301.0, 3605.5);
            assertThat(first.endSeconds()).isEqualTo(3606.5);
        }, second -> {
            assertThat(second.first()).isEmpty();
            assertThat(second.endSeconds()).isEqualTo(600);
        });
        assertThat(read.boundaries().pair("Ada", "Cleo")).isEmpty();
    }

    @Test
    void makesNumbersOrCategoriesAsTheLevelAsks() {
        CodeTable numbers = rated("session,coder,value", "1,A,1", "2,A,2", "1,B,2", "2,B,2").codes().getFirst();
        assertThat(ratings(numbers, Level.INTERVAL)).isInstanceOf(NumberRatings.class);
        assertThat(ratings(numbers, Level.NOMINAL)).isInstanceOf(NumberRatings.class);
        CodeTable absent = rated("session,coder,value", "1,A,absent", "2,A,2", "1,B,10", "2,B,2").codes().getFirst();
        assertThat(absent.level()).isEqualTo(Level.ORDINAL);
        CategoryRatings ordered = (CategoryRatings) ratings(absent, Level.ORDINAL);
        assertThat(List.of(ordered.name(0), ordered.name(1), ordered.name(2))).containsExactly("absent", "2", "10");
        assertThat(ratings(absent, Level.INTERVAL)).isInstanceOf(NumberRatings.class);
        CodeTable words = rated("session,coder,value", "1,A,x", "2,A,y").codes().getFirst();
        assertThat(words.level()).isEqualTo(Level.NOMINAL);
        assertThatThrownBy(() -> ratings(words, Level.RATIO)).hasMessageContaining("interval and ratio take numbers");
        assertThatThrownBy(() -> ratings(words, Level.ORDINAL)).hasMessageContaining("lowest first");
        CodeTable known = ((Rated) read("session,coder,value\n1,A,y\n2,A,x\n", List.of(), List.of("z", "y", "x"),
                Strictness.LEAVE_OUT)).codes().getFirst();
        assertThat(known.level()).isEqualTo(Level.ORDINAL);
        assertThat(((CategoryRatings) ratings(known, Level.ORDINAL)).categories()).isEqualTo(3);
    }

    private static Ratings ratings(CodeTable table, Level level) {
        return table.ratings(level, Undecided.LEFT_OUT).ratings();
    }

    @Test
    void neverBreaksOnWhateverATableHolds() {
        SplittableRandom random = new SplittableRandom(4);
        String[] pieces = {"session", "coder", "value", "code", "boundary", "s1", ",", ",", "\n", "\n", "\"", "1",
                "absent",
                "?", "\u0000", "é", "12:30", "-5", "date", "2026-13-01", "=", ";", " "};
        for (int table = 0; table < 2000; table++) {
            StringBuilder text = new StringBuilder(table % 2 == 0 ? "session,coder,code,value\n" : "");
            int many = random.nextInt(40);
            for (int i = 0; i < many; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            CodingOutcome outcome = read(text.toString(), List.of(), List.of(), Strictness.LEAVE_OUT);
            if (outcome instanceof Rated rated) {
                assertThat(rated.codes()).isNotEmpty();
            }
        }
    }
}
