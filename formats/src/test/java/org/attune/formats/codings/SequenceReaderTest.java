package org.attune.formats.codings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.core.sequence.CodeSequence;
import org.attune.core.sequence.CodeSequence.Step;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Progress;
import org.attune.formats.codings.SequenceReader.Outcome;
import org.attune.formats.scores.Handling;
import org.attune.formats.scores.Strictness;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.junit.jupiter.api.Test;

class SequenceReaderTest {

    private static Outcome read(List<String> coders, Strictness strictness, String... lines) {
        TableSource source = new TableSource.InStream("moves.csv",
                new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return new SequenceReader(OptionalParts.none()).read(new CodingPlan(source, coders, List.of(),
                new Handling(strictness, Handling.USUAL.listedProblems(), 1), Progress.NONE));
    }

    private static Outcome.Ordered ordered(String... lines) {
        return (Outcome.Ordered) read(List.of(), Strictness.LEAVE_OUT, lines);
    }

    private static Problem refusal(String... lines) {
        return ((Outcome.Refused) read(List.of(), Strictness.LEAVE_OUT, lines)).problems().listed().getFirst();
    }

    @Test
    void putsCodesIntoTheOrderOfTheirPlaces() {
        Outcome.Ordered read = ordered("session,turn,speaker,code", "s10,1,client,telling", "s2,10,client,withdrawal",
                "s2,9,therapist,question", "s2,10,client,hedge");
        assertThat(read.sequences()).containsExactly(
                new CodeSequence("s2", List.of(new Step("therapist", "question"), new Step("client", "withdrawal"),
                        new Step("client", "hedge"))),
                new CodeSequence("s10", List.of(new Step("client", "telling"))));
        assertThat(read.remarks().getFirst().text()).contains("in the order of \"turn\"");
        assertThat(ordered("session,code", "1,b", "1,a").sequences().getFirst().steps())
                .containsExactly(new Step("", "b"), new Step("", "a"));
    }

    @Test
    void takesSessionsOfTwoClientsNeverForOne() {
        Problem problem = refusal("client,session,turn,code", "heron,1,1,a", "heron,1,2,b", "otter,1,1,b");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.message()).contains("A session of this name stands above with another client.",
                "the column \"client\" is not looked at", "such as heron-1");
        assertThat(ordered("client,session,turn,code", "heron,h1,1,a", ",h1,2,b", "otter,o1,1,b").sequences())
                .hasSize(2);
        assertThat(ordered("case,turn,code", "heron,1,a", "otter,1,b").sequences()).hasSize(2);
    }

    @Test
    void takesOfATableOfCodingsWhatWasGiven() {
        Outcome read = read(List.of("A"), Strictness.LEAVE_OUT, "session,segment,coder,code,clarity", "1,1,A,x,clear",
                "1,2,A,x,absent", "1,3,A,y,", "1,4,A,z,cannot tell", "1,5,A,y,weak", "1,1,B,w,clear");
        assertThat(((Outcome.Ordered) read).sequences().getFirst().steps()).containsExactly(new Step("", "x"),
                new Step("", "y"));
        assertThat(ordered("session,code,value", "1,x,0", "1,y,1").sequences().getFirst().steps())
                .containsExactly(new Step("", "y"));
    }

    @Test
    void putsTimesInTheirOrderAcrossTheHour() {
        assertThat(
                ordered("session,minute,code", "1,1:05:00,c", "1,59:30,b", "1,9:30,a").sequences().getFirst().steps())
                .containsExactly(new Step("", "a"), new Step("", "b"), new Step("", "c"));
        assertThat(ordered("session,minute,code", "1,1:05:00,c", "1,10 or so,b").sequences().getFirst().steps())
                .containsExactly(new Step("", "c"), new Step("", "b"));
    }

    @Test
    void leavesOutWhatHasNoPlaceAmongOthersThatHaveOne() {
        String[] rows = {"session,segment,code,value", "1,2,b,given", "1,,outlook,4", "1,1,a,given", "2,,x,given"};
        Outcome.Ordered read = ordered(rows);
        assertThat(read.sequences()).containsExactly(
                new CodeSequence("1", List.of(new Step("", "a"), new Step("", "b"))),
                new CodeSequence("2", List.of(new Step("", "x"))));
        assertThat(read.problems().listed()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("line 3: The row does not say its place, and others of its session do."));
        assertThat(read(List.of(), Strictness.REFUSE, rows)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void refusesWhatIsNoSequence() {
        assertThat(refusal("session,coder,code", "1,A,x", "1,B,x").message()).contains("several coders, A, B",
                "--coder");
        assertThat(refusal("session,value", "1,x").what()).contains("the code");
        assertThat(refusal("turn,code", "1,x").what()).contains("the session");
        assertThat(refusal("session,code").kind()).isEqualTo(ProblemKind.EMPTY);
        assertThat(((Outcome.Refused) read(List.of("C"), Strictness.LEAVE_OUT, "session,coder,code", "1,A,x"))
                .problems().listed().getFirst().what()).contains("no codes of this coder");
    }

    @Test
    void listsRowsWithoutSessionOrCode() {
        Outcome.Ordered read = ordered("session,code", ",x", "1,", "1,x");
        assertThat(read.problems().listed().stream().map(problem -> problem.line() + " " + problem.kind()))
                .containsExactly("2 SESSION", "3 CODE");
        assertThat(read(List.of(), Strictness.REFUSE, "session,code", ",x", "1,x")).isInstanceOf(Outcome.Refused.class);
    }
}
