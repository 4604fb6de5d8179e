package org.attune.formats.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonFields;
import org.attune.formats.transcript.cue.VttDocument;
import org.attune.formats.transcript.intake.ClockTime;
import org.attune.formats.transcript.intake.DecodedText;
import org.attune.formats.transcript.tier.EafDocument;
import org.attune.formats.transcript.tier.Lane;
import org.attune.formats.transcript.tier.TextGridDocument;

/// Writes transcripts for other programs.
public final class TranscriptWriter {

    private TranscriptWriter() {}

    /// A file of WebVTT, EAF or TextGrid as it was read, with everything that is in it.
    ///
    /// @throws Refusal when it cannot be read
    public static byte[] asItWas(String file, byte[] bytes, TranscriptOutput to) throws Refusal {
        DecodedText text = DecodedText.of(file, bytes);
        return switch (to) {
            case VTT -> VttDocument.read(file, text.text(), text.form()).bytes();
            case EAF -> EafDocument.read(file, text.text(), text.form()).bytes();
            case TEXTGRID -> TextGridDocument.read(file, text.text(), text.form()).bytes();
            case SRT, CSV, TXT -> throw new IllegalArgumentException(to + " is never kept whole");
        };
    }

    /// The turns of a transcript in another format. Times and words are those of the turns; a turn that ends where it begins
    /// gets a thousandth of a second where the format asks for one.
    ///
    /// @param file what the transcript is called in messages
    /// @throws Refusal when the format needs times and some turn has none
    public static byte[] write(String file, Transcript transcript, TranscriptOutput to) throws Refusal {
        long untimed = transcript.turns().stream().filter(turn -> turn.timing() instanceof Untimed).count();
        if (to.needsTimes() && untimed > 0) {
            throw new Refusal(new Problem(ProblemKind.TIME, file, 0,
                    untimed + " of " + transcript.turns().size() + " turns have no time, and " + to.typed()
                            + " has no place for them.",
                    "Without times a transcript is written as csv or txt.",
                    "Write it as csv or txt, or give each turn a time."));
        }
        return switch (to) {
            case VTT -> utf8(VttDocument.written(transcript));
            case EAF -> EafDocument.of(Lane.of(transcript)).bytes();
            case TEXTGRID -> TextGridDocument.of(Lane.of(transcript).stream().map(Lane::tier).toList()).bytes();
            case SRT -> utf8(srt(transcript.turns()));
            case CSV -> utf8(csv(transcript));
            case TXT -> utf8(txt(transcript.turns()));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String srt(List<Turn> turns) {
        StringBuilder text = new StringBuilder();
        for (Turn turn : turns) {
            if (turn.timing() instanceof Between time) {
                text.append(turn.number()).append('\n').append(ClockTime.written(time.startMillis(), ','))
                        .append(" --> ")
                        .append(ClockTime.written(Math.max(time.endMillis(), time.startMillis() + 1), ',')).append('\n')
                        .append(labelled(turn)).append("\n\n");
            }
        }
        return text.toString();
    }

    private static String txt(List<Turn> turns) {
        StringBuilder text = new StringBuilder();
        for (Turn turn : turns) {
            text.append(turn.timing() instanceof Between time ? "[" + ClockTime.written(time.startMillis(), '.') + " - "
                    + ClockTime.written(time.endMillis(), '.') + "] " : "").append(labelled(turn)).append('\n');
        }
        return text.toString();
    }

    private static String labelled(Turn turn) {
        return turn.speaker().isEmpty() ? turn.text() : turn.speaker() + ": " + turn.text();
    }

    private static String csv(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.header("turn", "speaker", "part", "start_millis", "end_millis", "words", "text");
            for (Turn turn : transcript.turns()) {
                csv.cell(turn.number()).cell(turn.speaker()).cell(JsonFields.word(transcript.partOf(turn.speaker())));
                if (turn.timing() instanceof Between time) {
                    csv.cell(time.startMillis()).cell(time.endMillis());
                } else {
                    csv.empty().empty();
                }
                csv.cell(turn.words()).cell(turn.text()).endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }
}
