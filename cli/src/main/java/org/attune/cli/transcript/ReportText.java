package org.attune.cli.transcript;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.cli.terminal.Words;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Transcript;
import org.attune.figures.svg.Numbers;
import org.attune.formats.transcript.TranscriptReading;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Changes;
import org.attune.formats.transcript.intake.ClockTime;

/// What was read and what that changed, in lines. It holds no word and no name of the transcript.
final class ReportText {

    private static final int PLACES = 8;

    private ReportText() {}

    /// The report.
    ///
    /// @param isFull whether every place that is known is named, or the first few
    static String of(String file, TranscriptReading.Read read, boolean isFull) {
        Transcript transcript = read.transcript();
        StringBuilder text = new StringBuilder();
        text.append(Words.harmless(file)).append(": ").append(read.format().words()).append(", ")
                .append(Numbers.counted(transcript.turns().size(), "turn")).append(" by ")
                .append(Numbers.counted(transcript.speakers().size(), "speaker")).append(", ")
                .append(Numbers.counted(transcript.words(), "word")).append(times(transcript)).append(".\n");
        for (Map.Entry<ChangeKind, Changes.Where> change : read.changes().byKind().entrySet()) {
            text.append("  ").append(change.getKey().words()).append(": ")
                    .append(Numbers.grouped(change.getValue().count()))
                    .append(places(change.getValue(), isFull)).append('\n');
        }
        if (read.changes().byKind().isEmpty()) {
            text.append("  nothing was changed\n");
        }
        return text.toString();
    }

    private static String times(Transcript transcript) {
        List<Between> times = transcript.turns().stream().filter(turn -> turn.timing() instanceof Between)
                .map(turn -> (Between) turn.timing()).toList();
        if (times.isEmpty()) {
            return ", without times";
        }
        long from = times.stream().mapToLong(Between::startMillis).min().orElse(0);
        long to = times.stream().mapToLong(Between::endMillis).max().orElse(0);
        return ", from " + ClockTime.written(from, '.') + " to " + ClockTime.written(to, '.');
    }

    private static String places(Changes.Where where, boolean isFull) {
        List<String> places = (where.ids().isEmpty()
                ? where.lines().stream().filter(line -> line > 0).map(String::valueOf)
                : where.ids().stream().map(Words::harmless)).toList();
        if (places.isEmpty()) {
            return "";
        }
        Stream<String> named = isFull ? places.stream() : places.stream().limit(PLACES);
        boolean isCut = (!isFull && places.size() > PLACES) || places.size() >= Changes.LISTED;
        return " (" + (where.ids().isEmpty() ? "line " : "annotation ") + named.collect(Collectors.joining(", "))
                + (isCut ? ", …" : "") + ")";
    }

    /// What to do while somebody's part is not said; empty when everybody's is.
    static String whoIsWho(Transcript transcript) {
        boolean isOpen = transcript.speakers().stream().anyMatch(speaker -> speaker.part() == Part.NOT_SAID);
        return isOpen
                ? "  who is client and who therapist is not said yet; --speakers lists who speaks, --speaker says who is who\n"
                : "";
    }
}
