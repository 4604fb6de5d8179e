package org.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    @TempDir
    private Path folder;

    @Test
    void passesOverWhatIsTheSame() {
        assertThat(Golden.firstDifference("one\ntwo\n", "one\ntwo\n")).isEmpty();
    }

    @Test
    void namesTheFirstLineThatDiffers() {
        assertThat(Golden.firstDifference("one\ntwo\n", "one\nthree\n")).get()
                .asString()
                .contains("from line 2 on", "file: two", "now:  three");
    }

    @Test
    void namesTheLineAfterWhichOneTextEnds() {
        assertThat(Golden.firstDifference("one", "one\ntwo")).get().asString().contains("line 2", "(ends)", "two");
    }

    @Test
    void writesOrAsksForAFileThatIsNotThere() {
        Golden golden = new Golden(folder.resolve("absent.txt"));

        if (Boolean.getBoolean("attune.renew")) {
            golden.check("one\n");
            assertThat(folder.resolve("absent.txt")).hasContent("one\n");
        } else {
            assertThatThrownBy(() -> golden.check("one\n")).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("--renew");
        }
    }
}
