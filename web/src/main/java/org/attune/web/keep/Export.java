package org.attune.web.keep;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonWriter;
import org.attune.formats.transcript.cue.VttDocument;
import org.attune.web.keep.Columns.Column;

/// Writes cases in open formats: a CSV file a table, all of it once more in one JSON file, and a dictionary that explains every
/// column.
final class Export {

    private static final String JSON = "attune-export.json";
    private static final String DICTIONARY = "dictionary.csv";

    private static final String READ_ME = """
            An export of Attune
            ===================

            Each .csv file is one table, in UTF-8, with commas; dictionary.csv says what every column of every file means, its
            unit and its values. attune-export.json holds the same rows once more. A cell of a CSV file that begins with
            = + - or @ has an apostrophe in front, so that no spreadsheet runs it; the JSON file has it as it was written.

            Attune reads scores.csv and answers.csv again:  attune detect scores.csv
            and codings.csv:                                attune agree codings.csv
            and each transcript:                            attune look NAME-session-1.vtt --client Client

            A transcript whose turns all have a time stands in a .vtt file of its own besides turns.csv, with the case's pseudonym and the
            number of the session. Names have the stand-ins that the therapist decided on; what these stand for is not in here. Transcripts
            without that decision, or without the client's consent, are counted in cases.csv. Recordings are not in here.

            Not in here: what clients keep for themselves, what their therapist has not opened yet, how clients can be reached, and therapists'
            guesses, which are theirs alone; and what others said in a peer group. forms_without_client in cases.csv counts forms of which no client's half is here.

            No flag does not mean no tension.
            """;

    private final ExportRows rows = new ExportRows();
    private final List<Material> cases;
    private final Instant at;

    /// @param cases what was taken
    /// @param at when
    Export(List<Material> cases, Instant at) {
        this.cases = List.copyOf(cases);
        this.at = at;
    }

    /// Writes all files.
    void to(Bundle bundle) throws IOException {
        bundle.add("README.txt", out -> out.append(READ_ME));
        bundle.add(DICTIONARY, Export::dictionary);
        for (ExportTable table : ExportTable.values()) {
            bundle.add(table.fileName(), out -> csv(table, out));
        }
        for (Material one : cases) {
            for (LeftBehind.OfSession said : one.diary().left().transcripts()) {
                transcript(bundle, one.about().pseudonym() + "-session-" + said.session() + ".vtt", said.words());
            }
        }
        bundle.add(JSON, this::json);
    }

    /// What has no times has no place in a VTT file, and stands in the table alone.
    private static void transcript(Bundle bundle, String name, Transcript words) throws IOException {
        if (words.turns().stream().allMatch(turn -> turn.timing() instanceof Timing.Between)) {
            bundle.add(name, out -> out.append(VttDocument.written(words)));
        }
    }

    private static void dictionary(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.header("file", "a_row_is", "column", "meaning", "unit", "values");
        for (ExportTable table : ExportTable.values()) {
            for (Column column : table.columns()) {
                csv.cell(table.fileName()).cell(table.purpose()).cell(column.name()).cell(column.meaning())
                        .cell(column.unit()).cell(column.values()).endRow();
            }
        }
    }

    private void csv(ExportTable table, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.header(table.columns().stream().map(Column::name).toArray(String[]::new));
        for (Material one : cases) {
            for (List<Cell> row : rows.of(table, one)) {
                for (Cell cell : row) {
                    cell.to(csv);
                }
                csv.endRow();
            }
        }
    }

    private void json(Appendable out) throws IOException {
        JsonWriter json = JsonWriter.indented(out);
        json.beginObject();
        json.name("format").value("attune-export 1");
        json.name("written_at").value(at.toString());
        json.name("purpose").value("An aid to reflection, conversation, supervision and research. "
                + "No flag does not mean no tension.");
        json.name("tables").beginObject();
        for (ExportTable table : ExportTable.values()) {
            json.name(table.fileName().replace(".csv", "")).beginArray();
            for (Material one : cases) {
                for (List<Cell> row : rows.of(table, one)) {
                    json(table, row, json);
                }
            }
            json.endArray();
        }
        json.endObject().endObject().endLine();
    }

    private static void json(ExportTable table, List<Cell> row, JsonWriter json) throws IOException {
        json.beginObject();
        for (int i = 0; i < row.size(); i++) {
            json.name(table.columns().get(i).name());
            row.get(i).to(json);
        }
        json.endObject();
    }
}
