package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// CHAT files.
class ChatTest {

    @Test
    void readsMainTiersWithTheirTimesAndLeavesTheRestAside() {
        Reading reading = Reading.of("""
                @UTF8
                @Begin
                @Languages:\teng
                @Participants:\tTHE Ellis Therapist, CLI Client
                @Media:\tsession, audio
                *THE:\tgood morning , how was &-um the week ? \u00151000_2500\u0015
                %mor:\tadj|good n|morning
                \tmore
                *CLI:\t<I was> [//] I was (.) late (be)cause [= laughs]
                \tof the train . \u00152500_3000\u0015 and so +... \u00153000_4000\u0015
                *CLI:\t&=sighs .
                *THE:\t0is that all@l (1.5) right +/. \u00155000_4000\u0015
                lost words
                @End
                """);

        assertThat(reading.read().format()).isEqualTo(TranscriptFormat.CHAT);
        assertThat(reading.turns()).containsExactly("THE|1000-2500|good morning, how was um the week?",
                "CLI|2500-4000|I was I was late because of the train. and so …", "THE||that all right –",
                "||lost words");
        assertThat(reading.changes())
                .isEqualTo("EMPTY_DROPPED=1 CODES_REMOVED=4 SPEAKER_UNKNOWN=1 HEADERS_LEFT=6 DEPENDENT_LEFT=1");
        assertThat(reading.problems()).containsExactly(
                "12 This turn ends before it begins. The words are kept without a time.",
                "13 This line is of no tier. Its words are kept, by nobody known.");
    }
}
