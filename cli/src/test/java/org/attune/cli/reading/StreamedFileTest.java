package org.attune.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a shell puts in a file's place, as in `<(zcat scores.csv.gz)`, is a pipe that can be read once.
class StreamedFileTest {

    private static final Path PRACTICE = Run.SAMPLES.resolve("practice.csv");

    @TempDir
    private Path folder;

    @Test
    void readsAPipeAsIfItWereTheFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(hasPipe(pipe));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> fill(pipe));

        Run run = Run.attune("detect", pipe.toString(), "--json");
        writing.join();

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.lines()).hasSameSizeAs(Run.attune("detect", PRACTICE.toString(), "--json").lines());
    }

    private static boolean hasPipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void fill(Path pipe) {
        try {
            Files.write(pipe, Files.readAllBytes(PRACTICE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
