package org.attune.cli.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.attune.cli.command.Sink;
import org.attune.cli.terminal.Spool;
import org.attune.formats.csv.CsvWriter;

/// One line of CSV for each flag (docs/csv.md).
///
/// @param columns the columns, in order
public record CsvRows(List<FlagColumn> columns) implements CaseWriter {

    public CsvRows {
        columns = List.copyOf(columns);
    }

    /// All columns.
    public static CsvRows full() {
        return new CsvRows(List.of(FlagColumn.values()));
    }

    @Override
    public boolean needsTensions() {
        return columns.stream().anyMatch(FlagColumn::tellsOfTension);
    }

    @Override
    public void add(StringBuilder text, Found found) {
        CsvWriter csv = new CsvWriter(text);
        try {
            for (FlagRow row : found.rows()) {
                add(csv, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
    }

    private void add(CsvWriter csv, FlagRow row) throws IOException {
        for (FlagColumn column : columns) {
            String cell = column.of(row);
            if (cell.isEmpty()) {
                csv.empty();
            } else {
                csv.cell(cell);
            }
        }
        csv.endRow();
    }

    @Override
    public void print(Spool cases, Summary summary, Sink to) {
        to.print(heading());
        to.copy(cases);
    }

    /// The first line.
    public String heading() {
        return String.join(",", columns.stream().map(FlagColumn::heading).toList()) + "\n";
    }
}
