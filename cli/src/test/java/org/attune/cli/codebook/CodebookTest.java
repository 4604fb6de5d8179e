package org.attune.cli.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune codebook`.
class CodebookTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheCodebookThatComesWithTheProgram() {
        Run run = Run.attune("codebook");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("codebook/show.txt").check(run.out());
        assertThat(Run.attune("codebook", "show", "attune-tensions").out()).isEqualTo(run.out());
    }

    @Test
    void writesOneThatIsReadAsTheSame() {
        Path file = folder.resolve("ours.yaml");
        assertThat(Run.attune("codebook", "export", "attune-tensions", "--out", file.toString()).exit())
                .isEqualTo(Exit.DONE);

        assertThat(Run.attune("codebook", "check", file.toString()).out())
                .isEqualTo("attune-tensions v1 is sound: 29 codes, 2 session items, segments of 300 seconds.\n");
        assertThat(Run.attune("codebook", "export", file.toString()).out())
                .isEqualTo(Run.attune("codebook", "export").out());
    }

    @Test
    void listsWhatIsWrongLineByLine() throws IOException {
        Run run = Run.attune("codebook", "check", file("ours.yaml", exported().replace("key: w", "key: 1")
                .replace("mover: therapist", "mover: both")));

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("line 15: The key of the code client-waves-it-away is \"1\"")
                .contains("must be one of client, therapist, either").doesNotContain("Exception");
        assertThat(Run.attune("codebook", "check", "none.yaml").exit()).isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void saysWhichOldCodingsStayComparable() throws IOException {
        Run run = Run.attune("codebook", "compare", "attune-tensions", file("two.yaml", second("reworded")));

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("client-says-little, reworded: Clearer.")
                .contains("client-says-little: stay comparable");
        assertThat(Run.attune("codebook", "compare", "attune-tensions", file("two.yaml", second("redefined"))).out())
                .contains("client-says-little: not comparable");
    }

    @Test
    void refusesAVersionThatHidesWhatItChanged() throws IOException {
        Run run = Run.attune("codebook", "compare", "attune-tensions",
                file("two.yaml", second("reworded").replace("Goes along", "Says yes")));

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("client-goes-along differs, so it must stand among the changes");
    }

    @Test
    void saysWhatCannotBeMeant() {
        assertThat(Run.attune("codebook", "burn").err()).contains("show, check, export or compare");
        assertThat(Run.attune("codebook", "compare", "attune-tensions").err()).contains("the older and the newer");
        assertThat(Run.attune("codebook", "check").err()).contains("takes one codebook");
        assertThat(Run.attune("codebook", "compare", "attune-tensions", "attune-tensions").exit())
                .isEqualTo(Exit.WRONG_USAGE);
    }

    private static String exported() {
        return Run.attune("codebook", "export").out();
    }

    private static String second(String kind) {
        String text = exported().replace("version: 1\n", "version: 2\n")
                .replace("and it stays shut", "and it stays closed");
        return text.replace("revisions: []", """
                revisions:
                  - version: 2
                    says: After a year.
                    changes:
                      - of: client-says-little
                        kind: %s
                        why: Clearer.""".formatted(kind));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
