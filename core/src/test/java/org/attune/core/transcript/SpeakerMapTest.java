package org.attune.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.attune.core.transcript.SpeakerMap.Person;
import org.attune.core.transcript.Timing.Untimed;
import org.junit.jupiter.api.Test;

class SpeakerMapTest {

    private final Transcript transcript = new Transcript(
            List.of(new Speaker("Dr. X", Part.NOT_SAID), new Speaker("Speaker 2", Part.NOT_SAID),
                    new Speaker("K", Part.NOT_SAID),
                    new Speaker("Anna", Part.NOT_SAID)),
            List.of(new Turn(1, "Dr. X", Untimed.UNTIMED, "Hm."), new Turn(2, "Speaker 2", Untimed.UNTIMED, "Hm?"),
                    new Turn(3, "K", Untimed.UNTIMED, "No."), new Turn(4, "Anna", Untimed.UNTIMED, "Yes.")));

    @Test
    void givesSeveralLabelsToOnePerson() {
        Transcript mapped = new SpeakerMap(Map.of("Dr. X", new Person("T", Part.THERAPIST), "Speaker 2",
                new Person("T", Part.THERAPIST), "K", new Person("K", Part.CLIENT))).in(transcript);

        assertThat(mapped.speakers()).containsExactly(new Speaker("T", Part.THERAPIST), new Speaker("K", Part.CLIENT),
                new Speaker("Anna", Part.NOT_SAID));
        assertThat(mapped.turns()).extracting(Turn::speaker).containsExactly("T", "T", "K", "Anna");
        assertThat(mapped.turns()).extracting(Turn::text).containsExactly("Hm.", "Hm?", "No.", "Yes.");
    }

    @Test
    void joinsALabelWithOneThatStays() {
        Transcript mapped = new SpeakerMap(Map.of("Anna", new Person("K", Part.CLIENT))).in(transcript);

        assertThat(mapped.speakers()).contains(new Speaker("K", Part.CLIENT)).hasSize(3);
    }

    @Test
    void refusesOnePersonInTwoParts() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new SpeakerMap(
                        Map.of("K", new Person("A", Part.CLIENT), "Anna", new Person("A", Part.THERAPIST))))
                .withMessageContaining("both").withMessageNotContaining("Anna");
        Transcript said = new SpeakerMap(Map.of("K", new Person("K", Part.CLIENT))).in(transcript);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpeakerMap(Map.of("Anna", new Person("K", Part.THERAPIST))).in(said));
    }

    @Test
    void proposesAPartOnlyWhereALabelSaysOne() {
        assertThat(SpeakerProposal.of(transcript)).extracting(SpeakerProposal::label, SpeakerProposal::part)
                .containsExactly(tuple("Dr. X", Part.THERAPIST),
                        tuple("K", Part.CLIENT));
        assertThat(SpeakerProposal.of(transcript).getFirst().toString()).doesNotContain("X");
        assertThat(SpeakerProposal.of(transcript).getFirst().reason()).isEqualTo("the label has a title");
    }
}
