package org.attune.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Somebody presses Ctrl-C, or ends the program, while it is at work.
@EnabledOnOs({OS.LINUX, OS.MAC})
class EndedRunTest {

    private static final Path PRACTICE = Repository.here().root().resolve("samples/practice.csv");
    private static final String ENOUGH_FOR_MINUTES = "1000000";

    private static final long LOOK_AGAIN_MS = 10;

    @TempDir
    private Path folder;

    @Test
    void leavesNothingHalfWritten() throws Exception {
        Path out = folder.resolve("invented");
        Process process = start("simulate", "--cases", ENOUGH_FOR_MINUTES, "--out", out.toString());
        until(process, () -> files().anyMatch(file -> file.toString().endsWith(".part")));

        end(process);

        assertThat(files()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void leavesNoFolderForAReportThatWasNotWritten() throws Exception {
        Path report = folder.resolve("report");
        Process process = start("detect", "-", "--report", report.toString());
        process.getOutputStream().write(Files.readAllBytes(PRACTICE));
        process.getOutputStream().flush();
        until(process, () -> Files.exists(report));

        end(process);

        assertThat(report).doesNotExist();
    }

    private static Process start(String... words) throws IOException {
        List<String> all = Stream
                .concat(Stream.of(Repository.here().root().resolve("attune").toString()), Stream.of(words))
                .toList();
        return new ProcessBuilder(all).start();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    /// Waits until something holds, or the program has ended by itself.
    private static void until(Process process, Condition condition) throws Exception {
        while (!condition.holds()) {
            if (process.waitFor(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static void end(Process process) throws InterruptedException {
        assertThat(process.isAlive()).isTrue();
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
