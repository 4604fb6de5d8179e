package org.attune.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void setsColumnsUnderEachOtherAndNumbersToTheRight() {
        String text = new Prose(Screen.plain())
                .heading("Rates")
                .paragraph("Two of them.")
                .space()
                .table(List.of(List.of("Seen by", "Cases"), List.of("xmr", "7"), List.of("own-spread", "120")),
                        column -> column > 0)
                .text();
        assertThat(text).isEqualTo("""
                Rates
                Two of them.

                  Seen by     Cases
                  xmr             7
                  own-spread    120
                """);
    }

    @Test
    void letsNoCellSteerTheTerminal() {
        assertThat(new Prose(Screen.plain()).table(List.of(List.of("\u001b[2J")), column -> false).text())
                .isEqualTo("  ?[2J\n");
    }
}
