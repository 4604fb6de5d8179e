package org.attune.formats.scores;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.formats.Decimals;
import org.attune.formats.Places;
import org.attune.formats.Refusal;
import org.attune.formats.cases.ScoreIndex;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.RowChecks.SessionFault;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.courses.SessionDates;
import org.attune.formats.layout.Column;
import org.attune.formats.layout.Layout;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OpenTable;

/// Feeds the rows of a table, one by one and in any order, to the index.
final class TableFeed {

    private final ScoreIndex index;
    private final SeriesBook book;
    private final RowChecks checks;
    private final Places places;
    private final SessionDates dates;
    private final Cells cells = new Cells();
    private char[] words = new char[128];
    private boolean hasDecimalComma;
    private long rows;

    TableFeed(ScoreIndex index, SeriesBook book, RowChecks checks, Places places, SessionDates dates) {
        this.index = index;
        this.book = book;
        this.checks = checks;
        this.places = places;
        this.dates = dates;
    }

    /// Whether a value had a decimal comma.
    boolean hasDecimalComma() {
        return hasDecimalComma;
    }

    /// How many rows the table had.
    long rows() {
        return rows;
    }

    /// Reads a table to its end.
    void feed(OpenTable table, Layout layout) throws IOException, Refusal {
        switch (layout) {
            case Layout.Tidy tidy -> feedTidy(table, tidy);
            case Layout.Wide wide -> feedWide(table, wide);
        }
    }

    private boolean next(OpenTable table) throws IOException, Refusal {
        boolean isThere = table.next(cells);
        rows += isThere ? 1 : 0;
        return isThere;
    }

    private void feedTidy(OpenTable table, Layout.Tidy tidy) throws IOException, Refusal {
        int columns = table.header().size();
        int lastUsed = tidy.columns().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int client = tidy.at(Column.CLIENT);
        int rater = tidy.at(Column.RATER);
        int scale = tidy.at(Column.SCALE);
        int item = tidy.at(Column.ITEM);
        int session = tidy.at(Column.SESSION);
        int date = tidy.at(Column.DATE);
        int value = tidy.at(Column.VALUE);
        while (next(table)) {
            int place = places.at(cells.line());
            if (isUneven(columns, lastUsed)) {
                checks.unevenRow(place, cells.count(), columns);
                continue;
            }
            int caseNumber = findCase(client, place);
            if (caseNumber < 0) {
                continue;
            }
            int series = series(rater, scale, item);
            boolean matters = checks.meet(series, place);
            if (session >= 0) {
                takeNumbered(caseNumber, series, place, session, value, matters);
            } else {
                takeDated(caseNumber, series, place, date, value, matters);
            }
        }
    }

    /// Cells beyond the header are no matter while they are empty, nor missing ones that nobody reads.
    private boolean isUneven(int columns, int lastUsed) {
        for (int i = columns; i < cells.count(); i++) {
            if (!cells.isMissing(i)) {
                return true;
            }
        }
        return cells.count() <= lastUsed;
    }

    private int findCase(int client, int place) {
        if (cells.isMissing(client)) {
            checks.noCase(place, false);
            return -1;
        }
        int number = index.findCase(cells.chars(), cells.from(client), cells.to(client));
        if (number < 0) {
            checks.noCase(place, true);
        }
        return number;
    }

    private int series(int rater, int scale, int item) {
        int length = word(rater, 0);
        length = word(scale, length);
        length = word(item, length);
        return book.find(words, length);
    }

    private int word(int column, int length) {
        int from = column < 0 || cells.isMissing(column) ? 0 : cells.from(column);
        int to = column < 0 || cells.isMissing(column) ? 0 : cells.to(column);
        int end = length + to - from;
        if (end >= words.length) {
            words = Arrays.copyOf(words, 2 * end + 1);
        }
        System.arraycopy(cells.chars(), from, words, length, to - from);
        words[end] = '\0';
        return end + 1;
    }

    private void takeNumbered(int caseNumber, int series, int place, int sessionColumn, int value, boolean matters) {
        int session = session(sessionColumn);
        if (session < 0) {
            if (matters) {
                checks.badSession(series, place, SessionFault.values()[-1 - session]);
            }
            return;
        }
        index.attend(caseNumber, session);
        if (!matters) {
            return;
        }
        if (cells.isMissing(value)) {
            checks.unscored(series);
            return;
        }
        double number = value(value);
        if (checks.accepts(series, place, number, () -> index.id(caseNumber))) {
            index.add(caseNumber, session, series, place, number);
        }
    }

    private void takeDated(int caseNumber, int series, int place, int dateColumn, int value, boolean matters) {
        int date = cells.isMissing(dateColumn) ? -1
                : dates.read(cells.chars(), cells.from(dateColumn), cells.to(dateColumn), place);
        if (date < 0) {
            if (matters) {
                checks.badSession(series, place,
                        cells.isMissing(dateColumn) ? SessionFault.MISSING : SessionFault.NOT_A_DATE);
            }
            return;
        }
        if (matters && cells.isMissing(value)) {
            checks.unscored(series);
        } else if (matters) {
            double number = value(value);
            if (checks.accepts(series, place, number, () -> index.id(caseNumber))) {
                index.add(caseNumber, date, series, place, number);
                return;
            }
        }
        index.attendOn(caseNumber, date, place);
    }

    /// The session of a cell, or -1 minus the position of its fault.
    private int session(int column) {
        if (cells.isMissing(column)) {
            return fault(SessionFault.MISSING);
        }
        double number = Decimals.parse(cells.chars(), cells.from(column), cells.to(column));
        if (number != Math.rint(number)) {
            return fault(SessionFault.NOT_WHOLE);
        }
        if (number < 1) {
            return fault(SessionFault.BELOW_ONE);
        }
        return number > RowChecks.MOST_SESSIONS ? fault(SessionFault.TOO_LARGE) : (int) number;
    }

    private static int fault(SessionFault fault) {
        return -1 - fault.ordinal();
    }

    private double value(int column) {
        char[] chars = cells.chars();
        int from = cells.from(column);
        int to = cells.to(column);
        for (int i = from; i < to && !hasDecimalComma; i++) {
            hasDecimalComma = chars[i] == ',';
        }
        return Decimals.parse(chars, from, to);
    }

    private void feedWide(OpenTable table, Layout.Wide wide) throws IOException, Refusal {
        int columns = table.header().size();
        int lastUsed = wide.client();
        List<Layout.SessionColumn> sessions = new ArrayList<>(wide.sessions());
        while (next(table)) {
            int place = places.at(cells.line());
            if (isUneven(columns, lastUsed)) {
                checks.unevenRow(place, cells.count(), columns);
                continue;
            }
            int caseNumber = findCase(wide.client(), place);
            if (caseNumber < 0) {
                continue;
            }
            String rater = wide.rater() < 0 || cells.isMissing(wide.rater()) ? "" : cells.text(wide.rater());
            for (Layout.SessionColumn column : sessions) {
                if (!cells.isMissing(column.column())) {
                    takeWide(caseNumber, rater, column, place);
                }
            }
        }
    }

    private void takeWide(int caseNumber, String rater, Layout.SessionColumn column, int place) {
        int series = book.find(rater, column.scale(), "");
        boolean matters = checks.meet(series, place);
        index.attend(caseNumber, column.session());
        if (!matters) {
            return;
        }
        double number = value(column.column());
        if (checks.accepts(series, place, number, () -> index.id(caseNumber))) {
            index.add(caseNumber, column.session(), series, place, number);
        }
    }
}
