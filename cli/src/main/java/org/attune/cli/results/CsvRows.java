package org.attune.cli.results;

import java.util.List;

import org.attune.cli.terminal.Spool;

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
        for (FlagRow row : found.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                quote(text, columns.get(i).of(row));
            }
            text.append('\n');
        }
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

    /// A cell as RFC 4180 wants it: in quotes where it holds a comma, a quote or a line end.
    private static void quote(StringBuilder text, String cell) {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            char c = cell.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
