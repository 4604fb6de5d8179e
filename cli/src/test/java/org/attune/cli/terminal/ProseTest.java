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
    void setsTextInAndNamesBesideWhatIsSaidOfThem() {
        String text = new Prose(Screen.plain())
                .titled("  w ", "Withdraws", ", by the client")
                .indented(4, "word ".repeat(25).strip())
                .item("xmr", 8, "word ".repeat(25).strip())
                .text();
        assertThat(text).startsWith("  w Withdraws, by the client\n    word word").contains("\nxmr     word word")
                .contains("\n        word");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Screen.plain().columns()));
        assertThat(new Prose(Screen.plain()).titled("", "a\u001b[2J", "").indented(2, "\u001b").item("\u001b", 2, "b")
                .text())
                .isEqualTo("a?[2J\n  ?\n? b\n");
    }

    @Test
    void letsNoCellSteerTheTerminal() {
        assertThat(new Prose(Screen.plain()).table(List.of(List.of("\u001b[2J")), column -> false).text())
                .isEqualTo("  ?[2J\n");
    }
}
