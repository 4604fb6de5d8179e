package org.attune.formats.study;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.study.causes.Event;
import org.attune.formats.Decimals;
import org.attune.formats.Places;
import org.attune.formats.Refusal;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.SessionDates;
import org.attune.formats.layout.Column;
import org.attune.formats.layout.Layout;
import org.attune.formats.layout.LayoutFinder;
import org.attune.formats.scores.ColumnNames;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;

/// Reads out of the dates in tables of scores which sessions came after a break. Scores are read elsewhere, without dates, because next to nobody
/// needs these; so the tables are gone through once more.
public final class BreakReader {

    private static final DatedBreaks NO_DATES = new DatedBreaks.Untold("the table of scores has no dates of sessions");

    private final TableOpener opener;
    private final SessionDates dates = new SessionDates();
    private final Places places = new Places();
    private final Map<String, SessionDays> cases = new HashMap<>();

    /// @param parts readers of other kinds of tables
    public BreakReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// What the dates tell. What is wrong with a table, the reading of its scores says; here it only has nothing to tell.
    ///
    /// @param sources the tables, each as often read as there is need
    /// @param columns which column is which
    public DatedBreaks read(List<TableSource> sources, ColumnNames columns) {
        if (sources.stream().anyMatch(TableSource.InStream.class::isInstance)) {
            return new DatedBreaks.Untold("standard input can be read only once, and it is read for the scores");
        }
        try {
            for (TableSource source : sources) {
                read(source, columns);
            }
        } catch (Refusal | IOException e) {
            return NO_DATES;
        }
        if (!dates.areGiven()) {
            return NO_DATES;
        }
        return dates.haveOneOrder() ? told()
                : new DatedBreaks.Untold(
                        "the dates do not say whether the day or the month comes first; dates such as 2025-03-04 do");
    }

    private void read(TableSource source, ColumnNames columns) throws Refusal, IOException {
        places.begin(source.name());
        try (OpenTable table = opener.open(source, done -> {})) {
            Layout layout = LayoutFinder.find(source.name(), table.header(), columns.given(), RowChecks.MOST_SESSIONS)
                    .layout();
            if (layout instanceof Layout.Tidy tidy && tidy.at(Column.DATE) >= 0) {
                Cells cells = new Cells();
                while (table.next(cells)) {
                    take(tidy, cells);
                }
            }
        }
    }

    private void take(Layout.Tidy tidy, Cells cells) {
        int client = tidy.at(Column.CLIENT);
        int date = tidy.at(Column.DATE);
        if (cells.isMissing(client) || cells.isMissing(date)) {
            return;
        }
        int session = tidy.isDated() ? 0 : session(cells, tidy.at(Column.SESSION));
        int day = dates.read(cells.chars(), cells.from(date), cells.to(date), places.at(cells.line()));
        if (session >= 0 && day >= 0) {
            cases.computeIfAbsent(cells.text(client), any -> new SessionDays()).take(session, day);
        }
    }

    /// The number of a session; -1 where it is none.
    private static int session(Cells cells, int column) {
        double number = cells.isMissing(column) ? -1
                : Decimals.parse(cells.chars(), cells.from(column), cells.to(column));
        return number == Math.rint(number) && number >= 1 && number <= RowChecks.MOST_SESSIONS ? (int) number : -1;
    }

    private DatedBreaks told() {
        Map<String, List<Event>> ofCase = new HashMap<>();
        cases.forEach((id, days) -> days.breaks(dates).ifPresent(breaks -> ofCase.put(id, breaks)));
        return new DatedBreaks.Told(ofCase);
    }
}
