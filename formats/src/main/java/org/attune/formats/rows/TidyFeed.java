package org.attune.formats.rows;

import java.util.Arrays;

import org.attune.formats.Decimals;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.RowChecks.SessionFault;
import org.attune.formats.layout.Column;
import org.attune.formats.layout.Layout;
import org.attune.formats.table.Cells;

/// Takes rows with one score each.
final class TidyFeed implements RowFeed {

    private final ScoreSink sink;
    private final RowMeaning meaning;
    private final RowChecks checks;
    private final CellReader reader;
    private final int client;
    private final int rater;
    private final int scale;
    private final int item;
    private final int session;
    private final int date;
    private final int value;
    private char[] words = new char[128];

    TidyFeed(ScoreSink sink, RowMeaning meaning, Layout.Tidy tidy, int columns) {
        this.sink = sink;
        this.meaning = meaning;
        this.checks = meaning.checks();
        int lastUsed = tidy.columns().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        reader = new CellReader(sink, checks, columns, lastUsed);
        client = tidy.at(Column.CLIENT);
        rater = tidy.at(Column.RATER);
        scale = tidy.at(Column.SCALE);
        item = tidy.at(Column.ITEM);
        session = tidy.at(Column.SESSION);
        date = tidy.at(Column.DATE);
        value = tidy.at(Column.VALUE);
    }

    @Override
    public boolean hasDecimalComma() {
        return reader.hasDecimalComma();
    }

    @Override
    public void take(Cells cells) {
        int place = meaning.places().at(cells.line());
        if (!reader.isEven(cells, place)) {
            return;
        }
        int caseNumber = reader.findCase(cells, client, place);
        if (caseNumber < 0) {
            return;
        }
        int series = series(cells);
        if (session >= 0) {
            takeNumbered(cells, caseNumber, series, place);
        } else {
            takeDated(cells, caseNumber, series, place);
        }
    }

    private int series(Cells cells) {
        int length = word(cells, rater, 0);
        length = word(cells, scale, length);
        length = word(cells, item, length);
        return meaning.book().find(words, length);
    }

    private int word(Cells cells, int column, int length) {
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

    private void takeNumbered(Cells cells, int caseNumber, int series, int place) {
        boolean matters = checks.meet(series, place);
        int number = session(cells);
        if (number < 0) {
            if (matters) {
                checks.badSession(series, place, SessionFault.values()[-1 - number]);
            }
            return;
        }
        sink.attend(caseNumber, number);
        if (!matters) {
            return;
        }
        if (cells.isMissing(value)) {
            checks.unscored(series);
            return;
        }
        double points = reader.value(cells, value);
        if (checks.accepts(series, place, points, () -> sink.id(caseNumber))) {
            sink.add(caseNumber, number, series, place, points);
        }
    }

    private void takeDated(Cells cells, int caseNumber, int series, int place) {
        boolean matters = checks.meet(series, place);
        int day = cells.isMissing(date) ? -1
                : meaning.dates().read(cells.chars(), cells.from(date), cells.to(date), place);
        if (day < 0) {
            if (matters) {
                checks.badSession(series, place,
                        cells.isMissing(date) ? SessionFault.MISSING : SessionFault.NOT_A_DATE);
            }
            return;
        }
        if (matters && cells.isMissing(value)) {
            checks.unscored(series);
        } else if (matters) {
            double points = reader.value(cells, value);
            if (checks.accepts(series, place, points, () -> sink.id(caseNumber))) {
                sink.add(caseNumber, day, series, place, points);
                return;
            }
        }
        sink.attendOn(caseNumber, day, place);
    }

    /// The session of a row, or -1 minus the position of its fault.
    private int session(Cells cells) {
        if (cells.isMissing(session)) {
            return fault(SessionFault.MISSING);
        }
        double number = Decimals.parse(cells.chars(), cells.from(session), cells.to(session));
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
}
