package org.attune.cli.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune score` on filled questionnaires.
class ScoreTest {

    private static final String ANSWERS = Run.SAMPLES.resolve("answers-phq9.csv").toString();

    @TempDir
    private Path folder;

    @Test
    void printsOneScoreAFormAndListsThoseWithout() {
        Run run = Run.attune("score", ANSWERS, "--instrument", "phq-9");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("score/phq9.csv").check(run.out());
        assertThat(run.err()).contains("3 forms without a score", "too many answers are missing: 1",
                "an item about risk was not answered: 1", "nothing was answered: 1");
    }

    @Test
    void detectReadsTheScores() {
        Run detected = Run.fed(Run.attune("score", ANSWERS, "--form", "phq-9").out(), "detect", "-");

        assertThat(detected.exit()).isEqualTo(Exit.DONE);
        assertThat(detected.out()).contains("3 cases with 17 scores", "PHQ-9");
    }

    @Test
    void asksWhichFormItWasWhenTheColumnsDoNotSay() {
        Run run = Run.attune("score", ANSWERS);

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("--form", "phq-9");
        assertThat(run.out()).isEmpty();
        assertThat(Run.attune("score", ANSWERS, "--form", "phq-10").exit()).isEqualTo(Exit.WRONG_USAGE);
    }

    @Test
    void anAnswerThatAnItemDoesNotTakeIsListedAndNotRepeated() {
        String rows = "client,session,phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,phq9_6,phq9_7,phq9_8,phq9_9\n"
                + "a,1,0,1,77,1,0,0,1,0,0\n";

        Run run = Run.fed(rows, "score", "-");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).contains("standard input, line 2", "item 3").doesNotContain("77");
        assertThat(run.lines().getLast()).startsWith("a,1,,,PHQ-9,").contains(",8,9,").doesNotContain("77");
        assertThat(Run.fed(rows, "score", "-", "--strict").exit()).isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void printsPartsOfAFormOnlyOnRequest() {
        StringBuilder rows = new StringBuilder("client,session,1,2,3,4,5,6,7,8,9,10,11,12\n");
        rows.append("a,1,4,4,4,4,4,4,4,4,4,4,4,5\n");

        Run total = Run.fed(rows.toString(), "score", "-", "--instrument", "wai-sr");
        Run all = Run.fed(rows.toString(), "score", "-", "--instrument", "wai-sr", "--all-scales");

        assertThat(total.lines().stream().skip(1)).singleElement().asString().contains("WAI-SR,4.08");
        assertThat(all.lines()).anyMatch(line -> line.contains("WAI-SR bond"));
    }

    @Test
    void writesAFileOnRequest() throws IOException {
        Path out = folder.resolve("scores.csv");

        Run run = Run.attune("score", ANSWERS, "--instrument", "phq-9", "--out", out.toString());

        assertThat(run.out()).startsWith("Wrote the scores of 20 forms");
        assertThat(Files.readString(out)).isEqualTo(Run.attune("score", ANSWERS, "--instrument", "phq-9").out());
    }
}
