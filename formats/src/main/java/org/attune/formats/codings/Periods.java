package org.attune.formats.codings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

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
        Optional<YearMonth> month = month(date.split("[T ]", 2)[0]);
        if (month.isEmpty()) {
            log.add(0, new Problem(ProblemKind.DATES, columns.file(), cells.line(), "The date cannot be read.",
                    "A date is a day of the calendar, written as 2026-01-31, or a month as 2026-01.",
                    "Correct it; the row counts, without a period."));
        }
        return month.map(one -> new Period(false, one.toString()));
    }

    /// The month of a day, or a month itself; empty where no calendar has it.
    private static Optional<YearMonth> month(String date) {
        try {
            return Optional.of(date.length() == MONTH_CHARACTERS ? YearMonth.parse(date)
                    : YearMonth.from(LocalDate.parse(date)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
