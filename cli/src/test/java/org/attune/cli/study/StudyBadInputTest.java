package org.attune.cli.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables that say little or nothing: a clear answer, and no number that is none.
class StudyBadInputTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAStudyOfNone() throws IOException {
        Run run = study("client,session,scale,value\n");
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("scores.csv");
    }

    @Test
    void saysOfConstantsThatAllOutcomesAreTheSame() throws IOException {
        Run run = study(table(15, 12, ""));
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("all outcomes are the same", "The study rests on 15 cases")
                .doesNotContain("NaN");
    }

    @Test
    void countsAScoreThatStandsTwiceOnceAndSaysSo() throws IOException {
        Run once = study(table(3, 12, ""));
        Run twice = study(table(3, 12, "heron0,2,WAI-SR,3\n"));
        assertThat(twice.exit()).isEqualTo(Exit.DONE);
        assertThat(twice.err()).contains("more than once, each time the same");
        assertThat(untilProvenance(twice.out())).isEqualTo(untilProvenance(once.out()));
        assertThat(study(table(3, 12, "heron0,2,WAI-SR,4\n")).err())
                .contains("line 74: Case heron0 has session 2 on WAI-SR more than once");
    }

    @Test
    void saysWhichTablesBesideTheScoresAreAboutOthers() throws IOException {
        study(table(15, 12, ""));
        assertThat(beside("--events", "client,session,event\nnobody,3,fee\n").err())
                .contains("no case of the table that --events names has scores here, and it names 1 case.",
                        "the very same client in both tables");
        assertThat(beside("--events", "client,session,event\nnobody,3,fee\nheron1,3,fee\n").err())
                .contains("1 of 2 cases of the table of events have no scores here.");
        assertThat(beside("--attributions", "client,session,by,lies\nnobody,3,client,around\nheron1,3,client,client\n")
                .err())
                .contains("1 of 2 cases of the table of attributions have no scores here; what is said of them is "
                        + "counted all the same.");
        assertThat(beside("--attributions", "client,session,by,lies\nnobody,3,client,around\n").exit())
                .isEqualTo(Exit.WRONG_USAGE);
    }

    @Test
    void putsTablesOfOneKindTogether() throws IOException {
        study(table(15, 12, ""));
        String said = "client,session,by,lies\n";
        assertThat(twoBeside("--attributions", said + "heron1,3,client,around\n", said + "heron2,4,client,client\n"))
                .isEqualTo(beside("--attributions", said + "heron1,3,client,around\nheron2,4,client,client\n", "--csv")
                        .out())
                .isNotEqualTo(beside("--attributions", said + "heron2,4,client,client\n", "--csv").out());
        String ended = "client,dropout\n";
        assertThat(twoBeside("--cases", ended + "heron1,1\nheron2,0\n", ended + "heron3,1\nheron2,0\n"))
                .isEqualTo(beside("--cases", ended + "heron1,1\nheron2,0\nheron3,1\n", "--csv").out())
                .isNotEqualTo(beside("--cases", ended + "heron3,1\nheron2,0\n", "--csv").out());
        Path first = Files.writeString(folder.resolve("first.csv"), ended + "heron1,1\n", UTF_8);
        Run against = beside("--cases", ended + "heron1,0\n", "--cases", first.toString());
        assertThat(against.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(against.err()).contains("first.csv, line 2: Case heron1 is there twice and ends differently.");
    }

    private String twoBeside(String option, String one, String other) throws IOException {
        Path first = Files.writeString(folder.resolve("first.csv"), one, UTF_8);
        return beside(option, other, option, first.toString(), "--csv").out();
    }

    @Test
    void takesNoFourthWitness() throws IOException {
        study(table(15, 12, ""));
        Run run = beside("--attributions",
                "client,session,by,lies\nheron1,3,client,around\nheron1,3,supervisor,client\n");
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("beside.csv, line 3: Who says it cannot be understood.",
                "It is client, therapist or observer.");
    }

    @Test
    void saysWhichOptionNamesAScaleThatNobodyKnows() throws IOException {
        study(table(3, 12, ""));
        String scores = folder.resolve("scores.csv").toString();
        Run outcome = Run.attune("study", scores, "--only", "WAI-SR", "--outcome", "gloom");
        assertThat(outcome.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(outcome.err()).contains("attune: --outcome: The scale \"gloom\" is not known.");
        assertThat(Run.attune("study", scores, "--only", "gloom", "--outcome", "PHQ-9").err())
                .contains("attune: --only: The scale \"gloom\" is not known.");
    }

    private Run beside(String option, String text, String... more) throws IOException {
        Path table = folder.resolve("beside.csv");
        Files.writeString(table, text, UTF_8);
        List<String> typed = new ArrayList<>(List.of("study", folder.resolve("scores.csv").toString(), "--only",
                "WAI-SR", "--rule", "xmr", "--draws", "100", option, table.toString()));
        typed.addAll(List.of(more));
        return Run.attune(typed.toArray(String[]::new));
    }

    private Run study(String text) throws IOException {
        Path scores = folder.resolve("scores.csv");
        Files.writeString(scores, text, UTF_8);
        return Run.attune("study", scores.toString(), "--only", "WAI-SR", "--outcome", "PHQ-9", "--draws", "100");
    }

    private static String table(int cases, int sessions, String more) {
        StringBuilder text = new StringBuilder("client,session,scale,value\n");
        for (int each = 0; each < cases; each++) {
            for (int session = 1; session <= sessions; session++) {
                text.append("heron").append(each).append(',').append(session).append(",WAI-SR,3\n");
                text.append("heron").append(each).append(',').append(session).append(",PHQ-9,12\n");
            }
        }
        return text.append(more).toString();
    }

    private static String untilProvenance(String text) {
        return text.substring(0, text.indexOf("No flag does not mean"));
    }
}
