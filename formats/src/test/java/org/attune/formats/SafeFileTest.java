package org.attune.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    @TempDir
    private Path folder;

    private static SafeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void putsAWholeFileInPlace() throws IOException, Refusal {
        Path file = folder.resolve("report.html");
        SafeFile.write(file, text("old"));
        SafeFile.write(file, text("new"));
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void keepsTheOldFileAndLeavesNothingBesideItWhenWritingStops() throws IOException, Refusal {
        Path file = folder.resolve("report.html");
        SafeFile.write(file, text("old"));
        assertThatThrownBy(() -> SafeFile.write(file, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("No space left on device");
        })).isInstanceOf(Refusal.class).hasMessageContaining("The disk is full.")
                .hasMessageContaining("nothing was written");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void putsNoneOfSeveralFilesInPlaceWhenOneCannotBeWritten() throws IOException, Refusal {
        Path page = folder.resolve("index.html");
        SafeFile.write(page, text("old"));
        assertThatThrownBy(() -> SafeFile.writeTogether(List.of(new SafeFile.Planned(page, text("new")),
                new SafeFile.Planned(folder.resolve("flags.csv"), out -> {
                    throw new IOException("No space left on device");
                })))).isInstanceOf(Refusal.class).hasMessageContaining("flags.csv");
        assertThat(page).hasContent("old");
        assertThat(names()).containsExactly("index.html");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void leavesItToTheFileWhoMayReadIt() throws IOException, Refusal {
        Path file = Files.writeString(folder.resolve("practice.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        SafeFile.write(file, text("new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void leavesNothingBehindWhenTheContentIsAtFault() throws IOException {
        assertThatThrownBy(() -> SafeFile.write(folder.resolve("a.txt"), out -> {
            throw new IllegalStateException("a fault");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void findsAnotherNameWhereAnEarlierRunWasEnded() throws IOException, Refusal {
        Files.createFile(folder.resolve(".a.txt.0.part"));
        SafeFile.write(folder.resolve("a.txt"), text("new"));
        assertThat(names()).containsExactly(".a.txt.0.part", "a.txt");
    }

    @Test
    void followsALinkInsteadOfReplacingIt() throws IOException, Refusal {
        Path real = Files.createFile(folder.resolve("real.txt"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        SafeFile.write(link, text("new"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void saysWhenAFolderStandsInTheWay() {
        assertThatThrownBy(() -> SafeFile.write(folder, text("x"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("There is a folder of this name.");
    }

    @Test
    void saysWhenTheFolderIsNotThere() {
        assertThatThrownBy(() -> SafeFile.write(folder.resolve("no/report.html"), text("x")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The folder does not exist.").hasMessageContaining("Make the folder");
    }

    @Test
    void saysWhenTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        assertThatThrownBy(() -> SafeFile.write(full, text("x"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("The disk is full.");
    }

    @Test
    void saysWhyAFolderCannotBeWrittenTo() {
        Path file = Path.of("a.txt");
        assertThat(SafeFile.unwritable(file, new AccessDeniedException("a.txt")))
                .hasMessageContaining("You are not allowed to write here.");
        assertThat(SafeFile.unwritable(file, new FileSystemException("a.txt", null, "Read-only file system")))
                .hasMessageContaining("The disk can only be read.");
        assertThat(SafeFile.unwritable(file, new IOException("odd")))
                .hasMessageContaining("could not be written to its end");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
