package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/// Transcripts as people type them.
class TypedLinesTest {

    @Test
    void readsLabelsAndLinesThatGoOn() {
        Reading reading = Reading.of("""
                Session of the seventh week

                T: How was it?
                Client: Hard.
                I mean: very hard.

                t: Hm.
                """);

        assertThat(reading.read().format()).isEqualTo(TranscriptFormat.PLAIN);
        assertThat(reading.turns()).containsExactly("||Session of the seventh week", "T||How was it?",
                "Client||Hard. I mean: very hard.", "t||Hm.");
        assertThat(reading.changes()).isEqualTo("LINES_JOINED=1 LABEL_FROM_TEXT=3 SPEAKER_UNKNOWN=1");
    }

    @Test
    void readsTimesBeforeTheWordsAndTakesEndsFromTheNextTurn() {
        Reading reading = Reading.of("""
                [00:01:02] T: How was it?
                00:01:05 - 00:01:07 C: Hard. At 10:30 [00:01:06] I left.
                Dr. Ellis (1:10): Hm.
                [00:01:12]
                C: Yes.
                """);

        assertThat(reading.turns()).containsExactly("T|62000-65000|How was it?",
                "C|65000-67000|Hard. At 10:30 [00:01:06] I left.", "Dr. Ellis|70000-72000|Hm.", "C||Yes.");
        assertThat(reading.changes()).isEqualTo("EMPTY_DROPPED=1 LABEL_FROM_TEXT=4 TIME_FROM_TEXT=4 TIME_ESTIMATED=3");
    }

    @Test
    void readsNamesWithATimeOnALineOfTheirOwn() {
        assertThat(Reading.of("Morgan Ellis   0:03\nGood morning.\nSit down.\n\nR. K.   0:09\nThank you.\n").turns())
                .containsExactly("Morgan Ellis|3000-9000|Good morning. Sit down.", "R. K.|9000-9000|Thank you.");
    }

    @Test
    void readsTimesInHashesAsTheEndOfATurn() {
        Reading reading = Reading.of("I: Wie geht es? #00:00:02-5#\nB: Gut. #00:00:04-0#\nI: Schön. #00:00:03-0#\n");

        assertThat(reading.turns()).containsExactly("I|0-2500|Wie geht es?", "B|2500-4000|Gut.", "I||Schön.");
        assertThat(reading.problems())
                .containsExactly("3 This turn ends before it begins. The words are kept without a time.");
    }

    @Test
    void readsNumberedTurnsAsTurnsOfOnePerson() {
        Reading reading = Reading.of("T1: a\nC1: b\nT2: c\nC2: d\nT3: e\nC3: f\nT4: g\nC4: h\n");

        assertThat(reading.turns()).startsWith("T||a", "C||b", "T||c").hasSize(8);
        assertThat(reading.changes()).isEqualTo("LABEL_FROM_TEXT=8 NUMBERS_REMOVED=8 ".strip());
    }

    @Test
    void readsLinesWithoutAnyLabelAsTurnsOfNobodyKnown() {
        assertThat(Reading.of("Good morning.\nMorning.\n").changes()).isEqualTo("SPEAKER_UNKNOWN=2");
    }

    @Test
    void readsUtf16() {
        Reading reading = Reading.of("T: Grüß Gott\nC: Hm\n".getBytes(StandardCharsets.UTF_16));

        assertThat(reading.turns()).containsExactly("T||Grüß Gott", "C||Hm");
        assertThat(reading.changes()).contains("ENCODING=1");
    }
}
