package org.attune.formats.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.attune.formats.Places;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.instruments.ScaleBook;

/// Checks and counts rows, series by series, in any order.
///
/// Rows of series that turn out not to be looked at are counted and not complained of. So what is reported in the end
/// does not depend on the order of rows, although nobody knows at the first row which scales there will be.
public final class RowChecks {

    /// Why a session cannot be used.
    public enum SessionFault {
        MISSING("The row has no session."),
        NOT_WHOLE("The session is not a whole number."),
        BELOW_ONE("The session is below 1."),
        TOO_LARGE("The session is above " + MOST_SESSIONS + "."),
        NOT_A_DATE("The date cannot be read.");

        private final String what;

        SessionFault(String what) {
            this.what = what;
        }
    }

    /// Longer ids are no pseudonyms, but most often text in the wrong column. Our choice.
    public static final int LONGEST_CASE_BYTES = 200;
    /// The highest session number: two sessions a day for a century. Beyond it a date or an id stands in the wrong
    /// column. Our choice.
    public static final int MOST_SESSIONS = 100_000;

    private static final String NUMBER_ALLOWED = "A number such as 3.25 or 3,25 is allowed, and an empty cell or NA where nobody filled "
            + "in the form.";

    /// What is known of one series so far.
    private static final class Count {
        private boolean isKept;
        private long rows;
        private long values;
        private long unscored;
        private long leftOut;
        private int firstPlace = Integer.MAX_VALUE;
        private final ProblemLog log;

        Count(int listed) {
            log = new ProblemLog(listed);
        }
    }

    /// Rows that share a problem.
    ///
    /// @param first the place of the first of them
    /// @param count how many there are
    private record Rows(int first, long count) {
        Rows and(Rows others) {
            return new Rows(Math.min(first, others.first), count + others.count);
        }
    }

    private final SeriesBook book;
    private final Focus focus;
    private final Places places;
    private final ScaleBook scales;
    private final int listed;
    private final List<Count> counts = new ArrayList<>();
    private final ProblemLog log;
    private long rowsWithoutSeries;
    private long leftOut;
    private long met;

    /// @param book what the rows' words mean
    /// @param focus what may matter
    /// @param places where rows come from
    /// @param scales the scales that are known, for messages
    /// @param listed how many problems are listed
    public RowChecks(SeriesBook book, Focus focus, Places places, ScaleBook scales, int listed) {
        this.book = book;
        this.focus = focus;
        this.places = places;
        this.scales = scales;
        this.listed = listed;
        this.log = new ProblemLog(listed);
    }

    private Count count(int series) {
        while (counts.size() <= series) {
            Count count = new Count(listed);
            count.isKept = focus.keeps(book.at(counts.size()));
            counts.add(count);
        }
        return counts.get(series);
    }

    /// Counts a row that names its case. Returns whether its value may matter.
    public boolean meet(int series, int place) {
        Count count = count(series);
        met++;
        count.rows++;
        count.firstPlace = Math.min(count.firstPlace, place);
        if (book.at(series) instanceof Series.UnknownRater) {
            leftOut++;
            add(log, ProblemKind.RATER, place, "The rater is not known.", "A rater is " + SeriesBook.RATER_WORDS + ".",
                    "Correct the cell, or name another column with --column rater=NAME.");
        } else if (book.at(series) instanceof Series.UnknownItem item) {
            leftOut++;
            add(log, ProblemKind.ITEM, place, "The item is not one of " + item.scale() + ".",
                    "Items are named as in docs/instruments.md.",
                    "Correct the cell, or empty it where the value is a total.");
        }
        return count.isKept;
    }

    /// How many rows have been met one by one.
    public long met() {
        return met;
    }

    /// Checks a value. Returns whether it can be used.
    public boolean accepts(int series, int place, double value, Supplier<String> caseId) {
        Count count = counts.get(series);
        Series meant = book.at(series);
        hear(count, meant);
        if (Double.isNaN(value)) {
            count.leftOut++;
            add(count.log, ProblemKind.NOT_A_NUMBER, place,
                    "The value of case " + caseId.get() + " on " + name(meant) + " is not a number.",
                    NUMBER_ALLOWED, "Correct the cell, or empty it.");
            return false;
        }
        if (!meant.allows(value)) {
            count.leftOut++;
            add(count.log, ProblemKind.OFF_SCALE, place,
                    "The value of case " + caseId.get() + " lies off " + name(meant) + ".",
                    range(meant), remedy(meant, value));
            return false;
        }
        return true;
    }

    /// A value says that its scale is used, even when it cannot be used itself: better to say so than to look at
    /// another scale.
    private void hear(Count count, Series meant) {
        count.values++;
        if (count.values == 1 && focus.hear(meant)) {
            for (int i = 0; i < counts.size(); i++) {
                counts.get(i).isKept = focus.keeps(book.at(i));
            }
        }
    }

    /// Whether rows of a series can be counted without being checked one by one: it is known, and if it matters, has
    /// had a value.
    public boolean isSettled(int series) {
        Count count = count(series);
        return !(book.at(series) instanceof Series.UnknownRater) && (!count.isKept || count.values > 0);
    }

    /// Whether values of a series may matter, as far as is known.
    public boolean isKept(int series) {
        return count(series).isKept;
    }

    /// Counts rows of a settled series, with a value each if the series is kept.
    public void addRows(int series, long rows) {
        Count count = counts.get(series);
        count.rows += rows;
        count.values += count.isKept ? rows : 0;
    }

    /// Counts a session that took place and was not scored.
    public void unscored(int series) {
        counts.get(series).unscored++;
    }

    /// Leaves a row out for its session.
    public void badSession(int series, int place, SessionFault fault) {
        Count count = counts.get(series);
        count.leftOut++;
        String allowed = fault == SessionFault.NOT_A_DATE ? "A date such as 2025-03-04 or 4.3.2025 is allowed."
                : "Sessions are whole numbers from 1.";
        add(count.log, ProblemKind.SESSION, place, fault.what, allowed,
                "Correct the cell, or name another column with --column session=NAME.");
    }

    /// Leaves a row out because it has no case, or none that can be one.
    public void noCase(int place, boolean isTooLong) {
        rowsWithoutSeries++;
        leftOut++;
        add(log, ProblemKind.NO_CASE, place,
                isTooLong ? "The case's name is too long." : "The row does not say which case it belongs to.",
                "A case has a name of at least a letter and at most " + LONGEST_CASE_BYTES
                        + " bytes in UTF-8, which has one byte for a letter from a to z and two to four for others.",
                (isTooLong ? "Shorten the name" : "Fill in the cell")
                        + ", or name another column with --column client=NAME.");
    }

    /// Leaves a row out because it has more or fewer cells than the header.
    public void unevenRow(int place, int cells, int columns) {
        rowsWithoutSeries++;
        leftOut++;
        add(log, ProblemKind.COLUMNS, place,
                "The row has " + cells + (cells == 1 ? " cell" : " cells") + ", but the header has " + columns + ".",
                "Every row has a cell for each column.",
                cells > columns ? "Put values with a decimal comma in quotation marks, or use another delimiter."
                        : "Complete the row, or close a quotation mark that was opened.");
    }

    private void add(ProblemLog into, ProblemKind kind, int place, String what, String allowed, String next) {
        add(into, kind, new Rows(place, 1), what, allowed, next);
    }

    private void add(ProblemLog into, ProblemKind kind, Rows rows, String what, String allowed, String next) {
        int file = places.fileIndex(rows.first);
        into.add(file, new Problem(kind, places.file(file), places.line(rows.first), what, allowed, next), rows.count);
    }

    private static String name(Series series) {
        return switch (series) {
            case Series.Answers answers -> answers.instrument().name() + " item " + answers.item().id();
            case Series.Total total -> total.scale().name();
            case Series.UnknownRater unknown -> "the scale";
            case Series.UnknownScale unknown -> unknown.scale();
            case Series.UnknownItem unknown -> unknown.scale();
        };
    }

    private static String range(Series series) {
        return switch (series) {
            case Series.Answers answers ->
                "Whole answers from " + answers.item().answers().lowest() + " to " + answers.item().answers().highest()
                        + " are allowed.";
            case Series.Total total -> total.scale().name() + " runs " + ends(total.scale()) + ".";
            case Series.Unknown unknown -> "";
        };
    }

    private static String ends(KnownScale scale) {
        return "from " + plain(scale.lowest()) + " to " + plain(scale.highest());
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number)
                : Double.toString(number);
    }

    /// Several scales of an instrument often stand under one name; a value that fits another of them says so.
    private static String remedy(Series series, double value) {
        if (series instanceof Series.Total total && total.scale() instanceof KnownScale.OfInstrument known) {
            for (var key : known.instrument().scales()) {
                KnownScale other = new KnownScale.OfInstrument(known.instrument(), key);
                if (!other.name().equals(known.name()) && other.contains(value)) {
                    return "It would fit " + other.name() + ", which runs " + ends(other)
                            + ": if it is that, name its scale so.";
                }
            }
        }
        return series instanceof Series.Total total
                ? "Correct the cell, or define the scale as it is with --scale name="
                        + total.scale().name() + ",min=...,max=...,higher=better, or higher=worse."
                : "Correct the cell.";
    }

    /// The series that have values.
    public List<Series> valued() {
        List<Series> valued = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).values > 0) {
                valued.add(book.at(i));
            }
        }
        return valued;
    }

    /// Everything found, once it is known what is looked at.
    public RowTotals totals(Roles roles) {
        RowTotals totals = new RowTotals(listed);
        totals.log.add(log);
        totals.leftOut = leftOut;
        totals.rows = rowsWithoutSeries;
        boolean isNamed = focus.watch() instanceof Watch.Named;
        TreeMap<String, Rows> unknown = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            totals.rows += count.rows;
            if (roles.isLookedAt(i) || (roles.looked().isEmpty() && mightBe(count, book.at(i)))) {
                totals.unscored += count.unscored;
                totals.leftOut += count.leftOut;
                totals.log.add(count.log);
            } else if (book.at(i) instanceof Series.UnknownScale scale && !isNamed) {
                totals.leftOut += count.rows;
                unknown.merge(scale.scale(), new Rows(count.firstPlace, count.rows), Rows::and);
            } else if (!(book.at(i) instanceof Series.UnknownRater || book.at(i) instanceof Series.UnknownItem)) {
                totals.aside += count.rows;
                book.at(i).scaleName().ifPresent(totals.asideScales::add);
            }
        }
        unknown.forEach((scale, rows) -> addUnknown(totals.log, scale, rows));
        return totals;
    }

    /// Whether a series would have been looked at, had it a value: where none has one, it is here that something is wrong.
    private boolean mightBe(Count count, Series series) {
        return count.isKept && series.isBy(focus.watch().respondent()) && !(series instanceof Series.Unknown);
    }

    private void addUnknown(ProblemLog into, String scale, Rows rows) {
        if (scale.isEmpty()) {
            add(into, ProblemKind.SCALE, rows, "The row does not say which scale its value is on.", known(),
                    "Fill in the cell, or say which scale rows without one are on with --only NAME.");
        } else {
            add(into, ProblemKind.SCALE, rows, "The scale \"" + scale + "\" is not known; its rows were left out.",
                    known(),
                    "Rename it, or define it with --scale name=" + scale
                            + ",min=...,max=...,higher=better, or higher=worse.");
        }
    }

    private String known() {
        return "Known are " + String.join(", ", scales.names()) + ".";
    }
}
