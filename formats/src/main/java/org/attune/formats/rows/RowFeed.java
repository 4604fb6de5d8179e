package org.attune.formats.rows;

import org.attune.formats.layout.Layout;
import org.attune.formats.table.Cells;

/// Takes the rows of one table, in any order, and passes their scores on.
public interface RowFeed {

    /// Takes a row.
    void take(Cells row);

    /// Whether a value had a decimal comma.
    boolean hasDecimalComma();

    /// The feed for a table.
    ///
    /// @param sink takes the scores
    /// @param meaning what rows are understood by
    /// @param layout how the table is laid out
    /// @param columns how many columns its header has
    static RowFeed of(ScoreSink sink, RowMeaning meaning, Layout layout, int columns) {
        return switch (layout) {
            case Layout.Tidy tidy -> new TidyFeed(sink, meaning, tidy, columns);
            case Layout.Wide wide -> new WideFeed(sink, meaning, wide, columns);
        };
    }
}
