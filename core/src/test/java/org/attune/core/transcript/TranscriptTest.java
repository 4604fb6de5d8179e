package org.attune.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Speaker client = new Speaker("Marlene", Part.CLIENT);
    private final Speaker nobody = new Speaker("", Part.NOT_SAID);
    private final Turn first = new Turn(1, "Marlene", new Between(1_000, 2_500), "Well – I don't know.");
    private final Turn second = new Turn(2, "", Untimed.UNTIMED, "Ça va, 3 ans…");

    @Test
    void showsNeitherWordsNorNamesWhenPrinted() {
        Transcript transcript = new Transcript(List.of(client, nobody), List.of(first, second));

        assertThat(transcript + " " + transcript.turns() + transcript.speakers())
                .isEqualTo("Transcript[2 speakers, 2 turns] [Turn[1, 4 words], Turn[2, 4 words]]"
                        + "[Speaker[CLIENT], Speaker[NOT_SAID]]");
    }

    @Test
    void countsWordsAndNoDashes() {
        assertThat(first.words()).isEqualTo(4);
        assertThat(second.words()).isEqualTo(4);
        assertThat(first.withText("… – !").words()).isZero();
        assertThat(first.withText("one\u00a0two\nthree").words()).isEqualTo(3);
        assertThat(new Transcript(List.of(client, nobody), List.of(first, second)).words()).isEqualTo(8);
    }

    @Test
    void knowsWhatSomebodyIs() {
        Transcript transcript = new Transcript(List.of(client, nobody), List.of(first));

        assertThat(transcript.partOf("Marlene")).isEqualTo(Part.CLIENT);
        assertThatIllegalArgumentException().isThrownBy(() -> transcript.partOf("Jo"))
                .withMessageNotContaining("Jo");
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Transcript(List.of(client), List.of(second)))
                .withMessage("turn 1 has the number 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Transcript(List.of(nobody), List.of(first)))
                .withMessageContaining("turn 1 is by somebody").withMessageNotContaining("Marlene");
        assertThatIllegalArgumentException().isThrownBy(() -> new Transcript(List.of(client, client), List.of()))
                .withMessageNotContaining("Marlene");
        assertThatIllegalArgumentException().isThrownBy(() -> first.withText(" \n"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Turn(0, "", Untimed.UNTIMED, "Yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Between(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Between(-1, 1));
    }
}
