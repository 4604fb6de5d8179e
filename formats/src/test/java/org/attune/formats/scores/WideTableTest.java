package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Respondent;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.courses.Watch;
import org.junit.jupiter.api.Test;

class WideTableTest {

    @Test
    void readsARowForEachCaseWithTheScaleInTheColumnsNames() {
        ReadText.Got got = ReadText
                .of("\"id\",\"bdi_s0\",\"bdi_s1\",\"bdi_s2\",\"bdi_s3\",\"bdi_s4\",\"bdi_fu1\"", "1,33,35,NA,34,,10",
                        "2,26,26,20,26,7,8")
                .go();
        assertThat(got.cases()).extracting(Case::id).containsExactly("1", "2");
        Case first = got.cases().getFirst();
        assertThat(first.course().scale().name()).isEqualTo("BDI");
        assertThat(first.course().sessions()).containsExactly(1, 3);
        assertThat(first.course().points()).containsExactly(28, 29);
        assertThat(first.course().lastSession()).isEqualTo(3);
        assertThat(got.remarks()).contains(
                "one row a case; 4 session columns, \"bdi_s1\" to \"bdi_s4\"; left out: \"bdi_s0\", \"bdi_fu1\"");
    }

    @Test
    void takesTheScaleThatIsNamedWhereColumnsNameNone() {
        Case a = ReadText.of("case;Session 1;Session 2", "a;1;5")
                .watch(new Watch.Named(Respondent.CLIENT, List.of("WAI-SR"))).go().only();
        assertThat(a.course().points()).containsExactly(1, 5);
    }

    @Test
    void readsSeveralScalesInOneTable() {
        ReadText.Got got = ReadText.of("id,WAI.SR_s1,WAI.SR_s2,arm5_s1,arm5_s2", "a,4,5,6,7").go();
        assertThat(got.cases()).extracting(c -> c.course().scale().name()).containsExactly("ARM-5", "WAI-SR");
        assertThat(got.cases().getFirst().course().points()).containsExactly(6, 7);
    }

    @Test
    void saysWhatAScaleNeedsThatOnlyTheUserKnows() {
        Problem problem = ReadText.of("id,rq_s1,rq_s2", "1,35,31").go().refusal().getFirst();
        assertThat(problem.message()).contains("The scale \"rq\" is not known")
                .contains("--scale name=rq,min=...,max=...,higher=better");
        Case first = ReadText.of("id,rq_s1,rq_s2", "1,35,31").scale("name=rq,min=0,max=63,step=1,higher=worse").go()
                .only();
        assertThat(first.course().points()).containsExactly(28, 32);
    }

    @Test
    void readsARowForEachRater() {
        Case a = ReadText.of("client,rater,WAI-SR s1,WAI-SR s2", "a,therapist,3,4", "a,client,5,4").go().only();
        assertThat(a.course().points()).containsExactly(5, 4);
        assertThat(a.counterpart().points()).containsExactly(3, 4);
    }

    @Test
    void namesTheLineOfAValueThatCannotBeUsed() {
        ReadText.Got got = ReadText.of("client,BDI_s1,BDI_s2", "a,3,x", "b,99,4").go();
        assertThat(got.problems()).extracting(Problem::message).map(m -> m.substring(0, 60)).containsExactly(
                "scores.csv, line 2: The value of case a on BDI is not a numb",
                "scores.csv, line 3: The value of case b lies off BDI. BDI ru");
    }

    @Test
    void refusesTwoColumnsForOneSession() {
        assertThat(ReadText.of("client,s1,S_1", "a,1,2").go().refusal().getFirst().what())
                .isEqualTo("Two columns hold session 1.");
    }

    @Test
    void leavesOutACaseThatHasTwoRowsWithDifferentValues() {
        ReadText.Got got = ReadText.of("client,BDI_s1,BDI_s2", "a,3,4", "a,3,5").go();
        assertThat(got.only().course().sessions()).containsExactly(1);
        assertThat(got.problems()).extracting(Problem::kind).containsExactly(ProblemKind.REPEATED,
                ProblemKind.CONTRADICTION);
    }
}
