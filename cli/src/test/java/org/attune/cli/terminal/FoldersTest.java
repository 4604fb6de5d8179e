package org.attune.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    private Path folder;

    @Test
    void makesAFolderAndThoseAboveIt() {
        Path deep = folder.resolve("a").resolve("b");

        assertThat(Folders.make(deep)).isTrue();
        assertThat(Folders.make(deep)).isFalse();
        assertThat(deep).isDirectory();
    }

    @Test
    void refusesAFolderWhereAFileIs() throws IOException {
        Path file = Files.createFile(folder.resolve("out"));

        assertThatThrownBy(() -> Folders.make(file)).isInstanceOf(CannotWrite.class)
                .hasMessageContaining("out: This is a file, and a folder is needed");
    }

    @Test
    void knowsBeforeTheWorkThatAFileHasNoFolder() {
        assertThatThrownBy(() -> Folders.requireRoomFor(folder.resolve("nowhere").resolve("flags.csv")))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("flags.csv")
                .hasMessageContaining("folder does not exist");
    }

    @Test
    void removesOnlyWhatItMade() {
        Path made = folder.resolve("report");
        Folders.make(made);

        Folders.removeEmpty(made);

        assertThat(made).doesNotExist();
    }
}
