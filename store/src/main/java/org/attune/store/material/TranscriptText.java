package org.attune.store.material;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// A transcript as it goes into its envelope: a line a speaker, a line a turn, cells between tabs.
final class TranscriptText {

    private static final String EDITION = "transcript 1";

    private TranscriptText() {}

    static String write(Transcript transcript) {
        Stream<String> speakers = transcript.speakers().stream()
                .map(speaker -> row("speaker", speaker.part().name(), speaker.label()));
        Stream<String> turns = transcript.turns().stream().map(turn -> switch (turn.timing()) {
            case Timing.Between between -> row("turn", Long.toString(between.startMillis()),
                    Long.toString(between.endMillis()), turn.speaker(), turn.text());
            case Timing.Untimed untimed -> row("turn", "", "", turn.speaker(), turn.text());
        });
        return Stream.of(Stream.of(EDITION), speakers, turns).flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    static Transcript read(String written) {
        List<String> lines = written.lines().toList();
        if (!lines.getFirst().equals(EDITION)) {
            throw new IllegalStateException("a transcript was written by a newer program than this one");
        }
        List<Speaker> speakers = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.getFirst().equals("speaker")) {
                speakers.add(new Speaker(cells.get(2), Part.valueOf(cells.get(1))));
            } else {
                turns.add(turn(turns.size() + 1, cells));
            }
        }
        return new Transcript(speakers, turns);
    }

    private static Turn turn(int number, List<String> cells) {
        Timing timing = cells.get(1).isEmpty() ? Timing.Untimed.UNTIMED
                : new Timing.Between(Long.parseLong(cells.get(1)), Long.parseLong(cells.get(2)));
        return new Turn(number, cells.get(3), timing, cells.get(4));
    }

    /// Cells in one line. Signs that end lines or cells are written as a backslash and a letter.
    static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
                .replace("\t", "\\t")).collect(Collectors.joining("\t"));
    }

    static List<String> cells(String line) {
        return Stream.of(line.split("\t", -1)).map(TranscriptText::plain).toList();
    }

    private static String plain(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder plain = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            if (sign != '\\') {
                plain.append(sign);
                continue;
            }
            i++;
            plain.append(switch (cell.charAt(i)) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                default -> '\\';
            });
        }
        return plain.toString();
    }
}
