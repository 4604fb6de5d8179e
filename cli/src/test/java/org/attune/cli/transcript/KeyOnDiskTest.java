package org.attune.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.attune.cli.Attune;
import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The key of stand-ins on the disk: without it no stand-in can be undone.
@EnabledOnOs({OS.LINUX, OS.MAC})
class KeyOnDiskTest {

    private static final String SESSION = Run.SAMPLES.resolve("session.vtt").toAbsolutePath().toString();
    private static final int TOO_LONG_FOR_A_NAME_BESIDE_IT = 250;

    @TempDir
    private Path folder;

    @BeforeEach
    void decideEveryStandIn() throws IOException {
        Run proposals = Run.attune("transcript", SESSION, "--join", "never", "--propose", "--language", "en");
        Files.writeString(folder.resolve("decided.csv"), proposals.out().replace(",,[", ",replace,["));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> replacingInto(String out) {
        return List.of("transcript", SESSION, "--join", "never", "--pseudonyms", at("decided.csv"), "--key",
                at("key.json"), "--to", "vtt", "--out", at(out));
    }

    /// In a program of its own, for only the end of a program shows what it takes away with it.
    private static int ended(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Attune.class.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void isThereWhenTheProgramHasEnded() throws Exception {
        assertThat(ended(replacingInto("safe.vtt"))).isZero();

        assertThat(folder.resolve("safe.vtt")).isNotEmptyFile();
        assertThat(folder.resolve("key.json")).isNotEmptyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
        assertThat(Run.attune("transcript", at("safe.vtt"), "--undo", at("key.json"), "--to", "txt").out())
                .isEqualTo(Run.attune("transcript", SESSION, "--join", "never", "--to", "txt").out());
    }

    @Test
    void leavesNoEmptyFileWhereNothingWasWritten() throws IOException {
        Files.writeString(folder.resolve("there.vtt"), "mine");

        for (String out : List.of("there.vtt", "x".repeat(TOO_LONG_FOR_A_NAME_BESIDE_IT))) {
            Run run = Run.attune(replacingInto(out).toArray(String[]::new));

            assertThat(run.exit()).as(run.err()).isEqualTo(Exit.UNWRITABLE);
            assertThat(folder.resolve("key.json")).doesNotExist();
        }
    }
}
