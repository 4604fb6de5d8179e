package org.attune.web.coding.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Segments;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.core.sequence.LagTable;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.coding.Reveal;
import org.attune.web.coding.together.RoundSequences.Moves;
import org.junit.jupiter.api.Test;

class RoundSequencesTest {

    private static final Codebook BOOK = ShippedCodebooks.findLatest("attune-tensions").orElseThrow();

    private final List<Reveal> reveals = List.of(reveal(1, "mark 1 client-presses clear", "mark 2 client-presses clear",
            "mark 3 client-presses clear"), reveal(2, "rest-absent 1", "rest-absent 2"), reveal(3, "rest-absent 1"));

    private static Reveal reveal(int number, String... lines) {
        return new Reveal("s" + number, "session-" + number, new Segments.Timed(300, 900_000),
                List.of(column("coder-1", lines), column("coder-" + number, "rest-absent 2")), List.of());
    }

    private static Reveal.Column column(String label, String... lines) {
        List<SheetStep> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(new SheetStep("s" + steps.size(), StepText.parse(line).orElseThrow()));
        }
        return new Reveal.Column(label, false, Instant.EPOCH, steps, steps, List.of());
    }

    @Test
    void sessionsInWhichNothingWasGivenAreAmongThoseThatWereCoded() {
        RoundSequences sequences = new RoundSequences(BOOK, reveals, "coder-1", Moves.CODE);

        assertThat(sequences.sessions()).isEqualTo(3);
        assertThat(sequences.csv().lines()).hasSize(4);
        assertThat(sequences.tables(2)).singleElement().extracting(LagTable::transitions).isEqualTo(1);
        assertThat(sequences.tables(2)).allMatch(table -> table.lag() == 2);
    }

    @Test
    void sessionsThatOthersCodedAreNotCounted() {
        RoundSequences sequences = new RoundSequences(BOOK, reveals, "coder-3", Moves.KIND);

        assertThat(sequences.sessions()).isEqualTo(1);
        assertThat(sequences.tables(1)).isEmpty();
    }
}
