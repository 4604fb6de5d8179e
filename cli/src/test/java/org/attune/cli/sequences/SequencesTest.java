package org.attune.cli.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune sequences` on tables of codes.
class SequencesTest {

    private static final String MOVES = Run.SAMPLES.resolve("moves.csv").toString();

    @TempDir
    private Path folder;

    @Test
    void saysWhatFollowsWhat() {
        Run run = Run.attune("sequences", MOVES);

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("sequences/moves.txt").check(run.out());
        assertThat(run.err()).contains("in the order of \"turn\"");
        assertThat(Run.attune("sequences", MOVES, "--threads", "3").out()).isEqualTo(run.out());
        assertThat(Run.attune("sequences", MOVES, "--seed", "2").out()).isNotEqualTo(run.out());
    }

    @Test
    void saysWhatComesBeforeRepair() {
        Run run = Run.attune("sequences", MOVES, "--lags", "2", "--before", "therapist: repair");

        Golden.named("sequences/before-repair.txt").check(run.out());
        assertThat(Run.attune("sequences", MOVES, "--before", "repair").err())
                .contains("--before must be one of the codes", "therapist: repair");
    }

    @Test
    void writesOnlyWhatCameBeforeACodeIfAsked() {
        Run csv = Run.attune("sequences", MOVES, "--draws", "100", "--before", "therapist: repair", "--csv");
        List<String> all = Run.attune("sequences", MOVES, "--draws", "100", "--csv").lines();
        assertThat(csv.lines()).hasSize(4).isSubsetOf(all).startsWith(all.getFirst());
        assertThat(csv.lines().subList(1, 4)).allMatch(line -> line.contains(",therapist: repair,"));
        Run json = Run.attune("sequences", MOVES, "--draws", "100", "--before", "therapist: repair", "--json");
        assertThat(json.lines()).hasSize(4);
        assertThat(json.lines().subList(1, 4)).allMatch(line -> line.contains("\"then\":\"therapist: repair\""));
        Run none = Run.fed("session,code\n1,a\n2,b\n", "sequences", "-", "--before", "a", "--draws", "100");
        assertThat(none.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(none.err()).contains("no code of this table follows another within a session");
    }

    @Test
    void writesAPageWithTheSameAsCsvBesideIt() throws IOException {
        Path report = folder.resolve("report");
        Run run = Run.attune("sequences", MOVES, "--draws", "100", "--report", report.toString());

        assertThat(run.err()).contains("index.html");
        assertThat(Files.readString(report.resolve("index.html"))).contains("What follows what", "class=\"heat\"");
        Run csv = Run.attune("sequences", MOVES, "--draws", "100", "--csv");
        assertThat(Files.readString(report.resolve("sequences.csv"))).isEqualTo(csv.out());
        assertThat(csv.lines()).hasSize(1 + 9 + 9);
        Run json = Run.attune("sequences", MOVES, "--draws", "100", "--json");
        assertThat(json.lines().get(1)).contains("\"type\":\"transition\"", "\"given\":\"client: confrontation\"");
        Path taken = folder.resolve("taken");
        Files.writeString(taken, "");
        assertThat(Run.attune("sequences", MOVES, "--report", taken.toString()).exit()).isEqualTo(Exit.UNWRITABLE);
    }

    @Test
    void saysWhatMayBeTyped() {
        assertThat(Run.attune("sequences").err()).contains("name one table of codes");
        assertThat(Run.attune("sequences", MOVES, "--lags", "6").exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(Run.attune("sequences", Run.SAMPLES.resolve("codings.csv").toString()).err())
                .contains("several coders, A, B, gold", "--coder");
        assertThat(Run.attune("sequences", Run.SAMPLES.resolve("codings.csv").toString(), "--coder", "A", "--draws",
                "100").exit()).isEqualTo(Exit.DONE);
        Run few = Run.fed("session,code\n1,a\n1,b\n1,a\n", "sequences", "-", "--before", "a", "--draws", "100");
        assertThat(few.out()).contains("fewer than 30 transitions");
        assertThat(Run.fed("session,code\n1,a\n2,b\n", "sequences", "-", "--csv").lines()).hasSize(1);
    }
}
