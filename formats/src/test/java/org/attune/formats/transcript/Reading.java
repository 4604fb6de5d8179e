package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Turn;
import org.attune.formats.Problem;
import org.attune.formats.transcript.intake.ChangeKind;

/// A file that was read, in the words of tests.
record Reading(TranscriptReading.Read read) {

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) {
        return of(bytes, OptionalLong.empty());
    }

    static Reading of(byte[] bytes, OptionalLong join) {
        TranscriptReading reading = TranscriptReader.read("s", bytes, join);
        assertThat(reading).as(() -> reading instanceof TranscriptReading.Refused refused
                ? refused.problems().listed().toString()
                : "").isInstanceOf(TranscriptReading.Read.class);
        return new Reading((TranscriptReading.Read) reading);
    }

    /// Why a file is refused.
    static Problem refusal(byte[] bytes) {
        TranscriptReading reading = TranscriptReader.read("s", bytes, OptionalLong.empty());
        assertThat(reading).isInstanceOf(TranscriptReading.Refused.class);
        return ((TranscriptReading.Refused) reading).problems().listed().getFirst();
    }

    static Problem refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Each turn as `label|start-end|words`.
    List<String> turns() {
        return read.transcript().turns().stream().map(Reading::turn).toList();
    }

    private static String turn(Turn turn) {
        String times = turn.timing() instanceof Between time ? time.startMillis() + "-" + time.endMillis() : "";
        return turn.speaker() + "|" + times + "|" + turn.text();
    }

    /// What was changed, as `KIND=count`.
    String changes() {
        return read.changes().byKind().entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue().count())
                .collect(Collectors.joining(" "));
    }

    List<Integer> lines(ChangeKind kind) {
        return read.changes().byKind().get(kind).lines();
    }

    List<String> problems() {
        return read.problems().listed().stream().map(problem -> problem.line() + " " + problem.what()).toList();
    }
}
