package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.cue.VttDocument;
import org.attune.formats.transcript.intake.TextForm;

/// WebVTT out and in again.
class VttRoundTripTest {

    @Property(tries = 300)
    void writesEveryByteThatItRead(@ForAll("documents") String text) throws Refusal {
        assertThat(VttDocument.read("s", text, new TextForm(StandardCharsets.UTF_8, true)).bytes())
                .isEqualTo(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void readsEveryTurnThatItWrote(@ForAll("transcripts") Transcript transcript) {
        Assume.that(transcript.speakers().stream().anyMatch(speaker -> !speaker.label().isEmpty()));
        Reading reading = Reading.of(VttDocument.written(transcript));

        assertThat(reading.read().transcript().turns()).isEqualTo(transcript.turns());
        assertThat(reading.problems()).isEmpty();
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> line = Arbitraries.of("", " ", "NOTE a", "STYLE", "REGION", "id:fred", "7",
                "00:01.000 --> 00:02.000 align:start", "00:00:03.000 --> 00:00:01.000", "x --> y",
                "<v A. B.>words <i>x</i></v>",
                "R.: words &amp; more", "<c", "Ünï \uD83D\uDE00", "a\tb");
        return Combinators.combine(line.list().ofMaxSize(30), Arbitraries.of("\n", "\r\n", "\r"))
                .as((lines, end) -> "WEBVTT" + end + String.join(end, lines));
    }

    @Provide
    Arbitrary<Transcript> transcripts() {
        Arbitrary<String> label = Arbitraries.of("", "T", "Dr. Ellis", "R. & K. <x>", "Zoë", "-->");
        Arbitrary<String> words = Arbitraries
                .of("yes", "a & b", "<laughs>", "<i>no</i>", "&amp;", "x --> y", "Größe: 5", "…", "T: well")
                .list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join(" ", parts));
        return Combinators
                .combine(label, words, Arbitraries.longs().between(0, 9_000_000),
                        Arbitraries.longs().between(1, 60_000))
                .as((by, said, start, length) -> new Turn(1, by, new Between(start, start + length), said))
                .list().ofMinSize(1).ofMaxSize(20).map(VttRoundTripTest::transcript);
    }

    private static Transcript transcript(List<Turn> drawn) {
        List<Turn> turns = new ArrayList<>();
        drawn.forEach(turn -> turns.add(new Turn(turns.size() + 1, turn.speaker(), turn.timing(), turn.text())));
        return new Transcript(
                turns.stream().map(Turn::speaker).distinct().map(label -> new Speaker(label, Part.NOT_SAID)).toList(),
                turns);
    }
}
