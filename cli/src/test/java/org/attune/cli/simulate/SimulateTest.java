package org.attune.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune simulate`, and that `attune detect` reads what it writes.
class SimulateTest {

    @TempDir
    private Path folder;

    @Test
    void writesScoresTruthAndCases() throws IOException {
        Path out = folder.resolve("invented");

        Run run = Run.attune("simulate", "--cases", "40", "--seed", "3", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("scores.csv", "truth.csv", "cases.csv");
        assertThat(Files.readAllLines(out.resolve("cases.csv"))).hasSize(41);
        assertThat(Files.readAllLines(out.resolve("truth.csv"))).hasSizeGreaterThan(5);
    }

    @Test
    void detectReadsEveryRowWithoutAProblem() {
        Path file = folder.resolve("small.csv");
        Run.attune("simulate", "--cases", "60", "--out", file.toString());

        Run run = Run.attune("detect", file.toString());

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("60 cases", "nothing left out");
    }

    @Test
    void aCaseIsTheSameHoweverManyAreDrawn() throws IOException {
        Path few = folder.resolve("few.csv");
        Path many = folder.resolve("many.csv");
        Run.attune("simulate", "--cases", "5", "--seed", "9", "--out", few.toString());
        Run.attune("simulate", "--cases", "20", "--seed", "9", "--out", many.toString());

        List<String> rows = Files.readAllLines(few);

        assertThat(Files.readAllLines(many).subList(0, rows.size())).isEqualTo(rows);
        assertThat(few.resolveSibling("few-truth.csv")).exists();
        assertThat(few.resolveSibling("few-cases.csv")).exists();
    }

    @Test
    void anotherSeedDrawsOtherCases() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        Run.attune("simulate", "--cases", "5", "--seed", "1", "--out", one.toString());
        Run.attune("simulate", "--cases", "5", "--seed", "2", "--out", two.toString());

        assertThat(Files.readString(one)).isNotEqualTo(Files.readString(two));
    }

    @Test
    void drawsOnAnotherScale() throws IOException {
        Path out = folder.resolve("arm.csv");

        Run.attune("simulate", "--cases", "3", "--on", "trust", "--scale", "name=trust,min=0,max=10,step=1", "--out",
                out.toString());

        assertThat(Files.readString(out)).contains(",trust,");
    }

    @Test
    void leavesNoFolderWhereNothingCouldBeWritten() throws IOException {
        Path out = folder.resolve("invented");
        Path blocked = Files.createDirectories(out.resolve("scores.csv"));

        Run run = Run.attune("simulate", "--cases", "5", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("scores.csv", "There is a folder of this name.");
        assertThat(blocked.resolveSibling("truth.csv")).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(Run.attune("simulate").err()).contains("--out");
        assertThat(Run.attune("simulate", "--out", "x", "--on", "XYZ").err()).contains("--scale name=XYZ");
        assertThat(Run.attune("simulate", "--out", folder.resolve("no/where.csv").toString()).exit())
                .isEqualTo(Exit.UNWRITABLE);
    }
}
