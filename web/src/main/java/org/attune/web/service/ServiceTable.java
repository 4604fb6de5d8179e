package org.attune.web.service;

import java.util.List;

/// A table of counts of cases as it is shown and taken out.
///
/// @param title what it counts
/// @param note what has to be known to read it
/// @param columns what each count of a row is of
/// @param rows the counts
public record ServiceTable(String title, String note, List<String> columns, List<Row> rows) {

    /// What stands in place of a count that is withheld.
    public static final String WITHHELD = "withheld";

    public ServiceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param name what it is of
    /// @param cells counts, or [#WITHHELD]
    public record Row(String name, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
