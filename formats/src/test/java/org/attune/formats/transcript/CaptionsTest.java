package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import org.attune.formats.ProblemKind;
import org.attune.formats.transcript.intake.ChangeKind;
import org.junit.jupiter.api.Test;

/// WebVTT and SRT as programs write them.
class CaptionsTest {

    private static final String ZOOM = """
            WEBVTT

            1
            00:00:01.000 --> 00:00:03.500
            Morgan Ellis: Good morning. How was the week?

            2
            00:00:04.100 --> 00:00:06.000
            R.: One thing: I nearly did not come.

            3
            00:00:06.500 --> 00:00:09.000
            R.: It was
            hard.
            """;

    @Test
    void takesTheSpeakersOfZoomOutOfTheWords() {
        Reading reading = Reading.of(ZOOM);

        assertThat(reading.read().format()).isEqualTo(TranscriptFormat.WEBVTT);
        assertThat(reading.turns()).containsExactly("Morgan Ellis|1000-3500|Good morning. How was the week?",
                "R.|4100-6000|One thing: I nearly did not come.", "R.|6500-9000|It was hard.");
        assertThat(reading.changes()).isEqualTo("LINES_JOINED=1 LABEL_FROM_TEXT=3");
        assertThat(reading.lines(ChangeKind.LABEL_FROM_TEXT)).containsExactly(4, 8, 12);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void joinsCaptionsOfOneSpeakerWithinAPauseOnlyWhereThatIsWished() {
        byte[] bytes = ZOOM.getBytes(StandardCharsets.UTF_8);

        assertThat(Reading.of(bytes, OptionalLong.of(500)).turns()).hasSize(2).last()
                .isEqualTo("R.|4100-9000|One thing: I nearly did not come. It was hard.");
        assertThat(Reading.of(bytes, OptionalLong.of(499)).turns()).hasSize(3);
        assertThat(Reading.of(bytes, OptionalLong.of(500)).lines(ChangeKind.CUES_JOINED)).containsExactly(12);
    }

    @Test
    void neverJoinsCaptionsOfNobodyKnown() {
        Reading reading = Reading.of("WEBVTT\n\n00:01.000 --> 00:02.000\nyes\n\n00:02.000 --> 00:03.000\nno\n"
                .getBytes(StandardCharsets.UTF_8), OptionalLong.of(5000));

        assertThat(reading.turns()).containsExactly("|1000-2000|yes", "|2000-3000|no");
        assertThat(reading.changes()).isEqualTo("SPEAKER_UNKNOWN=2");
    }

    @Test
    void readsTheVoicesOfTeams() {
        Reading reading = Reading.of("""
                \uFEFFWEBVTT

                NOTE duration:"00:01:00.0000000"

                STYLE
                ::cue { color: red }

                3f2504e0-4f89-11d3-9a0c-0305e82c3301/12-0
                00:00:01.000 --> 00:00:03.500 align:start position:10%
                <v Dr. Ellis>Guten Morgen.</v> <v.loud R. &amp; K.>Morgen &lt;leise&gt;, <i>ja</i> <laughs></v>

                3f2504e0-4f89-11d3-9a0c-0305e82c3301/13-0
                00:00:03.000 --> 00:00:04.000
                <v R. &amp; K.></v>

                00:00:02.000 --> 01:00:04.000
                <v Dr. Ellis>Hm &hellip; a < b.</v>
                """.replace("\n", "\r\n"));

        assertThat(reading.turns()).containsExactly("Dr. Ellis|1000-3500|Guten Morgen.",
                "R. & K.|1000-3500|Morgen <leise>, ja <laughs>", "Dr. Ellis|2000-3604000|Hm &hellip; a < b.");
        assertThat(reading.changes()).isEqualTo("EMPTY_DROPPED=1 TAGS_REMOVED=2 ENTITIES_RESOLVED=4 VOICES_PARTED=1 "
                + "OVERLAP_KEPT=2 IDS_LEFT=2 SETTINGS_LEFT=1 NOTES_LEFT=2");
    }

    @Test
    void keepsWordsWhoseTimesAreWrongAndSaysWhere() {
        Reading reading = Reading.of("""
                WEBVTT

                00:00:05.000 --> 00:00:03.000
                <v A>backward

                00:99:05.000 --> 00:00:03.000
                <v A>no time

                00:00:01.000 --> 00:00:02.000
                <v A>early

                and words after a blank line
                """);

        assertThat(reading.turns()).containsExactly("A||backward", "A||no time", "A|1000-2000|early",
                "||and words after a blank line");
        assertThat(reading.problems()).containsExactly(
                "3 This cue ends before it begins. The words are kept without a time.",
                "6 The times of this cue cannot be read. The words are kept without a time.",
                "12 These words have no times. They are kept without.");
        assertThat(reading.read().problems().count(ProblemKind.TIME)).isEqualTo(2);
    }

    @Test
    void beginsACueWithoutABlankLineBeforeIt() {
        assertThat(Reading.of("WEBVTT\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb").turns())
                .containsExactly("|1000-2000|a", "|2000-3000|b");
    }

    @Test
    void readsSrtInAnOldEncodingWithLooseTimes() {
        Reading reading = Reading
                .of(("1\r\n00:00:01,000 --> 00:00:02,5\r\nTherapeutin: Grüß Gott, <b>setzen</b> Sie sich.\r\n\r\n"
                        + "2\r\n0:00:02.500 --> 00:00:04,000\r\nFrau K.: Größer, ja.\r\n")
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(reading.read().format()).isEqualTo(TranscriptFormat.SRT);
        assertThat(reading.turns()).containsExactly("Therapeutin|1000-2500|Grüß Gott, setzen Sie sich.",
                "Frau K.|2500-4000|Größer, ja.");
        assertThat(reading.changes()).isEqualTo("ENCODING=1 TAGS_REMOVED=2 LABEL_FROM_TEXT=2 TIME_MENDED=2");
    }

    @Test
    void makesNoSpeakerOfEveryColon() {
        Reading reading = Reading.of("""
                1
                00:00:01,000 --> 00:00:02,000
                And then I thought: why?

                2
                00:00:02,000 --> 00:00:03,000
                Paris: that was the place. At 10:30.

                3
                00:00:03,000 --> 00:00:04,000
                yes
                """);

        assertThat(reading.turns()).extracting(turn -> turn.substring(0, turn.indexOf('|'))).containsOnly("");
    }

    @Test
    void refusesWhatIsNoTranscript() {
        assertThat(Reading.refusal(new byte[0]).kind()).isEqualTo(ProblemKind.EMPTY);
        assertThat(Reading.refusal(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 0}).kind())
                .isEqualTo(ProblemKind.NOT_A_TRANSCRIPT);
        assertThat(Reading.refusal("{\\rtf1 x").kind()).isEqualTo(ProblemKind.NOT_A_TRANSCRIPT);
        assertThat(Reading.refusal("WEBVTT\n\nNOTE nothing\n").kind()).isEqualTo(ProblemKind.EMPTY);
        assertThat(Reading.refusal("T: " + "x".repeat(1_000_001)).kind()).isEqualTo(ProblemKind.TOO_LONG);
        byte[] damaged = "T: one ä\nC: two ä\n".getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 2] = 'a';
        assertThat(Reading.refusal(damaged)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.ENCODING);
            assertThat(problem.line()).isEqualTo(2);
        });
        assertThat(TranscriptReader.read("s", new byte[TranscriptReader.LARGEST_BYTES + 1], OptionalLong.empty()))
                .isInstanceOf(TranscriptReading.Refused.class);
    }
}
