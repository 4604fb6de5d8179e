package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import org.attune.formats.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files far larger than a session, and files made to keep a reader busy. The limits are generous, for machines that do much else.
class LargeFilesTest {

    private static Reading captions(int cues) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < cues; i++) {
            text.append(String.format(
                    "\n00:%02d:%02d.000 --> 00:%02d:%02d.900\n<v %s>and then I said &amp; thought that\n", i / 60 % 60,
                    i % 60, i / 60 % 60, i % 60, i / 40_000 % 2 == 0 ? "R." : "T"));
        }
        return Reading.of(text.toString().getBytes(StandardCharsets.UTF_8), OptionalLong.of(2000));
    }

    @Test
    @Timeout(5)
    void readsAnHourOfCaptionsAtOnce() {
        assertThat(captions(3600).turns()).hasSize(1);
    }

    @Test
    @Timeout(120)
    void readsFiftyMegabytesOfCaptions() {
        Reading reading = captions(700_000);

        assertThat(reading.read().transcript().words()).isEqualTo(700_000L * 6);
        assertThat(reading.read().transcript().turns().size()).isLessThan(400);
    }

    @Test
    @Timeout(60)
    void refusesMoreLinesOrElementsThanATranscriptHas() {
        assertThat(Reading.refusal("T: a\n" + "\n".repeat(4_000_001)).kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(
                Reading.refusal("<ANNOTATION_DOCUMENT>" + "<a/>".repeat(3_000_001) + "</ANNOTATION_DOCUMENT>").kind())
                .isEqualTo(ProblemKind.TOO_LARGE);
    }

    @Test
    @Timeout(60)
    void isNotKeptBusyByLinesThatAreMadeForIt() {
        for (String part : new String[] {" ", "[", "a-", "<v ", "&", "(1", "\"", "00:01 ", "#00:01", "A "}) {
            String line = part.repeat(900_000 / part.length());
            for (String before : new String[] {"WEBVTT\n\n00:01.000 --> 00:02.000\nx", "@Begin\n*T:\tx", "T: x", ""}) {
                assertThat(TranscriptReader.read("s", (before + line + " x\n").getBytes(StandardCharsets.UTF_8),
                        OptionalLong.empty()))
                        .isNotNull();
            }
        }
    }

    @Test
    @Timeout(60)
    void isNotKeptBusyByManyLinesThatGoOnWithOne() {
        String lines = "\tso it goes\n".repeat(700_000);
        for (String before : new String[] {"@Begin\n*T:\twell\n", "T: well\n", "T: #00:01#\n"}) {
            assertThat(Reading.of(before + lines).turns()).hasSize(1);
        }
        String marks = "&amp;".repeat(900_000);
        assertThat(TranscriptReader.read("s", ("<ANNOTATION_DOCUMENT>" + ("<a>" + marks + "</a>").repeat(4)
                + "</ANNOTATION_DOCUMENT>").getBytes(StandardCharsets.UTF_8), OptionalLong.empty())).isNotNull();
    }
}
