package org.attune.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void givesBackWhatFitsIntoMemory() {
        try (Spool spool = new Spool()) {
            spool.write(new byte[] {1, 2, 3});
            spool.write(new byte[] {4});

            assertThat(all(spool)).containsExactly(1, 2, 3, 4);
            assertThat(all(spool)).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void givesBackWhatDoesNotFitIntoMemory() {
        byte[] much = new byte[9_000_001];
        new Random(7).nextBytes(much);
        try (Spool spool = new Spool()) {
            for (int at = 0; at < much.length; at += 1_000_000) {
                spool.write(Arrays.copyOfRange(much, at, Math.min(much.length, at + 1_000_000)));
            }

            assertThat(all(spool)).isEqualTo(much);
            assertThat(all(spool)).isEqualTo(much);
        }
    }

    @Test
    void saysWhereResultsWaitAndHowToLetThemWaitElsewhere() {
        assertThat(CannotWrite.waiting(Path.of("/tmp"), new IOException("No space left on device")))
                .hasMessageStartingWith("The disk is full. Results wait in /tmp until")
                .hasMessageContaining("nothing was written", "-Djava.io.tmpdir=FOLDER");
    }

    private static byte[] all(Spool spool) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spool.copyTo((buffer, length) -> out.write(buffer, 0, length));
        return out.toByteArray();
    }
}
