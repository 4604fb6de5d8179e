package org.attune.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.attune.cli.Attune;
import org.junit.jupiter.api.Test;

class ResultStreamTest {

    @Test
    void aReaderWhoLeftEndsTheRunQuietly() {
        assertThat(rules("Broken pipe")).isEqualTo(Exit.DONE);
    }

    @Test
    void aFullDiskBehindStandardOutputIsTroubleOfWriting() {
        assertThat(rules("No space left on device")).isEqualTo(Exit.UNWRITABLE);
    }

    @Test
    void theMessageNamesStandardOutputAndTheReason() {
        ResultStream results = new ResultStream(refusing("No space left on device"));

        assertThatThrownBy(() -> results.print("x")).isInstanceOf(CannotWrite.class)
                .hasMessageContainingAll("standard output", "No space left on device", "not complete");
    }

    private static Exit rules(String reason) {
        PrintStream problems = new PrintStream(OutputStream.nullOutputStream());
        return Attune.run(List.of("rules"), new Surroundings(InputStream.nullInputStream(),
                new ResultStream(refusing(reason)), problems, Screen.plain(), Clock.systemUTC(), Map.of()));
    }

    private static OutputStream refusing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
