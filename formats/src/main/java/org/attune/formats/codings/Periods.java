package org.attune.formats.codings;

import java.util.Optional;
import java.util.regex.Pattern;

import org.attune.formats.NaturalOrder;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.codings.CodingColumns.CodingColumn;
import org.attune.formats.table.Cells;

/// The period of a row: as it is named, or the month of its date. Rows of one unit that differ have the first of them, and a name goes before a
/// date, so that the order of rows changes nothing.
///
/// @param columns where period and date are
/// @param log hears of dates that cannot be read
record Periods(CodingColumns columns, ProblemLog log) {

    /// A period.
    ///
    /// @param isNamed whether the row names it, and does not only have a date
    /// @param words its name, or year and month
    record Period(boolean isNamed, String words) implements Comparable<Period> {
        @Override
        public int compareTo(Period other) {
            return isNamed == other.isNamed ? NaturalOrder.compare(words, other.words) : isNamed ? -1 : 1;
        }
    }

    private static final Pattern DAY = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))(?:-\\d{2}.*)?");
    private static final int MONTH_CHARACTERS = 7;

    Optional<Period> find(Cells cells) {
        String period = columns.text(cells, CodingColumn.PERIOD);
        if (!period.isEmpty()) {
            return Optional.of(new Period(true, period));
        }
        String date = columns.text(cells, CodingColumn.DATE);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        if (DAY.matcher(date).matches()) {
            return Optional.of(new Period(false, date.substring(0, MONTH_CHARACTERS)));
        }
        log.add(0, new Problem(ProblemKind.DATES, columns.file(), cells.line(), "The date cannot be read.",
                "Dates are written as 2026-01-31.", "Correct it; the row counts, without a period."));
        return Optional.empty();
    }
}
