package org.attune.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.attune.cli.terminal.Screen;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final Screen TERMINAL = Screen.of(Map.of("ATTUNE_TERMINAL", "out err"));
    private static final long SECOND = 1_000_000_000L;
    private static final long MEGABYTE = 1 << 20;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long now = 5;

    @Test
    void showsHowFarALongReadingHasComeAndThenClearsTheLine() {
        try (ProgressBar bar = bar(TERMINAL)) {
            now += 2 * SECOND;
            bar.at(30 * MEGABYTE, 60 * MEGABYTE);
        }

        assertThat(text()).contains("###############...............", "50 % of 60 MB").endsWith("\r\u001b[K");
    }

    @Test
    void saysHowMuchWasReadWhereNobodyKnowsHowMuchThereIs() {
        try (ProgressBar bar = bar(TERMINAL)) {
            now += 2 * SECOND;
            bar.at(7 * MEGABYTE, 0);
        }

        assertThat(text()).contains("7 MB read");
    }

    @Test
    void staysAwayFromAShortReading() {
        try (ProgressBar bar = bar(TERMINAL)) {
            now += SECOND / 2;
            bar.at(1, 2);
        }

        assertThat(text()).isEmpty();
    }

    @Test
    void staysAwayFromAFile() {
        try (ProgressBar bar = bar(Screen.plain())) {
            now += 9 * SECOND;
            bar.at(1, 2);
        }

        assertThat(text()).isEmpty();
    }

    private ProgressBar bar(Screen screen) {
        return new ProgressBar(new PrintStream(printed, true, StandardCharsets.UTF_8), screen, () -> now);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
