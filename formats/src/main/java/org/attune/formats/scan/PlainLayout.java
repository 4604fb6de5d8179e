package org.attune.formats.scan;

import java.util.Optional;

import org.attune.formats.layout.Column;
import org.attune.formats.layout.Layout;

/// A tidy table whose columns stand in the usual order, which is what makes its rows quick to read: the case and whatever else
/// stays the same from row to row; the session; perhaps one other, such as the date; rater and scale side by side; the value.
///
/// @param columns how many columns there are
/// @param client where the case is, before the session
/// @param session where the session is
/// @param words the first of the columns that name the series
/// @param rater the column that names the rater, or -1
/// @param scale the column that names the scale, or -1; these two stand between the words' first column and the value, which is the last
record PlainLayout(int columns, int client, int session, int words, int rater, int scale) {

    /// The layout of a table if it is of this kind.
    static Optional<PlainLayout> of(Layout.Tidy tidy, int columns) {
        int value = tidy.at(Column.VALUE);
        int rater = tidy.at(Column.RATER);
        int scale = tidy.at(Column.SCALE);
        int session = tidy.at(Column.SESSION);
        int wordColumns = (rater < 0 ? 0 : 1) + (scale < 0 ? 0 : 1);
        int words = value - wordColumns;
        boolean areSideBySide = wordColumns > 0 && (rater < 0 || rater >= words) && (scale < 0 || scale >= words);
        boolean isUsual = tidy.at(Column.ITEM) < 0 && value == columns - 1 && areSideBySide
                && tidy.at(Column.CLIENT) < session
                && (session == words - 1 || session == words - 2);
        return isUsual ? Optional.of(new PlainLayout(columns, tidy.at(Column.CLIENT), session, words, rater, scale))
                : Optional.empty();
    }

    /// How many columns stand between the session and the words.
    int between() {
        return words - session - 1;
    }
}
