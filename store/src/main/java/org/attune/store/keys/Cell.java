package org.attune.store.keys;

import static java.util.Objects.requireNonNull;

/// Where an envelope belongs. It opens nowhere else, so nobody can move one to another person's row.
///
/// @param table the table
/// @param row the key of the row
/// @param column the column
public record Cell(String table, String row, String column) {

    private static final char BETWEEN = '\u001f';

    public Cell {
        requireNonNull(table, "table");
        requireNonNull(row, "row");
        requireNonNull(column, "column");
    }

    String inText() {
        return table + BETWEEN + row + BETWEEN + column;
    }
}
