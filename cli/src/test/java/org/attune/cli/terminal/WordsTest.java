package org.attune.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Property(seed = "1")
    void wrappingLosesNoWordAndKeepsTheirOrder(@ForAll @Size(max = 30) List<@NotEmpty @AlphaChars String> words,
            @ForAll @IntRange(min = 1, max = 60) int columns) {
        List<String> lines = Words.wrap(String.join(" ", words), columns);

        assertThat(String.join(" ", lines)).isEqualTo(String.join(" ", words));
        assertThat(lines).allMatch(line -> line.length() <= columns || !line.contains(" "));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(Words.wrap("", 40)).containsExactly("");
    }

    @Test
    void nothingFromAFileSteersTheTerminal() {
        assertThat(Words.harmless("\u001b[2Jheron\u0007")).isEqualTo("?[2Jheron?");
        assertThat(Words.harmless("héron 7")).isEqualTo("héron 7");
    }

    @Test
    void columnsCountCharactersNotHalves() {
        assertThat(Words.left("𝄞x", 4)).isEqualTo("𝄞x  ");
        assertThat(Words.right("7", 3)).isEqualTo("  7");
        assertThat(Words.right("1234", 3)).isEqualTo("1234");
    }
}
