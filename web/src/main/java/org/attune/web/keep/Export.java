package org.attune.web.keep;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonWriter;
import org.attune.formats.transcript.cue.VttDocument;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.store.library.Essay;
import org.attune.web.keep.Columns.Column;
import org.attune.web.keep.files.Bundle;
import org.attune.web.keep.files.Drafts;

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
            and a codebook that somebody coded by:          attune codebook check codebook-NAME-1.yaml
            and each transcript:                            attune look NAME-session-1.vtt --client Client

            A transcript whose turns all have a time stands in a .vtt file of its own besides turns.csv, with the case's pseudonym and the
            number of the session. Names have the stand-ins that the therapist decided on; what these stand for is not in here. Transcripts
            without that decision, or without the client's consent, are counted in cases.csv. Recordings are not in here.

            Not in here: what clients keep for themselves, what their therapist has not opened yet, how clients can be reached, and therapists'
            guesses, which are theirs alone; essays that are not published; and what others said in a peer group. forms_without_client in cases.csv counts forms of which no client's half is here.

            No flag does not mean no tension.
            """;

    private final ExportRows rows = new ExportRows();
    private final Store store;
    private final Asker asker;
    private final Instant at;
    private final List<ExportTable> written;

    /// @param store where cases are kept
    /// @param asker who takes them out; with a practice's export go the essays that are published in it
    /// @param at when
    Export(Store store, Asker asker, Instant at) {
        this.store = store;
        this.asker = asker;
        this.at = at;
        this.written = Stream.of(ExportTable.values())
                .filter(table -> table != ExportTable.ESSAYS || asker.equals(Asker.Program.EXPORT)).toList();
    }

    /// What was written.
    ///
    /// @param cases how many cases
    /// @param formsWithoutClient forms of which no client's half is in it
    /// @param withheld transcripts that are not in it
    record Sums(int cases, long formsWithoutClient, long withheld) {

        private Sums with(Material one) {
            return new Sums(cases + 1, formsWithoutClient + one.formsWithoutClient(),
                    withheld + one.diary().left().withheld());
        }
    }

    /// Writes all files. One case at a time is taken out of the store, and of its transcripts one at a time.
    ///
    /// @param drafts where tables lie until the last case is in them
    Sums to(List<TherapyCase> cases, Bundle bundle, Drafts drafts) throws IOException {
        bundle.add("README.txt", out -> out.append(READ_ME));
        bundle.add(DICTIONARY, this::dictionary);
        Sums sums = new Sums(0, 0, 0);
        Map<CodebookName, Codebook> codebooks = new LinkedHashMap<>();
        try (Tables tables = Tables.begin(drafts)) {
            for (TherapyCase about : cases) {
                Material one = add(about, bundle, tables);
                one.diary().codings().forEach(coded -> codebooks.put(coded.codebook().name(), coded.codebook()));
                sums = sums.with(one);
            }
            if (written.contains(ExportTable.ESSAYS)) {
                tables.add(ExportTable.ESSAYS, store.essays().list(asker).stream().map(Export::row).toList());
            }
        }
        for (Codebook codebook : codebooks.values()) {
            bundle.add("codebook-" + codebook.name().id() + "-" + codebook.name().version() + ".yaml",
                    out -> out.append(CodebookWriter.write(codebook)));
        }
        for (ExportTable table : written) {
            bundle.add(table.fileName(), out -> TableDraft.csv(table, drafts, out));
        }
        bundle.add(JSON, out -> json(drafts, out));
        return sums;
    }

    /// The tables while cases are added to them.
    private record Tables(Map<ExportTable, TableDraft> drafts) implements AutoCloseable {

        static Tables begin(Drafts drafts) throws IOException {
            Tables tables = new Tables(new EnumMap<>(ExportTable.class));
            for (ExportTable table : ExportTable.values()) {
                tables.drafts.put(table, TableDraft.begin(table, drafts));
            }
            return tables;
        }

        void add(ExportTable table, List<List<Cell>> rows) throws IOException {
            requireNonNull(drafts.get(table)).add(rows);
        }

        @Override
        public void close() throws IOException {
            for (TableDraft draft : drafts.values()) {
                draft.close();
            }
        }
    }

    private Material add(TherapyCase about, Bundle bundle, Tables tables) throws IOException {
        Material one = Material.take(store, asker, about, said -> {
            tables.add(ExportTable.TURNS, LeftBehindRows.turns(about, said));
            transcript(bundle, about.pseudonym() + "-session-" + said.session() + ".vtt", said.words());
        });
        for (ExportTable table : written) {
            tables.add(table, rows.of(table, one));
        }
        return one;
    }

    private static List<Cell> row(Essay essay) {
        Cell since = essay.standing() instanceof Essay.Standing.Published published ? Cell.of(published.at())
                : new Cell.Empty();
        return List.of(Cell.of(essay.id()), Cell.of(essay.words().title()), Cell.of(essay.words().signed()),
                Cell.of(essay.words().language()), Cell.of(essay.audience().isPractice() ? "practice" : "group"),
                Cell.of(essay.audience().goesOut() ? "yes" : "no"), since, Cell.of(essay.words().text()));
    }

    /// What has no times has no place in a VTT file, and stands in the table alone.
    private static void transcript(Bundle bundle, String name, Transcript words) throws IOException {
        if (words.turns().stream().allMatch(turn -> turn.timing() instanceof Timing.Between)) {
            bundle.add(name, out -> out.append(VttDocument.written(words)));
        }
    }

    private void dictionary(Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.header("file", "a_row_is", "column", "meaning", "unit", "values");
        for (ExportTable table : written) {
            for (Column column : table.columns()) {
                csv.cell(table.fileName()).cell(table.purpose()).cell(column.name()).cell(column.meaning())
                        .cell(column.unit()).cell(column.values()).endRow();
            }
        }
    }

    private void json(Drafts drafts, Writer out) throws IOException {
        JsonWriter json = JsonWriter.indented(out);
        json.beginObject();
        json.name("format").value("attune-export 1");
        json.name("written_at").value(at.toString());
        json.name("purpose").value("An aid to reflection, conversation, supervision and research. "
                + "No flag does not mean no tension.");
        json.name("tables").beginObject();
        for (ExportTable table : written) {
            TableDraft.json(table, drafts, json);
        }
        json.endObject().endObject().endLine();
    }
}
