package org.attune.web.keep;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonWriter;
import org.attune.web.keep.Columns.Column;
import org.attune.web.keep.files.Drafts;

/// A table while cases are added to it. Each row is written at once as CSV and as it will stand in the JSON file, so that no row has
/// to be made twice or kept.
final class TableDraft implements AutoCloseable {

    /// How deep the rows of a table stand in the JSON file: among the tables of the whole.
    private static final int DEPTH = 2;

    private final ExportTable table;
    private final Writer csvDraft;
    private final Writer jsonDraft;
    private final CsvWriter csv;
    private final JsonWriter json;

    private TableDraft(ExportTable table, Writer csvDraft, Writer jsonDraft) {
        this.table = table;
        this.csvDraft = csvDraft;
        this.jsonDraft = jsonDraft;
        this.csv = new CsvWriter(csvDraft);
        this.json = JsonWriter.indentedMember(jsonDraft, DEPTH);
    }

    static TableDraft begin(ExportTable table, Drafts drafts) throws IOException {
        TableDraft draft = new TableDraft(table, drafts.begin(table.fileName()), drafts.begin(jsonName(table)));
        draft.csv.header(table.columns().stream().map(Column::name).toArray(String[]::new));
        draft.json.beginArray();
        return draft;
    }

    void add(List<List<Cell>> rows) throws IOException {
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                cell.to(csv);
            }
            csv.endRow();
            json.beginObject();
            for (int i = 0; i < row.size(); i++) {
                json.name(table.columns().get(i).name());
                row.get(i).to(json);
            }
            json.endObject();
        }
    }

    @Override
    public void close() throws IOException {
        try (csvDraft; jsonDraft) {
            json.endArray();
        }
    }

    /// Writes the CSV file of a table that is whole.
    static void csv(ExportTable table, Drafts drafts, Writer out) throws IOException {
        try (Reader draft = drafts.end(table.fileName())) {
            draft.transferTo(out);
        }
    }

    /// Writes a table that is whole among the tables of the JSON file.
    static void json(ExportTable table, Drafts drafts, JsonWriter whole) throws IOException {
        try (Reader draft = drafts.end(jsonName(table))) {
            whole.name(table.word()).written(draft);
        }
    }

    private static String jsonName(ExportTable table) {
        return table.word() + ".json";
    }
}
