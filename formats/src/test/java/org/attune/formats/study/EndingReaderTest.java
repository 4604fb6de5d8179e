package org.attune.formats.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Map;

import org.attune.core.study.StudiedCase.Leaving;
import org.attune.formats.Refusal;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.junit.jupiter.api.Test;

class EndingReaderTest {

    @Test
    void readsHowCasesEnded() throws Refusal {
        assertThat(new EndingReader(OptionalParts.none()).read(table("""
                therapist;ID;Dropout
                morgan;heron;1
                morgan;linden;No
                ellis;otter;
                ellis;birch;TRUE
                ellis;birch;1
                """), Map.of())).containsOnly(Map.entry("heron", Leaving.LEFT_EARLY),
                Map.entry("linden", Leaving.STAYED), Map.entry("otter", Leaving.NOT_SAID),
                Map.entry("birch", Leaving.LEFT_EARLY));
    }

    @Test
    void refusesATableOfWhichOneRowCannotBeUsed() {
        refuses("client,last\nheron,3\n", "There is no column dropout.");
        refuses("name,dropout\nheron,1\n", "There is no column client.");
        refuses("client,dropout\nheron,perhaps\n", "line 2: The dropout cannot be understood.");
        refuses("client,dropout\n,1\n", "line 2: The row names no case.");
        refuses("client,dropout\nheron,1\nheron,0\n", "line 3: Case heron is there twice and ends differently.");
        refuses("", "The file is empty.");
    }

    @Test
    void goesOnWhereTheTableBeforeItEnded() throws Refusal {
        Map<String, Leaving> before = Map.of("heron", Leaving.LEFT_EARLY, "linden", Leaving.STAYED);
        assertThat(new EndingReader(OptionalParts.none()).read(table("client,dropout\nheron,1\notter,0\n"), before))
                .containsOnly(Map.entry("heron", Leaving.LEFT_EARLY), Map.entry("linden", Leaving.STAYED),
                        Map.entry("otter", Leaving.STAYED));
        assertThatThrownBy(
                () -> new EndingReader(OptionalParts.none()).read(table("client,dropout\nlinden,1\n"), before))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cases.csv, line 2: Case linden is there twice and ends differently.");
    }

    private static void refuses(String text, String what) {
        assertThatThrownBy(() -> new EndingReader(OptionalParts.none()).read(table(text), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(what);
    }

    private static TableSource table(String text) {
        return new TableSource.InStream("cases.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
