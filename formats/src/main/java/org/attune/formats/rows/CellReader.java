package org.attune.formats.rows;

import org.attune.formats.Decimals;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.table.Cells;

/// What tidy and wide rows have in common: enough cells, a case, and numbers.
final class CellReader {

    private final ScoreSink sink;
    private final RowChecks checks;
    private final int columns;
    private final int lastUsed;
    private boolean hasDecimalComma;

    /// @param columns how many columns the header has
    /// @param lastUsed the last column that is read
    CellReader(ScoreSink sink, RowChecks checks, int columns, int lastUsed) {
        this.sink = sink;
        this.checks = checks;
        this.columns = columns;
        this.lastUsed = lastUsed;
    }

    boolean hasDecimalComma() {
        return hasDecimalComma;
    }

    /// Whether a row has the cells it should. Those beyond the header are no matter while they are empty, nor missing ones that nobody reads.
    boolean isEven(Cells cells, int place) {
        boolean isUneven = cells.count() <= lastUsed;
        for (int i = columns; i < cells.count(); i++) {
            isUneven |= !cells.isMissing(i);
        }
        if (isUneven) {
            checks.unevenRow(place, cells.count(), columns);
        }
        return !isUneven;
    }

    /// The number of a row's case; -1 when it has none.
    int findCase(Cells cells, int client, int place) {
        if (cells.isMissing(client)) {
            checks.noCase(place, false);
            return -1;
        }
        int number = sink.findCase(cells.chars(), cells.from(client), cells.to(client));
        if (number < 0) {
            checks.noCase(place, true);
        }
        return number;
    }

    double value(Cells cells, int column) {
        char[] chars = cells.chars();
        int from = cells.from(column);
        int to = cells.to(column);
        for (int i = from; i < to && !hasDecimalComma; i++) {
            hasDecimalComma = chars[i] == ',';
        }
        return Decimals.parse(chars, from, to);
    }
}
