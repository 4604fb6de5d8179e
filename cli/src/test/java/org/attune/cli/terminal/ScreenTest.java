package org.attune.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void isPlainAndOfAUsualWidthWhereNobodySaysMore() {
        assertThat(Screen.of(Map.of())).isEqualTo(Screen.plain());
        assertThat(Screen.plain().strong("loud")).isEqualTo("loud");
    }

    @Test
    void printsStrongWordsOnATerminal() {
        Screen terminal = Screen.of(Map.of("ATTUNE_TERMINAL", "out err", "COLUMNS", "72"));

        assertThat(terminal.columns()).isEqualTo(72);
        assertThat(terminal.strong("loud")).isEqualTo("\u001b[1mloud\u001b[0m");
    }

    @Test
    void staysPlainForWhoeverWantsNoColour() {
        assertThat(Screen.of(Map.of("ATTUNE_TERMINAL", "out", "NO_COLOR", "1")).strong("loud")).isEqualTo("loud");
        assertThat(Screen.of(Map.of("ATTUNE_TERMINAL", "out", "TERM", "dumb")).strong("loud")).isEqualTo("loud");
    }

    @Test
    void keepsToWidthsThatCanBeRead() {
        assertThat(Screen.of(Map.of("COLUMNS", "3")).columns()).isEqualTo(40);
        assertThat(Screen.of(Map.of("COLUMNS", "1000")).columns()).isEqualTo(140);
        assertThat(Screen.of(Map.of("COLUMNS", "wide")).columns()).isEqualTo(100);
    }
}
