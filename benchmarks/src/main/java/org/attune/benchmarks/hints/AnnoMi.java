package org.attune.benchmarks.hints;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// Reads AnnoMI's table: a row for each utterance and annotator.
///
/// Source: Z. Wu and others, ICASSP 2022, doi:10.1109/ICASSP43922.2022.9746035; Future Internet 15 (2023) 110, doi:10.3390/fi15030110.
final class AnnoMi {

    private static final long SECOND = 1000;

    private AnnoMi() {}

    static List<Conversation> read(Path file) throws IOException {
        Map<Integer, Map<Integer, List<NamedCsvRecord>>> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> records = reader.stream()) {
            records.forEach(row -> rows.computeIfAbsent(number(row, "transcript_id"), id -> new LinkedHashMap<>())
                    .computeIfAbsent(number(row, "utterance_id"), id -> new ArrayList<>()).add(row));
        }
        return rows.entrySet().stream().map(each -> conversation(each.getKey(), each.getValue())).toList();
    }

    private static Conversation conversation(int id, Map<Integer, List<NamedCsvRecord>> utterances) {
        List<List<NamedCsvRecord>> inOrder = utterances.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).toList();
        List<Turn> turns = new ArrayList<>();
        Map<Integer, List<Boolean>> marks = new LinkedHashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            NamedCsvRecord row = inOrder.get(i).getFirst();
            long start = start(row);
            long end = i + 1 < inOrder.size() ? Math.max(start, start(inOrder.get(i + 1).getFirst())) : start;
            String who = row.getField("interlocutor");
            turns.add(new Turn(i + 1, who, new Timing.Between(start, end), row.getField("utterance_text")));
            if (who.equals("client")) {
                marks.put(i + 1, inOrder.get(i).stream()
                        .map(each -> each.getField("client_talk_type").equals("sustain")).toList());
            }
        }
        List<Speaker> speakers = List.of(new Speaker("client", Part.CLIENT), new Speaker("therapist", Part.THERAPIST));
        boolean isLow = inOrder.getFirst().getFirst().getField("mi_quality").equals("low");
        return new Conversation(id, isLow, new Transcript(speakers, turns), marks);
    }

    private static long start(NamedCsvRecord row) {
        long seconds = 0;
        for (String part : row.getField("timestamp").split(":")) {
            seconds = 60 * seconds + Long.parseLong(part.strip());
        }
        return SECOND * seconds;
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
