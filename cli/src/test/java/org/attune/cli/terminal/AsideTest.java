package org.attune.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {

    @TempDir
    private Path folder;

    @Test
    void leavesWhatWasThereUntilTheNewFileIsWhole() throws IOException {
        Path place = Files.writeString(folder.resolve("flags.csv"), "before");
        try (Aside file = Aside.of(place)) {
            file.write(new byte[] {'n', 'o', 'w'}, 3);
            assertThat(place).hasContent("before");
            file.keep();
        }

        assertThat(place).hasContent("now");
        assertThat(folder).isDirectoryContaining(path -> path.equals(place));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void leavesNoTraceOfAFileThatWasNeverWhole() throws IOException {
        Path place = Files.writeString(folder.resolve("flags.csv"), "before");
        try (Aside file = Aside.of(place)) {
            file.write(new byte[] {'n'}, 1);
        }

        assertThat(place).hasContent("before");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void saysWhichFileCannotBeWrittenAndWhy() {
        assertThatThrownBy(() -> Aside.write(folder.resolve("nowhere").resolve("flags.csv"), new byte[1]))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("flags.csv")
                .hasMessageContaining("its folder does not exist");
    }

    @Test
    void refusesAFolderWhereAFileIs() throws IOException {
        Path file = Files.createFile(folder.resolve("out"));

        assertThatThrownBy(() -> Aside.makeFolder(file)).isInstanceOf(CannotWrite.class).hasMessageContaining("out");
    }
}
