package org.attune.web.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.junit.jupiter.api.Test;

class SpeakerProposalsTest {

    @Test
    void whatSomebodyIsCalledTells() {
        assertThat(propose("", "Therapeutin", "Klientin", "Dolmetscher")).isEqualTo(
                Map.of("Therapeutin", Part.THERAPIST, "Klientin", Part.CLIENT, "Dolmetscher", Part.OTHER));
        assertThat(propose("", "T", "C")).isEqualTo(Map.of("T", Part.THERAPIST, "C", Part.CLIENT));
        assertThat(propose("Tess Moor", "Moor, Tess (she)", "K. B.", "Guest"))
                .containsEntry("Moor, Tess (she)", Part.THERAPIST).hasSize(1);
    }

    @Test
    void ofTwoTheOtherIsTheOther() {
        assertThat(propose("Tess", "Tess", "Somebody"))
                .isEqualTo(Map.of("Tess", Part.THERAPIST, "Somebody", Part.CLIENT));
        assertThat(propose("", "Patient", "X")).isEqualTo(Map.of("Patient", Part.CLIENT, "X", Part.THERAPIST));
    }

    @Test
    void ofTwoUnknownTheClientSaysMore() {
        assertThat(propose("", "Speaker 1", "Speaker 2"))
                .isEqualTo(Map.of("Speaker 1", Part.THERAPIST, "Speaker 2", Part.CLIENT));
    }

    @Test
    void nothingIsProposedWhereNothingTells() {
        assertThat(propose("Tess", "A", "B", "")).isEmpty();
    }

    /// Each says as many words as their place, from 1.
    private static Map<String, Part> propose(String therapist, String... labels) {
        return SpeakerProposals.of(new Transcript(
                Stream.of(labels).map(label -> new Speaker(label, Part.NOT_SAID)).toList(),
                IntStream.range(0, labels.length).mapToObj(i -> new Turn(i + 1, labels[i], Timing.Untimed.UNTIMED,
                        "word ".repeat(i + 1))).toList()),
                therapist);
    }
}
